import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { retryError } from '@assay/core';
import { isPublicAddress } from './public-address.ts';

export const forbiddenAddress = () =>
  retryError(
    'webhook.forbidden-address',
    'The name leads to this machine or a network around it: give a public address, or set ASSAY_WEBHOOKS_ALLOW_PRIVATE=1.',
  );

/**
 * Resolves names for a connection, and gives it public addresses only. The check is made on what the connection then
 * uses: a name that changes its meaning between a check and a connection (DNS rebinding) gains nothing.
 */
export const createPublicLookup =
  (options: { lookup?: LookupFunction } = {}): LookupFunction =>
  (hostname, request, callback) => {
    const { lookup = systemLookup as LookupFunction } = options;
    lookup(hostname, { ...request, all: true }, (cause, found) => {
      if (cause) {
        callback(cause, []);
        return;
      }
      const all = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const allowed = all.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (!first) callback(forbiddenAddress(), []);
      else if (request.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
