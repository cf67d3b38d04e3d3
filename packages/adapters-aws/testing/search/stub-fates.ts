import type { Fate, StubCall } from './open-search-stub.ts';

const error = (status: number, type: string): Fate => ({
  status,
  body: { error: { type, reason: 'it may quote a document' }, status },
});

/** How OpenSearch, or what AWS has before it, fails for a while. */
export const passingFates: Readonly<Record<string, Fate>> = {
  throttling: error(429, 'rejected_execution_exception'),
  'throttling by the service before it': {
    status: 429,
    body: '429 Too Many Requests',
    headers: { 'content-type': 'text/plain', 'retry-after': '1' },
  },
  'a full memory': error(429, 'circuit_breaking_exception'),
  'a full disk': error(403, 'cluster_block_exception'),
  'a server error': error(500, 'null_pointer_exception'),
  'a missing backend': { status: 503, body: '<html>', headers: { 'content-type': 'text/html' } },
  'a timeout': 'hang',
  'a broken connection': 'break',
  'a lost answer': 'lose the answer',
  'half an answer': 'give half an answer',
};

export const expired: Fate = {
  status: 403,
  body: { message: 'The security token included in the request is expired' },
};

/**
 * Strikes every request that differs from those before it: its first try alone, or all of its tries until `heal`, after
 * which the next one is struck.
 */
export const strikeEach = (fate: Fate, mode: 'once' | 'lasting') => {
  const met = new Set<string>();
  let current: string | null = null;
  return {
    /** How many different requests were struck. */
    count: () => met.size,
    heal: (): void => {
      current = null;
    },
    decide: ({ method, path, text }: StubCall): Fate | null => {
      // Names of writings differ from one try of a step to the next.
      const key = `${method} ${path} ${text.replaceAll(/"written":"[^"]*"|made-\d+/g, '')}`;
      if (mode === 'lasting' && current === key) return fate;
      if (current !== null || met.has(key)) return null;
      met.add(key);
      if (mode === 'lasting') current = key;
      return fate;
    },
  };
};
