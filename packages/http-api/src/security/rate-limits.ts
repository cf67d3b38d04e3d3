import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RequestError } from '../problems/request-error.ts';

/** Requests are counted over so many seconds, so that a short burst of a busy client passes. */
const windowSeconds = 10;
/** Wrong keys of one address within a minute: enough for a person's slips, and far too few to search for a key. */
const failuresPerMinute = 20;

export type RateState = { name: 'key' | 'address'; quota: number; remaining: number; resetSeconds: number };

/** The two fields of draft-ietf-httpapi-ratelimit-headers. */
export const toRateHeaders = (state: RateState): Readonly<Record<string, string>> => ({
  'RateLimit-Policy': `"${state.name}";q=${state.quota};w=${windowSeconds}`,
  RateLimit: `"${state.name}";r=${state.remaining};t=${state.resetSeconds}`,
});

const limited = (message: string, msBeforeNext: number, headers: Readonly<Record<string, string>> = {}) =>
  new RequestError({
    code: 'request.rate-limited',
    message,
    recovery: 'retry',
    retryAfterMs: msBeforeNext,
    headers,
  });

/** An address as requests are counted by it: one household may have 2^64 addresses of IPv6, so those go by their /64. */
export const toAddressGroup = (address: string): string => {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return groups.slice(0, 4).join(':');
};

/** Counts requests in memory: one process serves a home. */
export const createRateLimits = ({ requestsPerSecond }: { requestsPerSecond: number }) => {
  const quota = Math.max(1, Math.ceil(requestsPerSecond * windowSeconds));
  const byKey = new RateLimiterMemory({ points: quota, duration: windowSeconds });
  const byAddress = new RateLimiterMemory({ points: quota, duration: windowSeconds });
  const failures = new RateLimiterMemory({ points: failuresPerMinute, duration: 60 });

  const count = async (name: RateState['name'], who: string): Promise<RateState> => {
    const limiter = name === 'key' ? byKey : byAddress;
    const toState = (result: RateLimiterRes): RateState => ({
      name,
      quota,
      remaining: result.remainingPoints,
      resetSeconds: Math.max(0, Math.ceil(result.msBeforeNext / 1_000)),
    });
    try {
      return toState(await limiter.consume(who));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw limited(
        `More than ${quota} requests within ${windowSeconds} seconds; wait as Retry-After says.`,
        refused.msBeforeNext,
        toRateHeaders(toState(refused)),
      );
    }
  };

  return {
    /** Counts one request of a proven key. Errors: `request.rate-limited` (retry). */
    countKey: (actor: string) => count('key', actor),
    /** Counts one request of which only the address is known. Errors: `request.rate-limited` (retry). */
    countAddress: (address: string) => count('address', toAddressGroup(address)),
    /** Errors: `request.rate-limited` (retry) once the address has presented too many wrong keys. */
    assertFewFailures: async (address: string): Promise<void> => {
      const known = await failures.get(toAddressGroup(address));
      if (known === null || known.consumedPoints < failuresPerMinute) return;
      throw limited(
        'Too many wrong keys came from this address; wait as Retry-After says.',
        known.msBeforeNext,
      );
    },
    countFailure: async (address: string): Promise<void> => {
      await failures.penalty(toAddressGroup(address));
    },
  };
};

export type RateLimits = ReturnType<typeof createRateLimits>;
