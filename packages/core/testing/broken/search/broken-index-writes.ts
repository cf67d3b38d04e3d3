import type { IndexPlace, SearchIndex, SearchItem } from '../../../src/ports/index.ts';
import type { OpenSearchIndex } from '../../contracts/search/search-index-subject.ts';
import type { BrokenAdapter } from '../broken-adapter.ts';
import { openSpoiledIndex } from './spoiled-search-index.ts';

const withPut = (change: (items: readonly SearchItem[]) => SearchItem[]): OpenSearchIndex =>
  openSpoiledIndex((index) => ({ put: ({ place, items }) => index.put({ place, items: change(items) }) }));

const mapChunks = (change: (chunk: SearchItem['chunks'][number]) => SearchItem['chunks'][number]) =>
  withPut((items) => items.map((item) => ({ ...item, chunks: item.chunks.map(change) })));

/** Every call goes to another place than the one that was named. */
const withPlace = (change: (place: IndexPlace) => IndexPlace): OpenSearchIndex =>
  openSpoiledIndex((index) => {
    const moved = <Request extends { place: IndexPlace }>(request: Request): Request => ({
      ...request,
      place: change(request.place),
    });
    return {
      put: (request) => index.put(moved(request)),
      remove: (request) => index.remove(moved(request)),
      drop: (place) => index.drop(change(place)),
      rankByTerms: (request) => index.rankByTerms(moved(request)),
      rankByVector: (request) => index.rankByVector(moved(request)),
      expandTerm: (request) => index.expandTerm(moved(request)),
      listItems: (request) => index.listItems(moved(request)),
      getItems: (request) => index.getItems(moved(request)),
      getChunks: (request) => index.getChunks(moved(request)),
      count: (request) => index.count(moved(request)),
    };
  });

const fit = (item: SearchItem, dimension: number): SearchItem => ({
  ...item,
  chunks: item.chunks.map((chunk) => ({
    ...chunk,
    vector: chunk.vector && Float32Array.from({ length: dimension }, (_, at) => chunk.vector?.[at] ?? 0),
  })),
});

/** Adds what is put to what is there under the same id. */
const keepFormer = (index: SearchIndex): Partial<SearchIndex> => ({
  put: async ({ place, items }) => {
    const whole: SearchItem[] = [];
    for (const item of items) {
      const [former] = await index.getItems({ place, items: [item] });
      const ids = new Set(item.chunks.map(({ id }) => id));
      const kept = former?.chunks.filter(({ id }) => !ids.has(id)) ?? [];
      whole.push({ ...item, chunks: [...item.chunks, ...kept] });
    }
    await index.put({ place, items: whole });
  },
});

export const brokenIndexWrites: ReadonlyArray<BrokenAdapter<OpenSearchIndex>> = [
  {
    flaw: 'loses the locators',
    open: mapChunks((chunk) => ({ ...chunk, locator: null })),
    caughtBy: ['gives items and chunks back as they were put'],
  },
  {
    flaw: 'keeps former chunks of an item',
    open: openSpoiledIndex(keepFormer),
    caughtBy: ['replaces an item with all of its chunks and filters'],
  },
  {
    flaw: 'appends what is put again',
    open: openSpoiledIndex((index) => {
      let writes = 0;
      return {
        put: ({ place, items }) => {
          writes += 1;
          return index.put({
            place,
            items: items.map((item) => ({
              ...item,
              id: `${item.id}${writes > 1 ? writes : ''}`,
              chunks: item.chunks.map((chunk) => ({
                ...chunk,
                id: `${chunk.id}${writes > 1 ? writes : ''}`,
              })),
            })),
          });
        },
      };
    }),
    caughtBy: ['has nothing twice when the same is put again'],
  },
  {
    flaw: 'leaves a chunk with its former item too',
    open: openSpoiledIndex((index) => {
      const named = (id: string, chunkId: string) => `${id}|${chunkId}`;
      return {
        put: ({ place, items }) =>
          index.put({
            place,
            items: items.map((item) => ({
              ...item,
              chunks: item.chunks.map((chunk) => ({ ...chunk, id: named(item.id, chunk.id) })),
            })),
          }),
        getItems: async (request) =>
          (await index.getItems(request)).map((item) => ({
            ...item,
            chunks: item.chunks.map((chunk) => ({ ...chunk, id: chunk.id.split('|')[1] ?? '' })),
          })),
      };
    }),
    caughtBy: ['moves a chunk to the item that was put last'],
  },
  {
    flaw: 'knows one collection only',
    open: withPut((items) => items.map((item) => ({ ...item, collection: 'documents' }))),
    caughtBy: ['keeps equal ids of other collections apart', 'filters every answer by collections'],
  },
  {
    flaw: 'removes nothing',
    open: openSpoiledIndex(() => ({ remove: async () => undefined })),
    caughtBy: ['removes items with their chunks, and no others; what is not there is no error'],
  },
  {
    flaw: 'cuts and fills vectors to fit',
    open: openSpoiledIndex((index) => ({
      put: ({ place, items }) =>
        index.put({ place, items: items.map((item) => fit(item, place.index.dimension)) }),
    })),
    caughtBy: ['refuses vectors of another dimension, and then writes nothing'],
  },
  {
    flaw: 'takes the last of chunks that are given twice',
    open: openSpoiledIndex((index) => ({
      put: async ({ place, items }) => {
        for (const item of items) await index.put({ place, items: [item] });
      },
    })),
    caughtBy: [
      'refuses a chunk that is given twice, and then writes nothing',
      'refuses vectors of another dimension, and then writes nothing',
    ],
  },
  {
    flaw: 'has one index for all workspaces',
    open: withPlace((place) => ({ ...place, workspace: 'alpha' })),
    caughtBy: [
      'shows, removes and drops nothing of another workspace',
      'weighs words by this workspace alone',
    ],
  },
  {
    flaw: 'has one index for all embedders',
    open: openSpoiledIndex((index) => ({
      listIndexes: async (workspace) => (await index.listIndexes(workspace)).slice(0, 1),
    })),
    caughtBy: ['keeps the indexes of a workspace apart, and names and drops them'],
  },
  {
    flaw: 'makes an index by asking for it',
    open: openSpoiledIndex((index) => ({
      listItems: async (request) => {
        await index.put({ place: request.place, items: [] });
        return index.listItems(request);
      },
    })),
    caughtBy: ['is empty where nothing was put'],
  },
  {
    flaw: 'keeps all in memory',
    open: openSpoiledIndex(() => ({}), { forgets: true }),
    caughtBy: ['keeps what was put and removed'],
  },
];
