import { expect } from 'vitest';
import type { FilterCondition, FilterEntry, SearchFilter } from '../../../src/ports/index.ts';
import { failureOf } from '../failure.ts';
import { collectItems, collectPages } from '../pages.ts';
import {
  anyOf,
  everything,
  findChunks,
  findItems,
  item,
  limits,
  place,
  query,
  type SearchIndexCase,
} from './search-index-subject.ts';

const entry = (name: string, value: string, label?: string): FilterEntry =>
  label === undefined ? { name, value } : { name, value, label };

const shelf = [
  item('a', 'word', {
    filters: [entry('type', 'invoice'), entry('date', '2025-01-31'), entry('party', 'acme', 'ACME')],
    vector: [4, 1, 0, 0],
  }),
  item('b', 'word word', {
    filters: [
      entry('type', 'contract'),
      entry('date', '2025-02-01'),
      entry('party', 'acme', 'Acme'),
      entry('party', 'b-co', 'B Co'),
    ],
    vector: [3, 1, 0, 0],
  }),
  item('c', 'word word word', {
    filters: [entry('type', 'invoice'), entry('date', '2025-03-05'), entry('party', 'zebra')],
    vector: [2, 1, 0, 0],
  }),
  item('d', 'other', { filters: [entry('type', 'letter'), entry('party', 'Ä')], vector: [1, 1, 0, 0] }),
  item('e', 'word', { filters: [], collection: 'cases', vector: [1, 2, 0, 0] }),
];

const all = (...conditions: FilterCondition[]): SearchFilter => ({ conditions });

const fits: ReadonlyArray<{ name: string; filter: SearchFilter; items: string[] }> = [
  {
    name: 'one of several values',
    filter: all({ name: 'type', anyOf: ['letter', 'contract', 'x'] }),
    items: ['b', 'd'],
  },
  { name: 'no value at all', filter: all({ name: 'type', anyOf: [] }), items: [] },
  { name: 'any of the values of an item', filter: all({ name: 'party', anyOf: ['b-co'] }), items: ['b'] },
  {
    name: 'none of some values',
    filter: all({ name: 'party', noneOf: ['b-co', 'zebra'] }),
    items: ['e', 'a', 'd'],
  },
  {
    name: 'a range with both ends',
    filter: all({ name: 'date', from: '2025-01-31', to: '2025-02-01' }),
    items: ['a', 'b'],
  },
  { name: 'a range from below', filter: all({ name: 'date', from: '2025-02-01' }), items: ['b', 'c'] },
  { name: 'a range up to a value', filter: all({ name: 'date', to: '2025-01-31' }), items: ['a'] },
  {
    name: 'values in the order of their bytes',
    filter: all({ name: 'party', from: 'zz', to: '~' }),
    items: [],
  },
  {
    name: 'values beyond all letters in the order of their bytes',
    filter: all({ name: 'party', from: 'zz' }),
    items: ['d'],
  },
  { name: 'that there is a value', filter: all({ name: 'date', exists: true }), items: ['a', 'b', 'c'] },
  { name: 'that there is none', filter: all({ name: 'date', exists: false }), items: ['e', 'd'] },
  {
    name: 'several conditions at once',
    filter: all({ name: 'type', anyOf: ['invoice'] }, { name: 'date', from: '2025-02-01' }),
    items: ['c'],
  },
  { name: 'collections', filter: { collections: ['cases'], conditions: [] }, items: ['e'] },
  {
    name: 'all but some items',
    filter: {
      conditions: [],
      except: [
        { collection: 'documents', id: 'a' },
        { collection: 'documents', id: 'e' },
      ],
    },
    items: ['e', 'b', 'c', 'd'],
  },
  { name: 'a name that nothing has', filter: all({ name: "x'; --", exists: true }), items: [] },
];

const filterCases: SearchIndexCase[] = fits.map(({ name, filter, items }) => ({
  name: `filters every answer by ${name}`,
  run: async (open) => {
    await using subject = await open();
    const { index } = subject;
    await index.put({ place, items: shelf });
    expect(await findItems(index, filter)).toEqual(items);
    const documentsFirst = items.toSorted();
    const vector = new Float32Array([1, 0, 0, 0]);
    const near = await index.rankByVector({ place, filter, vector, ...limits });
    expect(near.map(({ itemId }) => itemId)).toEqual(documentsFirst);
    const withWord = documentsFirst.filter((id) => id !== 'd');
    const found = await findChunks(index, anyOf('word'), { filter });
    expect(found.toSorted()).toEqual(withWord.map((id) => `${id}/1`));
    expect(await index.count({ place, filter, query: null, facets: [] })).toEqual({
      total: items.length,
      facets: {},
    });
    const counted = await index.count({ place, filter, query: anyOf('word'), facets: [] });
    expect(counted.total).toBe(withWord.length);
  },
}));

/** What may be found, and how it is listed and counted. */
export const searchFilterCases: readonly SearchIndexCase[] = [
  ...filterCases,
  {
    name: 'filters before it limits',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: shelf });
      const filter = all({ name: 'type', anyOf: ['contract'] });
      const vector = new Float32Array([1, 0, 0, 0]);
      const near = await index.rankByVector({ place, filter, vector, limit: 1, perItem: 1 });
      expect(near.map(({ itemId }) => itemId)).toEqual(['b']);
      expect(await findChunks(index, anyOf('word'), { filter, limit: 1 })).toEqual(['b/1']);
    },
  },
  {
    name: 'counts the values of what is found, the most frequent first',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: shelf });
      const facets = [
        { name: 'party', limit: 3 },
        { name: 'type', limit: 1 },
        { name: 'nothing', limit: 3 },
      ];
      const whole = await index.count({ place, filter: everything, query: null, facets });
      expect(whole.total).toBe(5);
      expect(whole.facets.type).toEqual([{ value: 'invoice', label: 'invoice', count: 2 }]);
      expect(whole.facets.nothing).toEqual([]);
      expect(whole.facets.party).toEqual([
        { value: 'acme', label: 'ACME', count: 2 },
        { value: 'b-co', label: 'B Co', count: 1 },
        { value: 'zebra', label: 'zebra', count: 1 },
      ]);
      const found = await index.count({ place, filter: everything, query: anyOf('other'), facets });
      expect(found).toMatchObject({ total: 1, facets: { party: [{ value: 'Ä', label: 'Ä', count: 1 }] } });
    },
  },
  {
    name: 'counts what is found by other ways, too, and no item twice',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: shelf });
      const also = ['a', 'd', 'nobody'].map((id) => ({ collection: 'documents', id }));
      const filter = all({ name: 'type', anyOf: ['invoice', 'letter'] });
      const asked = { place, filter, query: anyOf('word'), also, facets: [{ name: 'type', limit: 5 }] };
      expect(await index.count(asked)).toEqual({
        total: 3,
        facets: {
          type: [
            { value: 'invoice', label: 'invoice', count: 2 },
            { value: 'letter', label: 'letter', count: 1 },
          ],
        },
      });
      expect((await index.count({ ...asked, query: query({}) })).total).toBe(2);
    },
  },
  {
    name: 'lists items by collection and id, each once over all pages',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: shelf.toReversed() });
      const whole = await findItems(index, everything);
      expect(whole).toEqual(['e', 'a', 'b', 'c', 'd']);
      for (const limit of [1, 2, 5]) {
        const list = (cursor: string | null) => index.listItems({ place, filter: everything, limit, cursor });
        expect((await collectItems(list)).map(({ id }) => id)).toEqual(whole);
        expect((await collectPages(list)).every((page) => page.length <= limit)).toBe(true);
      }
    },
  },
  {
    name: 'goes on where a page ended though items come and go',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: shelf });
      const first = await index.listItems({ place, filter: everything, limit: 3 });
      await index.remove({ place, items: [{ collection: 'documents', id: 'b' }] });
      await index.put({ place, items: [item('dd', 'word')] });
      const second = await index.listItems({ place, filter: everything, limit: 3, cursor: first.cursor });
      expect(second.items.map(({ id }) => id)).toEqual(['c', 'd', 'dd']);
    },
  },
  {
    name: 'refuses a cursor that it did not give for this list',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: shelf });
      const { cursor } = await index.listItems({ place, filter: everything, limit: 1 });
      const refused = { code: 'search.invalid-cursor', recovery: 'reject' };
      const other = all({ name: 'type', exists: true });
      expect(await failureOf(index.listItems({ place, filter: other, limit: 1, cursor }))).toEqual(refused);
      expect(await failureOf(index.listItems({ place, filter: everything, limit: 1, cursor: 'x' }))).toEqual(
        refused,
      );
    },
  },
];
