import { expect } from 'vitest';
import type { IndexPlace } from '../../../src/ports/index.ts';
import { failureOf } from '../failure.ts';
import {
  anyOf,
  chunk,
  everything,
  findChunks,
  findItems,
  item,
  limits,
  place,
  type SearchIndexCase,
} from './search-index-subject.ts';

const elsewhere: IndexPlace = { ...place, workspace: 'beta' };
const beside: IndexPlace = { ...place, index: { embedder: 'words', dimension: 2 } };
const ref = (id: string, collection = 'documents') => ({ collection, id });

/** What is written, replaced and removed. */
export const searchWriteCases: readonly SearchIndexCase[] = [
  {
    name: 'gives items and chunks back as they were put',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const filters = [
        { name: 'party', value: 'acme', label: 'ACME GmbH' },
        { name: 'type', value: 'invoice' },
      ];
      const chunks = [
        chunk('a/1', 'ünï 数 🙂', { title: 'Käse', vector: [1, 2, 3, 4] }),
        { ...chunk('a/2', 'b'), locator: { boxes: [[0.1, 0.2, 0.3, 0.4]], deep: { list: [null, true] } } },
      ];
      const whole = item('a', chunks, { filters });
      await index.put({ place, items: [whole, item('b', 'other')] });
      expect(await index.getItems({ place, items: [ref('a'), ref('nobody')] })).toEqual([whole]);
      const asked = ['a/2', 'nobody', 'a/1'].map((chunkId) => ({ collection: 'documents', chunkId }));
      expect(await index.getChunks({ place, chunks: asked })).toEqual(
        [chunks[1], chunks[0]].map((one) => ({ item: ref('a'), filters, chunk: one })),
      );
    },
  },
  {
    name: 'replaces an item with all of its chunks and filters',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const before = [chunk('a/1', 'old'), chunk('a/2', 'old', { vector: [1, 0, 0, 0] })];
      await index.put({ place, items: [item('a', before, { filters: [{ name: 'type', value: 'old' }] })] });
      const after = item('a', [chunk('a/1', 'new')], { filters: [{ name: 'type', value: 'new' }] });
      await index.put({ place, items: [after] });
      expect(await index.getItems({ place, items: [ref('a')] })).toEqual([after]);
      expect(await findChunks(index, anyOf('old', 'new'))).toEqual(['a/1']);
      expect(await findItems(index, { conditions: [{ name: 'type', anyOf: ['old'] }] })).toEqual([]);
      const vector = new Float32Array([1, 0, 0, 0]);
      expect(await index.rankByVector({ place, filter: everything, vector, ...limits })).toEqual([]);
    },
  },
  {
    name: 'has nothing twice when the same is put again',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const once = item('a', 'word', { filters: [{ name: 'type', value: 'x' }], vector: [1, 0, 0, 0] });
      await Promise.all([1, 2, 3].map(() => index.put({ place, items: [once] })));
      expect(await findChunks(index, anyOf('word'))).toEqual(['a/1']);
      const counted = await index.count({
        place,
        filter: everything,
        query: null,
        facets: [{ name: 'type', limit: 5 }],
      });
      expect(counted).toEqual({ total: 1, facets: { type: [{ value: 'x', label: 'x', count: 1 }] } });
    },
  },
  {
    name: 'moves a chunk to the item that was put last',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: [item('a', [chunk('c1', 'word'), chunk('c2', 'word')])] });
      await index.put({ place, items: [item('b', [chunk('c1', 'word')])] });
      const items = await index.getItems({ place, items: [ref('a'), ref('b')] });
      expect(items.map(({ chunks }) => chunks.map(({ id }) => id))).toEqual([['c2'], ['c1']]);
      expect((await findChunks(index, anyOf('word'))).toSorted()).toEqual(['c1', 'c2']);
    },
  },
  {
    name: 'keeps equal ids of other collections apart',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: [item('a', 'word'), item('a', 'word more', { collection: 'cases' })] });
      await index.remove({ place, items: [ref('a', 'cases')] });
      expect(await index.getItems({ place, items: [ref('a'), ref('a', 'cases')] })).toEqual([
        item('a', 'word'),
      ]);
      expect(await findChunks(index, anyOf('word', 'more'))).toEqual(['a/1']);
    },
  },
  {
    name: 'removes items with their chunks, and no others; what is not there is no error',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: [item('a', 'word'), item('b', 'word'), item('c', 'word')] });
      await index.remove({ place, items: [ref('a'), ref('b'), ref('nobody')] });
      await index.remove({ place, items: [ref('a')] });
      expect(await findChunks(index, anyOf('word'))).toEqual(['c/1']);
      expect(await findItems(index, everything)).toEqual(['c']);
      const asked = [{ collection: 'documents', chunkId: 'a/1' }];
      expect(await index.getChunks({ place, chunks: asked })).toEqual([]);
    },
  },
  {
    name: 'refuses vectors of another dimension, and then writes nothing',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const refused = { code: 'search.wrong-dimension', recovery: 'reject' };
      const items = [item('a', 'word'), item('b', 'word', { vector: [1, 0, 0] })];
      expect(await failureOf(index.put({ place, items }))).toEqual(refused);
      expect(await findItems(index, everything)).toEqual([]);
      const vector = new Float32Array([1, 0, 0]);
      const asked = index.rankByVector({ place, filter: everything, vector, ...limits });
      expect(await failureOf(asked)).toEqual(refused);
    },
  },
  {
    name: 'refuses a chunk that is given twice, and then writes nothing',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const items = [item('a', [chunk('c1', 'word')]), item('b', [chunk('c1', 'word')])];
      const refused = { code: 'search.duplicate-chunk', recovery: 'reject' };
      expect(await failureOf(index.put({ place, items }))).toEqual(refused);
      expect(await findItems(index, everything)).toEqual([]);
    },
  },
  {
    name: 'is empty where nothing was put',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const vector = new Float32Array([1, 0, 0, 0]);
      expect(await findChunks(index, anyOf('word'))).toEqual([]);
      expect(await index.rankByVector({ place, filter: everything, vector, ...limits })).toEqual([]);
      expect(await findItems(index, everything)).toEqual([]);
      expect(await index.listIndexes('alpha')).toEqual([]);
      await index.remove({ place, items: [ref('a')] });
      await index.drop(place);
      const asked = { place, filter: everything, query: anyOf('word'), facets: [{ name: 'type', limit: 3 }] };
      expect(await index.count(asked)).toEqual({ total: 0, facets: { type: [] } });
    },
  },
  {
    name: 'shows, removes and drops nothing of another workspace',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: [item('a', 'word', { vector: [1, 0, 0, 0] })] });
      const vector = new Float32Array([1, 0, 0, 0]);
      const at = { place: elsewhere, filter: everything };
      for (const round of ['never written', 'written']) {
        expect([round, await findChunks(index, anyOf('word'), at)]).toEqual([round, []]);
        expect(await index.rankByVector({ ...at, vector, ...limits })).toEqual([]);
        expect(await findItems(index, everything, elsewhere)).not.toContain('a');
        expect(await index.getItems({ place: elsewhere, items: [ref('a')] })).toEqual([]);
        expect(
          await index.getChunks({ place: elsewhere, chunks: [{ collection: 'documents', chunkId: 'a/1' }] }),
        ).toEqual([]);
        expect(
          await index.count({ ...at, query: anyOf('word'), also: [ref('a')], facets: [] }),
        ).toMatchObject({ total: 0 });
        await index.put({ place: elsewhere, items: [item('b', 'other', { vector: [0, 1, 0, 0] })] });
        await index.remove({ place: elsewhere, items: [ref('a'), ref('b')] });
      }
      await index.drop(elsewhere);
      expect(await findChunks(index, anyOf('word'))).toEqual(['a/1']);
      expect(await index.listIndexes('beta')).toEqual([]);
    },
  },
  {
    name: 'keeps the indexes of a workspace apart, and names and drops them',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: [item('a', 'word', { vector: [1, 0, 0, 0] })] });
      await index.put({ place: beside, items: [item('a', 'other', { vector: [1, 0] })] });
      const byDimension = (one: { dimension: number }, other: { dimension: number }) =>
        one.dimension - other.dimension;
      expect((await index.listIndexes('alpha')).toSorted(byDimension)).toEqual([beside.index, place.index]);
      expect(await findChunks(index, anyOf('other'))).toEqual([]);
      await index.drop(beside);
      expect(await index.listIndexes('alpha')).toEqual([place.index]);
      expect(await findItems(index, everything, beside)).toEqual([]);
      expect(await findChunks(index, anyOf('word'))).toEqual(['a/1']);
      await index.put({ place: beside, items: [item('b', 'word')] });
      expect(await findItems(index, everything, beside)).toEqual(['b']);
    },
  },
  {
    name: 'keeps what was put and removed',
    needs: 'durable',
    run: async (open) => {
      await using subject = await open();
      const kept = item('a', 'word', { filters: [{ name: 'type', value: 'x' }], vector: [1, 2, 3, 4] });
      await subject.index.put({ place, items: [kept, item('b', 'word', { vector: [1, 0, 0, 0] })] });
      await subject.index.remove({ place, items: [ref('b')] });
      const index = await subject.reopen?.();
      if (!index) throw new Error('A durable index can be opened again');
      expect(await index.getItems({ place, items: [ref('a'), ref('b')] })).toEqual([kept]);
      expect(await findChunks(index, anyOf('word'))).toEqual(['a/1']);
      const vector = new Float32Array([1, 0, 0, 0]);
      const ranked = await index.rankByVector({ place, filter: everything, vector, ...limits });
      expect(ranked.map(({ chunkId }) => chunkId)).toEqual(['a/1']);
      expect(await index.listIndexes('alpha')).toEqual([place.index]);
    },
  },
];
