import type { OpenBlobStore } from '../contracts/blob-store-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledBlobs } from './spoiled-blob-store.ts';

/** Writes what it has after each chunk, as a file that is written in place. */
const writeInPlace = openSpoiledBlobs((store) => ({
  put: async (key, data, { signal, ifAbsent } = {}) => {
    if (data instanceof Uint8Array || (ifAbsent && (await store.stat(key)))) {
      return store.put(key, data, { ...(signal && { signal }), ...(ifAbsent && { ifAbsent }) });
    }
    signal?.throwIfAborted();
    let soFar = Buffer.alloc(0);
    await store.put(key, soFar);
    for await (const chunk of data) {
      signal?.throwIfAborted();
      soFar = Buffer.concat([soFar, chunk]);
      await store.put(key, soFar);
    }
    return { created: true, size: soFar.length };
  },
}));

export const brokenBlobPuts: ReadonlyArray<BrokenAdapter<OpenBlobStore>> = [
  {
    flaw: 'leaves half a blob',
    open: writeInPlace,
    caughtBy: [
      'shows nothing of a blob before it is whole',
      'leaves no trace when the source breaks half-way',
      'keeps the blob that was there when the source of its replacement breaks',
      'leaves no trace when it is aborted, before or half-way',
    ],
  },
  {
    flaw: 'forgets everything when it is closed',
    open: openSpoiledBlobs(() => ({}), { forgets: true }),
    caughtBy: ['still has its blobs after it was closed and opened again'],
  },
  {
    flaw: 'overwrites in spite of ifAbsent',
    open: openSpoiledBlobs((store) => ({ put: (key, data) => store.put(key, data) })),
    caughtBy: [
      'leaves an existing blob as it is with ifAbsent',
      'lets exactly one of many concurrent conditional writers create the blob',
    ],
  },
  {
    flaw: 'looks for an existing blob before it reads the source',
    open: openSpoiledBlobs((store) => ({
      put: async (key, data, options = {}) => {
        const { ifAbsent = false, ...rest } = options;
        if (ifAbsent && (await store.stat(key))) return { created: false, size: 0 };
        return store.put(key, data, rest);
      },
    })),
    caughtBy: ['lets exactly one of many concurrent conditional writers create the blob'],
  },
  {
    flaw: 'never replaces a blob',
    open: openSpoiledBlobs((store) => ({
      put: (key, data, options) => store.put(key, data, { ...options, ifAbsent: true }),
    })),
    caughtBy: ['replaces a blob without ifAbsent, whole'],
  },
  {
    flaw: 'ignores abort',
    open: openSpoiledBlobs((store) => ({
      put: (key, data, { ifAbsent = false } = {}) => store.put(key, data, { ifAbsent }),
    })),
    caughtBy: [
      'leaves no trace when it is aborted, before or half-way',
      'gives up on a source that stands still as soon as it is aborted',
    ],
  },
  {
    flaw: 'looks at the signal between chunks only',
    open: openSpoiledBlobs((store) => ({
      put: (key, data, { signal, ifAbsent = false } = {}) => {
        if (data instanceof Uint8Array) return store.put(key, data, { ifAbsent, ...(signal && { signal }) });
        const watched = async function* (): AsyncGenerator<Uint8Array> {
          for await (const chunk of data) {
            signal?.throwIfAborted();
            yield chunk;
          }
        };
        return store.put(key, watched(), { ifAbsent });
      },
    })),
    caughtBy: ['gives up on a source that stands still as soon as it is aborted'],
  },
  {
    flaw: 'takes a broken source for a finished one',
    open: openSpoiledBlobs((store) => ({
      put: (key, data, options) => {
        if (data instanceof Uint8Array) return store.put(key, data, options);
        const swallowing = async function* (): AsyncGenerator<Uint8Array> {
          try {
            yield* data;
          } catch {
            return;
          }
        };
        return store.put(key, swallowing(), options);
      },
    })),
    caughtBy: [
      'leaves no trace when the source breaks half-way',
      'keeps the blob that was there when the source of its replacement breaks',
    ],
  },
  {
    flaw: 'keeps the caller’s own bytes',
    open: openSpoiledBlobs((store) => {
      const kept = new Map<string, Uint8Array>();
      return {
        put: (key, data, options) => {
          if (data instanceof Uint8Array) kept.set(key, data);
          return store.put(key, data, options);
        },
        get: async (key, options) => {
          const bytes = await store.get(key, options);
          return bytes && (kept.get(key) ?? bytes);
        },
      };
    }),
    caughtBy: ['keeps a blob as it was put when the caller changes its bytes afterwards'],
  },
  {
    flaw: 'takes a blob without bytes for none',
    open: openSpoiledBlobs((store) => ({
      get: async (key, options) => {
        const bytes = await store.get(key, options);
        return bytes?.length ? bytes : null;
      },
    })),
    caughtBy: ['takes a blob without any bytes'],
  },
  {
    flaw: 'handles bytes as text',
    open: openSpoiledBlobs((store) => ({
      get: async (key, options) => {
        const bytes = await store.get(key, options);
        return bytes && new TextEncoder().encode(new TextDecoder().decode(bytes));
      },
    })),
    caughtBy: ['gives back bytes that were put whole or as a stream, and tells their size'],
  },
];
