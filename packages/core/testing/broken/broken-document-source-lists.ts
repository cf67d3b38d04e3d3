import type { SourceObject } from '../../src/ports/index.ts';
import type { OpenDocumentSourceSubject } from '../contracts/document-source-subject.ts';
import type { MemoryDocumentSource } from '../memory/memory-document-source.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledSource } from './spoiled-document-source.ts';

const allOf = async (source: MemoryDocumentSource): Promise<SourceObject[]> =>
  (await source.list({ prefix: '' })).items;

const bytesOrder = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

type Listing = {
  order?: (left: string, right: string) => number;
  hasPrefix?: (key: string, prefix: string) => boolean;
  isBehind?: (key: string, after: string) => boolean;
  select?: (items: SourceObject[]) => SourceObject[];
};

/** Lists with one step of its own. */
const listing = (steps: Listing) =>
  openSpoiledSource((source) => ({
    list: async ({ prefix, after = null, limit = 1_000, cursor = null }) => {
      const {
        order = bytesOrder,
        hasPrefix = (key, start) => key.startsWith(start),
        isBehind = (key, start) => order(key, start) > 0,
        select = (items) => items,
      } = steps;
      const rest = select(await allOf(source))
        .filter(({ key }) => hasPrefix(key, prefix))
        .filter(({ key }) =>
          cursor === null ? after === null || isBehind(key, after) : order(key, cursor) > 0,
        )
        .toSorted((a, b) => order(a.key, b.key));
      const items = rest.slice(0, limit);
      return { items, cursor: rest.length > items.length ? (items.at(-1)?.key ?? null) : null };
    },
  }));

/** Folder by folder, as a walk through directories gives them. */
const walkOrder = (left: string, right: string): number => {
  const [a, b] = [left.split('/'), right.split('/')];
  const place = a.findIndex((segment, index) => segment !== b[index]);
  return bytesOrder(a[place] ?? '', b[place] ?? '');
};

const inOrder = 'lists objects in the order of the UTF-8 bytes of their keys, a page at a time';

export const brokenDocumentSourceLists: ReadonlyArray<BrokenAdapter<OpenDocumentSourceSubject>> = [
  {
    flaw: 'orders keys as strings of the language',
    open: listing({ order: (left, right) => (left < right ? -1 : left > right ? 1 : 0) }),
    caughtBy: [inOrder],
  },
  { flaw: 'lists folder by folder', open: listing({ order: walkOrder }), caughtBy: [inOrder] },
  {
    flaw: 'gives all at once whatever the limit',
    open: openSpoiledSource((source) => ({
      list: ({ prefix, after = null }) => source.list({ prefix, after }),
    })),
    caughtBy: [inOrder],
  },
  {
    flaw: 'hides an object that has the name of a folder',
    open: listing({
      select: (items) => items.filter(({ key }) => !items.some((other) => other.key.startsWith(`${key}/`))),
    }),
    caughtBy: ['lists an object that has the name of a folder'],
  },
  {
    flaw: 'takes a prefix for a folder',
    open: listing({
      hasPrefix: (key, prefix) =>
        prefix === '' || key === prefix || key.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`),
    }),
    caughtBy: ['lists the objects whose key starts with the prefix, wherever it ends'],
  },
  {
    flaw: 'starts at the key instead of behind it',
    open: listing({ isBehind: (key, after) => bytesOrder(key, after) >= 0 }),
    caughtBy: ['starts behind a key, whether or not there is such an object'],
  },
  {
    flaw: 'lists by offset and so skips and repeats',
    open: openSpoiledSource((source) => ({
      list: async ({ prefix, limit = 1_000, cursor = null }) => {
        const items = (await allOf(source)).filter(({ key }) => key.startsWith(prefix));
        const end = Number(cursor ?? 0) + limit;
        return {
          items: items.slice(Number(cursor ?? 0), end),
          cursor: end < items.length ? String(end) : null,
        };
      },
    })),
    caughtBy: ['lists on without repeating or skipping while objects come and go around the cursor'],
  },
  {
    flaw: 'follows a prefix out of its place',
    open: openSpoiledSource((source) => ({
      list: async (options) => {
        const page = await source.list(options);
        const stranger = { key: '../secret', size: 1, etag: 'x', modifiedAt: null };
        return options.prefix.includes('..') ? { ...page, items: [stranger] } : page;
      },
    })),
    caughtBy: ['lists nothing outside of itself, whatever the prefix'],
  },
];
