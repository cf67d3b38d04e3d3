import { rejectError } from '../../../src/errors.ts';
import type {
  FilterEntry,
  IndexPlace,
  ItemRef,
  RankedChunk,
  RankLimits,
  SearchChunk,
  SearchFilter,
  SearchIndex,
  SearchItem,
} from '../../../src/ports/index.ts';
import { assertDimension, assertItems } from '../../../src/search/index.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { countFacets } from './count-facets.ts';
import { fitsFilter } from './fits-filter.ts';
import { expandTerm, scoreTerms } from './score-terms.ts';

const placeKey = ({ workspace, index }: IndexPlace): string =>
  JSON.stringify([workspace, index.embedder, index.dimension]);
const itemKey = ({ collection, id }: ItemRef): string => JSON.stringify([collection, id]);
const byText = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

const copyItem = (item: SearchItem): SearchItem => structuredClone(item);

const topOf = (ranked: RankedChunk[], { limit, perItem }: RankLimits): RankedChunk[] => {
  const seen = new Map<string, number>();
  return ranked
    .toSorted((one, other) => other.score - one.score || byText(one.chunkId, other.chunkId))
    .filter(({ collection, itemId }) => {
      const key = itemKey({ collection, id: itemId });
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count <= perItem;
    })
    .slice(0, limit);
};

const dot = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);

/** A search index in memory, as simple as can be: every question walks all items of its place. */
export const createMemorySearchIndex = (): SearchIndex => {
  const places = new Map<string, Map<string, SearchItem>>();
  const itemsOf = (place: IndexPlace): SearchItem[] => [...(places.get(placeKey(place))?.values() ?? [])];
  const fitting = (place: IndexPlace, filter: SearchFilter): SearchItem[] =>
    itemsOf(place).filter((item) => fitsFilter(item, filter));
  const chunksOf = (items: readonly SearchItem[]): SearchChunk[] => items.flatMap(({ chunks }) => chunks);
  const ranked = (
    items: readonly SearchItem[],
    scoreOf: (chunk: SearchChunk) => number | undefined,
  ): RankedChunk[] =>
    items.flatMap(({ collection, id: itemId, chunks }) =>
      chunks.flatMap((chunk) => {
        const score = scoreOf(chunk);
        return score === undefined ? [] : [{ collection, itemId, chunkId: chunk.id, score }];
      }),
    );

  return {
    put: async ({ place, items }) => {
      assertItems(place, items);
      const held = places.get(placeKey(place)) ?? new Map<string, SearchItem>();
      places.set(placeKey(place), held);
      for (const item of items) {
        const taken = new Set(item.chunks.map(({ id }) => id));
        for (const [key, other] of held) {
          if (other.collection !== item.collection) continue;
          held.set(key, { ...other, chunks: other.chunks.filter(({ id }) => !taken.has(id)) });
        }
        held.set(itemKey(item), copyItem(item));
      }
    },
    remove: async ({ place, items }) => {
      for (const item of items) places.get(placeKey(place))?.delete(itemKey(item));
    },
    listIndexes: async (workspace) =>
      [...places.keys()].flatMap((key) => {
        const [owner, embedder, dimension]: [string, string, number] = JSON.parse(key);
        return owner === workspace ? [{ embedder, dimension }] : [];
      }),
    drop: async (place) => {
      places.delete(placeKey(place));
    },

    rankByTerms: async ({ place, filter, query, ...limits }) => {
      const items = fitting(place, filter);
      const scores = scoreTerms({ query, chunks: chunksOf(items), statistics: chunksOf(itemsOf(place)) });
      return topOf(
        ranked(items, (chunk) => scores.get(chunk)),
        limits,
      );
    },
    rankByVector: async ({ place, filter, vector, ...limits }) => {
      assertDimension(place, vector);
      return topOf(
        ranked(fitting(place, filter), (chunk) =>
          chunk.vector === null ? undefined : dot(chunk.vector, vector),
        ),
        limits,
      );
    },
    expandTerm: async ({ place, clause }) => expandTerm(clause, chunksOf(itemsOf(place))),

    listItems: async ({ place, filter, limit, cursor }) => {
      const scope = [placeKey(place), filter];
      const last = cursor ? decodeCursor(cursor, scope) : [''];
      if (!last) {
        throw rejectError(
          'search.invalid-cursor',
          'This cursor was not given by this list: begin without one.',
        );
      }
      const rest = fitting(place, filter)
        .map(({ collection, id }) => ({ collection, id }))
        .toSorted((one, other) => byText(one.collection, other.collection) || byText(one.id, other.id))
        .filter(
          ({ collection, id }) =>
            byText(collection, last[0] ?? '') > 0 ||
            (collection === last[0] && byText(id, last[1] ?? '') > 0),
        );
      const items = rest.slice(0, limit);
      const end = items.at(-1);
      const more = rest.length > items.length && end;
      return { items, cursor: more ? encodeCursor({ scope, last: [end.collection, end.id] }) : null };
    },
    getItems: async ({ place, items }) =>
      items.flatMap((item) => {
        const found = places.get(placeKey(place))?.get(itemKey(item));
        return found ? [copyItem(found)] : [];
      }),
    getChunks: async ({ place, chunks }) => {
      const known = new Map<string, { item: ItemRef; filters: readonly FilterEntry[]; chunk: SearchChunk }>();
      for (const { collection, id, filters, chunks: pieces } of itemsOf(place)) {
        for (const chunk of pieces) {
          known.set(itemKey({ collection, id: chunk.id }), { item: { collection, id }, filters, chunk });
        }
      }
      return chunks.flatMap(({ collection, chunkId }) => {
        const found = known.get(itemKey({ collection, id: chunkId }));
        return found ? [structuredClone(found)] : [];
      });
    },
    count: async ({ place, filter, query, also = [], facets }) => {
      const fits = fitting(place, filter);
      const scores =
        query && scoreTerms({ query, chunks: chunksOf(fits), statistics: chunksOf(itemsOf(place)) });
      const besides = new Set(also.map(itemKey));
      const counted = fits.filter(
        (item) => !scores || besides.has(itemKey(item)) || item.chunks.some((chunk) => scores.has(chunk)),
      );
      return { total: counted.length, facets: countFacets(counted, facets) };
    },
  };
};
