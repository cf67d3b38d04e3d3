import { retryError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import { type Sniffed, sniffedBytes, sniffFormat } from './sniff-format.ts';

/** One object may take so long; ten minutes are what the whole job has. */
const maxObjectMs = 5 * 60_000;

export type OpenedBytes = {
  sniffed: Sniffed;
  /** All bytes from the first on. */
  bytes: AsyncIterable<Uint8Array>;
  /** What the source threw while they were read, whatever became of it on its way through others. */
  failure(): unknown;
  /** Ends the download, wherever it is. */
  end(): Promise<void>;
};

/** Reads as much of an object as tells its format; in memory is never more than that and one chunk. */
export const openBytes = async (options: {
  bytes: AsyncIterable<Uint8Array>;
  clock: Clock;
  signal: AbortSignal;
}): Promise<OpenedBytes> => {
  const { clock, signal } = options;
  const iterator = options.bytes[Symbol.asyncIterator]();
  const deadlineMs = clock.now().getTime() + maxObjectMs;
  let failure: unknown;

  const next = async (): Promise<Uint8Array | null> => {
    signal.throwIfAborted();
    if (clock.now().getTime() > deadlineMs) {
      throw retryError('source.too-slow', 'An object came too slowly to be read in time.');
    }
    const { done, value } = await iterator.next();
    return done ? null : value;
  };

  const end = async (): Promise<void> => {
    // Nobody waits for the bytes any more, so it does not matter how the download ends.
    await iterator.return?.().catch(() => undefined);
  };

  const head: Uint8Array[] = [];
  let headLength = 0;
  try {
    while (headLength < sniffedBytes) {
      const chunk = await next();
      if (!chunk) break;
      head.push(chunk);
      headLength += chunk.length;
    }
  } catch (thrown) {
    await end();
    throw thrown;
  }
  const first = new Uint8Array(Math.min(headLength, sniffedBytes));
  let filled = 0;
  for (const chunk of head) {
    first.set(chunk.subarray(0, first.length - filled), filled);
    filled = Math.min(first.length, filled + chunk.length);
  }

  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      while (head.length > 0) yield head.shift() as Uint8Array;
      for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
    } catch (thrown) {
      failure = thrown;
      throw thrown;
    } finally {
      await end();
    }
  }

  return { sniffed: sniffFormat(first), bytes: all(), failure: () => failure, end };
};
