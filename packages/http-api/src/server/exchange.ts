import type { Principal } from '@assay/core/access';
import type { Authenticator } from '../security/authenticate.ts';
import { type RateLimits, toRateHeaders } from '../security/rate-limits.ts';

/** What a caller within this process may say of a request; nothing in the request itself can set it. */
export type Trusted = { principal?: Principal; remoteAddress?: string };

/** One request on its way, with what has been learned of it so far. */
export type Exchange = {
  readonly request: Request;
  readonly requestId: string;
  /** The pattern of the route that answers. */
  route: string | null;
  /** As the log names who asked. */
  keyId: string;
  bytesIn: number;
  rateHeaders: Readonly<Record<string, string>>;
  requirePrincipal(): Promise<Principal>;
  findPrincipal(): Promise<Principal | null>;
  countAnonymous(): Promise<void>;
};

const toKeyId = (principal: Principal): string =>
  principal.isOwner ? 'owner' : principal.actor.replace(/^key:/, '');

export const createExchange = (options: {
  request: Request;
  requestId: string;
  trusted: Trusted;
  authenticator: Authenticator;
  rates: RateLimits;
}): Exchange => {
  const { request, requestId, trusted, authenticator, rates } = options;
  const address = trusted.remoteAddress ?? 'unknown';

  const countAnonymous = async (): Promise<void> => {
    exchange.rateHeaders = toRateHeaders(await rates.countAddress(address));
  };
  const countPrincipal = async (principal: Principal): Promise<Principal> => {
    exchange.keyId = toKeyId(principal);
    exchange.rateHeaders = toRateHeaders(await rates.countKey(principal.actor));
    return principal;
  };

  const exchange: Exchange = {
    request,
    requestId,
    route: null,
    keyId: 'none',
    bytesIn: 0,
    rateHeaders: {},
    countAnonymous,
    requirePrincipal: async () => {
      if (trusted.principal !== undefined) {
        // Our own process is not limited: it could do the work without asking.
        exchange.keyId = toKeyId(trusted.principal);
        return trusted.principal;
      }
      if (!request.headers.has('authorization')) await countAnonymous();
      return countPrincipal(await authenticator.require(request.headers, address));
    },
    findPrincipal: async () => {
      if (trusted.principal !== undefined) return trusted.principal;
      const principal = await authenticator.find(request.headers, address);
      if (principal !== null) return countPrincipal(principal);
      await countAnonymous();
      return null;
    },
  };
  return exchange;
};
