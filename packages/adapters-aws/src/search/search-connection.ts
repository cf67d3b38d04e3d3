import type { Clock } from '@assay/core/ports';
import type { Client } from '@opensearch-project/opensearch';
import { type ClassifiedSearchError, classifySearchError } from './classify-search-error.ts';
import { toSearchError } from './translate-search-error.ts';

export type SearchCall = {
  method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: object;
  /** Lines of JSON, each with its end. */
  lines?: string;
};

export type SearchReply = { status: number; body: unknown };

/** How tries of a request follow each other; also for the items of a bulk request that failed alone. */
export type Patience = {
  /** Waits before the next try; false where there is none any more, or the service asked for too long a wait. */
  beforeNext: (tries: number, error: ClassifiedSearchError) => Promise<boolean>;
  pause: (ms: number) => Promise<void>;
};

const mostTries = 5;
const firstPauseMs = 200;
/** A job that is told to come back later costs less than one that waits. */
const longestPauseMs = 5_000;

const createPatience = (options: {
  pause: (ms: number) => Promise<void>;
  random: () => number;
}): Patience => {
  const { pause, random } = options;
  return {
    pause,
    beforeNext: async (tries, { kind, retryAfterMs = 0 }) => {
      if (kind !== 'throttled' && kind !== 'unavailable') return false;
      if (tries >= mostTries || retryAfterMs > longestPauseMs) return false;
      const most = Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
      await pause(Math.max(retryAfterMs, random() * most));
      return true;
    },
  };
};

export type SearchConnection = {
  /**
   * Sends a request, again with growing pauses while what it meets may pass. An index that is not there, or is there
   * already, is an answer, of 404 or 400. Errors: those of `toSearchError`.
   */
  send: (call: SearchCall) => Promise<SearchReply>;
  patience: Patience;
  close: () => Promise<void>;
};

const answers: ReadonlySet<string> = new Set([
  'index_not_found_exception',
  'resource_already_exists_exception',
]);

/** A connection that opens its client when it is first needed, and again where its credentials were refused as too old. */
export const createSearchConnection = (options: {
  openClient: () => Promise<Client>;
  clock: Pick<Clock, 'sleep'>;
  random?: () => number;
}): SearchConnection => {
  const { openClient, clock, random = Math.random } = options;
  const patience = createPatience({ pause: (ms) => clock.sleep(ms), random });
  let client: Promise<Client> | null = null;

  const forget = async (): Promise<void> => {
    const known = client;
    client = null;
    await (await known?.catch(() => null))?.close();
  };

  const ask = async ({ method, path, query, body, lines }: SearchCall): Promise<SearchReply> => {
    client ??= openClient();
    const { transport } = await client;
    const reply = await transport.request({
      method,
      path,
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(lines !== undefined && { bulkBody: lines }),
    });
    return { status: reply.statusCode ?? 0, body: reply.body };
  };

  return {
    patience,
    send: async (call) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await ask(call);
        } catch (thrown) {
          const error = classifySearchError(thrown);
          if (answers.has(error.reason)) return { status: error.status, body: null };
          if (error.kind === 'expired-credentials') await forget();
          if (!(await patience.beforeNext(tries, error))) throw toSearchError(error);
        }
      }
    },
    close: forget,
  };
};
