import type { BlobStat, BlobStore } from '../../src/ports/index.ts';
import type { OpenBlobStore } from '../contracts/blob-store-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledBlobs } from './spoiled-blob-store.ts';

const renaming = (rename: (key: string) => string) =>
  openSpoiledBlobs((store) => ({
    put: (key, data, options) => store.put(rename(key), data, options),
    open: (key) => store.open(rename(key)),
    get: (key, options) => store.get(rename(key), options),
    stat: (key) => store.stat(rename(key)),
    copy: (from, to, options) => store.copy(rename(from), rename(to), options),
    delete: (key) => store.delete(rename(key)),
  }));

const allOf = async (store: BlobStore, prefix: string): Promise<BlobStat[]> =>
  (await store.list({ prefix, limit: 1_000 })).items;

/** Lists by offset, in an order and from a selection of its own. */
const listing = (options: {
  select?: (items: BlobStat[], prefix: string) => BlobStat[];
  order?: (left: string, right: string) => number;
}) =>
  openSpoiledBlobs((store) => ({
    list: async ({ prefix, limit = 1_000, cursor }) => {
      const { select = (items) => items, order = (left, right) => (left < right ? -1 : 1) } = options;
      const items = select(await allOf(store, prefix), prefix).toSorted((a, b) => order(a.key, b.key));
      const start = Number(cursor ?? 0);
      const end = start + limit;
      return { items: items.slice(start, end), cursor: end < items.length ? String(end) : null };
    },
  }));

/** Folder by folder, as a walk through directories gives them. */
const walkOrder = (left: string, right: string): number => {
  const [a, b] = [left.split('/'), right.split('/')];
  const place = a.findIndex((segment, index) => segment !== b[index]);
  return (a[place] ?? '') < (b[place] ?? '') ? -1 : 1;
};

export const brokenBlobReads: ReadonlyArray<BrokenAdapter<OpenBlobStore>> = [
  {
    flaw: 'mends malformed keys',
    open: renaming(
      (key) =>
        `x${key}`
          .replaceAll(/[^A-Za-z0-9._/-]|\.\./g, '_')
          .replaceAll(/\/+/g, '/')
          .slice(1) || 'x',
    ),
    caughtBy: ['refuses a malformed key wherever one is given'],
  },
  {
    flaw: 'reads two keys as one when they differ by case only',
    open: renaming((key) => key.toLowerCase()),
    caughtBy: ['takes every well-formed key: dots, long ones, long segments, one below another'],
  },
  {
    flaw: 'throws on deleting what is not there',
    open: openSpoiledBlobs((store) => ({
      delete: async (key) => {
        if (!(await store.stat(key))) throw new Error('no such file');
        await store.delete(key);
      },
    })),
    caughtBy: ['gives null for what is not there, and deletes it without an error'],
  },
  {
    flaw: 'ignores maxBytes',
    open: openSpoiledBlobs((store) => ({ get: (key) => store.get(key) })),
    caughtBy: ['refuses to bring more bytes into memory than maxBytes'],
  },
  {
    flaw: 'reads each chunk of a stream from whatever is there by then',
    open: openSpoiledBlobs((store) => ({
      open: async (key) => {
        if (!(await store.stat(key))) return null;
        const chunks = async function* (): AsyncGenerator<Uint8Array> {
          const step = 64 * 1024;
          for (let start = 0; ; start += step) {
            const chunk = ((await store.get(key)) ?? new Uint8Array()).slice(start, start + step);
            if (chunk.length === 0) return;
            yield chunk;
          }
        };
        return chunks();
      },
    })),
    caughtBy: ['shows a reader one whole version while the blob is replaced'],
  },
  {
    flaw: 'copies over an existing blob in spite of ifAbsent',
    open: openSpoiledBlobs((store) => ({ copy: (from, to) => store.copy(from, to) })),
    caughtBy: [
      'copies a blob, over another or only where there is none',
      'lets exactly one of many concurrent conditional copies create the blob',
    ],
  },
  {
    flaw: 'makes an empty blob of a copy of nothing',
    open: openSpoiledBlobs((store) => ({
      copy: async (from, to, options) => store.put(to, (await store.get(from)) ?? new Uint8Array(), options),
    })),
    caughtBy: ['refuses to copy what is not there, and creates nothing'],
  },
  {
    flaw: 'lists folder by folder',
    open: listing({ order: walkOrder }),
    caughtBy: ['lists the blobs with the prefix in key order, a page at a time'],
  },
  {
    flaw: 'takes a prefix for a folder',
    open: listing({
      select: (items, prefix) =>
        items.filter(({ key }) => prefix === '' || prefix.endsWith('/') || key.startsWith(`${prefix}/`)),
    }),
    caughtBy: ['lists the blobs with the prefix in key order, a page at a time'],
  },
  {
    flaw: 'lists by offset and so skips and repeats',
    open: listing({}),
    caughtBy: ['lists on without repeating or skipping while blobs come and go around the cursor'],
  },
  {
    flaw: 'follows a prefix out of its folder',
    open: openSpoiledBlobs((store) => ({
      list: async (options) => ({
        ...(await store.list(options)),
        ...(options.prefix.includes('..') && { items: [{ key: '../secret', size: 1 }] }),
      }),
    })),
    caughtBy: ['lists nothing outside of itself, whatever the prefix'],
  },
];
