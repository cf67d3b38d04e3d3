import { rejectError } from '../../src/errors.ts';
import type { BlobKey, BlobStore } from '../../src/ports/index.ts';

const maxKeyLength = 900;
const keyPattern = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

const isKey = (key: BlobKey): boolean =>
  key.length <= maxKeyLength &&
  keyPattern.test(key) &&
  key.split('/').every((segment) => segment !== '.' && segment !== '..');

const assertKey = (key: BlobKey): void => {
  if (isKey(key)) return;
  throw rejectError(
    'blob.invalid-key',
    'A blob key is made of segments of A-Z, a-z, 0-9, ".", "_" and "-", joined by "/": build it from ids',
    { details: { length: key.length } },
  );
};

/** Rejects when the signal aborts; made once per call, so that one listener serves every chunk. */
const whenAborted = (signal: AbortSignal): { aborted: Promise<never>; release: () => void } => {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const abort = (): void => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return { aborted: promise, release: () => signal.removeEventListener('abort', abort) };
};

const collect = async (source: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Uint8Array> => {
  const { aborted, release } = whenAborted(signal);
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  try {
    for (;;) {
      const next = await Promise.race([aborted, iterator.next()]);
      signal.throwIfAborted();
      if (next.done) return Uint8Array.from(Buffer.concat(chunks));
      chunks.push(next.value.slice());
    }
  } finally {
    release();
  }
};

async function* toStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const chunkBytes = 64 * 1024;
  for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.slice(start, start + chunkBytes);
}

/** A blob store in memory; nothing of it outlives the process. */
export const createMemoryBlobStore = (): BlobStore => {
  const blobs = new Map<BlobKey, Uint8Array>();

  return {
    async put(key, data, { ifAbsent = false, signal = new AbortController().signal } = {}) {
      assertKey(key);
      signal.throwIfAborted();
      const bytes = data instanceof Uint8Array ? Uint8Array.from(data) : await collect(data, signal);
      if (ifAbsent && blobs.has(key)) return { created: false, size: bytes.length };
      blobs.set(key, bytes);
      return { created: true, size: bytes.length };
    },

    async open(key) {
      assertKey(key);
      const bytes = blobs.get(key);
      return bytes ? toStream(bytes) : null;
    },

    async get(key, { maxBytes = Number.POSITIVE_INFINITY } = {}) {
      assertKey(key);
      const bytes = blobs.get(key);
      if (!bytes) return null;
      if (bytes.length > maxBytes) {
        throw rejectError('blob.too-large', `The blob has more than ${maxBytes} bytes: read it as a stream`, {
          details: { size: bytes.length, maxBytes },
        });
      }
      return bytes.slice();
    },

    async stat(key) {
      assertKey(key);
      const bytes = blobs.get(key);
      return bytes ? { key, size: bytes.length } : null;
    },

    async copy(from, to, { ifAbsent = false } = {}) {
      assertKey(from);
      assertKey(to);
      const bytes = blobs.get(from);
      if (!bytes) throw rejectError('blob.not-found', 'There is no blob to copy: put it first');
      if (ifAbsent && blobs.has(to)) return { created: false };
      blobs.set(to, bytes);
      return { created: true };
    },

    async delete(key) {
      assertKey(key);
      blobs.delete(key);
    },

    async list({ prefix, limit = 1_000, cursor = null }) {
      const rest = [...blobs.keys()]
        .filter((key) => key.startsWith(prefix) && (cursor === null || key > cursor))
        .toSorted();
      const page = rest.slice(0, limit);
      return {
        items: page.map((key) => ({ key, size: blobs.get(key)?.length ?? 0 })),
        cursor: rest.length > page.length ? (page.at(-1) ?? null) : null,
      };
    },
  };
};
