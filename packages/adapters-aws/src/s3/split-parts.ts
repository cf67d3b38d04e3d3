/** A piece of a blob that is sent in one request. */
export type BlobPart = { bytes: Uint8Array; isLast: boolean };

export type SplitOptions = {
  signal: AbortSignal;
  /** Size in bytes of the part with this number, from 1; the last one may be smaller. */
  partBytes: (number: number) => number;
};

const firstCapacity = 64 * 1024;

async function* splitBytes(bytes: Uint8Array, { partBytes }: SplitOptions): AsyncGenerator<BlobPart, void> {
  let start = 0;
  for (let number = 1; ; number += 1) {
    const end = start + partBytes(number);
    if (end >= bytes.length) break;
    yield { bytes: bytes.subarray(start, end), isLast: false };
    start = end;
  }
  yield { bytes: bytes.subarray(start), isLast: true };
}

/** Grows by doubling, as most blobs are far smaller than a part. */
const createCollector = () => {
  let buffer = Buffer.allocUnsafe(0);
  let filled = 0;
  const reserve = (size: number, limit: number): void => {
    if (size <= buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.min(limit, Math.max(size, buffer.length * 2, firstCapacity)));
    buffer.copy(grown, 0, 0, filled);
    buffer = grown;
  };
  return {
    isFull: (limit: number) => filled === limit,
    /** Takes in as much as there is room for; gives the rest. */
    take: (chunk: Uint8Array, limit: number): Uint8Array => {
      const count = Math.min(limit - filled, chunk.length);
      reserve(filled + count, limit);
      buffer.set(chunk.subarray(0, count), filled);
      filled += count;
      return chunk.subarray(count);
    },
    finish: (): Uint8Array => {
      const bytes = buffer.subarray(0, filled);
      buffer = Buffer.allocUnsafe(0);
      filled = 0;
      return bytes;
    },
  };
};

/** Reads on unless the signal aborts, also while the source stands still. One listener serves every chunk. */
const createAbortableReader = (source: AsyncIterable<Uint8Array>, signal: AbortSignal) => {
  const iterator = source[Symbol.asyncIterator]();
  let giveUp: (() => void) | null = null;
  const abort = (): void => giveUp?.();
  signal.addEventListener('abort', abort, { once: true });
  return {
    next: () =>
      new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
        giveUp = () => reject(signal.reason);
        if (signal.aborted) giveUp();
        else iterator.next().then(resolve, reject);
      }),
    release: () => signal.removeEventListener('abort', abort),
    /** Lets the source clean up; not waited for, as one that stands still would never end. */
    drop: () => void iterator.return?.().then(undefined, () => undefined),
  };
};

async function* splitStream(
  source: AsyncIterable<Uint8Array>,
  { signal, partBytes }: SplitOptions,
): AsyncGenerator<BlobPart, void> {
  const reader = createAbortableReader(source, signal);
  const collector = createCollector();
  let number = 1;
  let isAtEnd = false;
  try {
    for (;;) {
      const step = await reader.next();
      if (step.done) break;
      let rest = step.value;
      while (rest.length > 0) {
        if (collector.isFull(partBytes(number))) {
          yield { bytes: collector.finish(), isLast: false };
          number += 1;
        }
        rest = collector.take(rest, partBytes(number));
      }
    }
    isAtEnd = true;
    yield { bytes: collector.finish(), isLast: true };
  } finally {
    reader.release();
    if (!isAtEnd) reader.drop();
  }
}

/**
 * Cuts a blob into parts; there is always one, and `isLast` is known as it comes. A part of a stream is a copy, one of
 * bytes in memory is a view. A stream that is left early is told so.
 */
export const splitParts = (
  data: Uint8Array | AsyncIterable<Uint8Array>,
  options: SplitOptions,
): AsyncGenerator<BlobPart, void> =>
  data instanceof Uint8Array ? splitBytes(data, options) : splitStream(data, options);
