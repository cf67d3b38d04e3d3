import { createHash } from 'node:crypto';
import type { Principal } from '@assay/core/access';
import { RequestError } from '../problems/request-error.ts';
import type { RateLimits } from './rate-limits.ts';

/** Of a key's text, who it stands for; null for one that is unknown, revoked or expired. */
export type VerifyKey = (secret: string) => Promise<Principal | null>;

/** Longer than any key, and short enough to be hashed for nothing. */
const maxKeyLength = 200;
/** How many keys are remembered as having been right: those that still pass while their address is slowed down. */
const maxKnownKeys = 1_000;

const challenge = { 'WWW-Authenticate': 'Bearer realm="assay"' };

const noKey = () =>
  new RequestError({
    code: 'access.no-key',
    message: 'This needs a key: send the header Authorization: Bearer <key>.',
    headers: challenge,
  });

const invalidKey = () =>
  new RequestError({
    code: 'access.invalid-key',
    message: 'The key is unknown, revoked or expired. Make another with `assay keys create`.',
    headers: challenge,
  });

/** The key that a request presents: null for none, an empty text for one of a form that no key has. */
const findPresentedKey = (headers: Headers): string | null => {
  const header = headers.get('authorization');
  if (header === null) return null;
  const key = /^bearer +([\w-]+)$/i.exec(header.trim())?.[1] ?? '';
  return key.length > maxKeyLength ? '' : key;
};

/**
 * Tells who asks. An address that presents many wrong keys is answered 429 without a look at its keys; only keys
 * that were right before are still looked at, so that a stranger behind the same proxy cannot lock anybody out.
 */
export const createAuthenticator = ({ verify, rates }: { verify: VerifyKey; rates: RateLimits }) => {
  const knownKeys = new Set<string>();
  const remember = (digest: string): void => {
    knownKeys.delete(digest);
    knownKeys.add(digest);
    const [oldest] = knownKeys;
    if (knownKeys.size > maxKnownKeys && oldest !== undefined) knownKeys.delete(oldest);
  };

  const check = async (key: string, address: string): Promise<Principal | null> => {
    const digest = createHash('sha256').update(key).digest('base64');
    if (!knownKeys.has(digest)) await rates.assertFewFailures(address);
    const principal = key === '' ? null : await verify(key);
    if (principal !== null) {
      remember(digest);
      return principal;
    }
    knownKeys.delete(digest);
    await rates.countFailure(address);
    return null;
  };

  return {
    /** Errors: `access.no-key`, `access.invalid-key` (reject), `request.rate-limited` (retry). */
    require: async (headers: Headers, address: string): Promise<Principal> => {
      const key = findPresentedKey(headers);
      if (key === null) throw noKey();
      const principal = await check(key, address);
      if (principal === null) throw invalidKey();
      return principal;
    },
    /** For what anyone may see: a wrong key is as good as none there. Errors: `request.rate-limited` (retry). */
    find: async (headers: Headers, address: string): Promise<Principal | null> => {
      const key = findPresentedKey(headers);
      return key === null ? null : check(key, address);
    },
  };
};

export type Authenticator = ReturnType<typeof createAuthenticator>;
