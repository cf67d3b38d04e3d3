import { expect } from 'vitest';
import type { LexicalQuery } from '../../../src/ports/index.ts';
import {
  anyOf,
  chunk,
  everything,
  findChunks,
  item,
  limits,
  phrase,
  place,
  query,
  type SearchIndexCase,
  term,
} from './search-index-subject.ts';

/** Texts that are long enough for words to be rare: `common` is in all. */
const texts = [
  'common filler one',
  'common filler two',
  'common filler three',
  'common filler rare',
  'common filler four',
];
const items = texts.map((text, at) => item(`i${at}`, text));
const elsewhere = { ...place, workspace: 'beta' };

const hostile = [
  '"',
  "'",
  'a"b',
  'AND',
  'OR',
  'NOT',
  'NEAR(',
  '*',
  'a*',
  '(',
  ')',
  '^',
  ':',
  'body:',
  '-',
  '\\',
  '{',
  '--',
  ';',
  '',
];

const findsExactly: ReadonlyArray<{ name: string; query: LexicalQuery; finds: string[] }> = [
  {
    name: 'finds chunks that have all that must be in them',
    query: query({ must: [term('red'), term('box')] }),
    finds: ['a', 'c'],
  },
  {
    name: 'leaves out chunks that have what must not be in them',
    query: query({ should: [term('red')], mustNot: [term('box'), phrase('the', 'house')] }),
    finds: ['e'],
  },
  {
    name: 'finds words in a row as a phrase alone',
    query: query({ must: [phrase('red', 'box')] }),
    finds: ['a'],
  },
  {
    name: 'looks for a word in one part alone',
    query: query({ should: [term('red', { part: 'title' })] }),
    finds: ['d'],
  },
  {
    name: 'looks for a phrase in one part alone, and never across parts',
    query: query({
      should: [
        { kind: 'phrase', terms: ['red', 'the'], part: null },
        { kind: 'phrase', terms: ['the', 'house'], part: 'title' },
      ],
    }),
    finds: ['b'],
  },
  {
    name: 'finds words that go on after a beginning',
    query: query({ should: [term('hou', { prefix: true })] }),
    finds: ['b', 'd', 'f'],
  },
  { name: 'finds no beginning of words unless asked to', query: anyOf('hou'), finds: [] },
  {
    name: 'finds the nearest words for a misspelt one',
    query: query({ should: [term('huose', { edits: 1 })] }),
    finds: ['b', 'd'],
  },
  {
    name: 'takes a word that is there as it is',
    query: query({ should: [term('box', { edits: 2 })] }),
    finds: ['a', 'c'],
  },
  { name: 'finds nothing for a misspelt word unless asked to', query: anyOf('huose'), finds: [] },
  {
    name: 'finds what has one of several ways to say what must be in it',
    query: query({
      must: [{ kind: 'any', of: [term('box'), phrase('red', 'bow')] }, term('red')],
      mustNot: [{ kind: 'any', of: [term('nobody'), term('the')] }],
    }),
    finds: ['c', 'e'],
  },
  { name: 'finds nothing for no words', query: query({}), finds: [] },
];

const shelf = [
  item('a', [chunk('a', 'the red box')]),
  item('b', [chunk('b', 'red the house')]),
  item('c', [chunk('c', 'box red')]),
  item('d', [chunk('d', 'the house', { title: 'red' })]),
  item('e', [chunk('e', 'red bow')]),
  item('f', [chunk('f', 'houses')]),
];

const findCases: SearchIndexCase[] = findsExactly.map(({ name, query: asked, finds }) => ({
  name,
  run: async (open) => {
    await using subject = await open();
    await subject.index.put({ place, items: shelf });
    expect((await findChunks(subject.index, asked)).toSorted()).toEqual(finds);
    const counted = await subject.index.count({ place, filter: everything, query: asked, facets: [] });
    expect(counted.total).toBe(finds.length);
  },
}));

/** How chunks are found and in which order. */
export const searchRankCases: readonly SearchIndexCase[] = [
  ...findCases,
  {
    name: 'takes rarer words for heavier, and tells the score',
    run: async (open) => {
      await using subject = await open();
      await subject.index.put({ place, items });
      const asked = { place, filter: everything, query: anyOf('common', 'rare'), ...limits };
      const ranked = await subject.index.rankByTerms(asked);
      expect(ranked[0]).toMatchObject({ collection: 'documents', itemId: 'i3', chunkId: 'i3/1' });
      expect(ranked).toHaveLength(5);
      const scores = ranked.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      expect(scores[0]).toBeGreaterThan(scores[1] ?? Number.POSITIVE_INFINITY);
    },
  },
  {
    name: 'adds what should be in a chunk to the score of what must be in it',
    run: async (open) => {
      await using subject = await open();
      await subject.index.put({ place, items });
      expect(
        (await findChunks(subject.index, query({ must: [term('common')], should: [term('rare')] })))[0],
      ).toBe('i3/1');
      expect(
        await findChunks(subject.index, query({ must: [term('common')], should: [term('rare')] })),
      ).toHaveLength(5);
    },
  },
  {
    name: 'takes a word that is given twice for heavier',
    run: async (open) => {
      await using subject = await open();
      await subject.index.put({ place, items });
      expect((await findChunks(subject.index, anyOf('one', 'two', 'two')))[0]).toBe('i1/1');
      expect((await findChunks(subject.index, anyOf('one', 'two', 'one')))[0]).toBe('i0/1');
    },
  },
  {
    name: 'puts equal scores in the order of their chunk ids',
    run: async (open) => {
      await using subject = await open();
      const equal = ['c', 'a', 'b', 'd'].map((id) => item(id, 'word', { vector: [1, 0, 0, 0] }));
      await subject.index.put({ place, items: equal });
      const expected = ['a/1', 'b/1', 'c/1', 'd/1'];
      expect(await findChunks(subject.index, anyOf('word'))).toEqual(expected);
      const vector = new Float32Array([1, 0, 0, 0]);
      const ranked = await subject.index.rankByVector({ place, filter: everything, vector, ...limits });
      expect(ranked.map(({ chunkId }) => chunkId)).toEqual(expected);
      expect(await findChunks(subject.index, anyOf('word'), { limit: 2 })).toEqual(expected.slice(0, 2));
    },
  },
  {
    name: 'gives only the best chunks of an item, and goes on with other items',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const long = [4, 3, 2, 1].map((many) =>
        chunk(`a/${many}`, [...Array(many).fill('word'), ...Array(6 - many).fill('x')].join(' '), {
          vector: [many, 1, 0, 0],
        }),
      );
      await index.put({
        place,
        items: [item('a', long), item('b', 'word x x x x x x', { vector: [1, 4, 0, 0] })],
      });
      expect(await findChunks(index, anyOf('word'), { limit: 3, perItem: 2 })).toEqual(['a/4', 'a/3', 'b/1']);
      const vector = new Float32Array([1, 0, 0, 0]);
      const ranked = await index.rankByVector({ place, filter: everything, vector, limit: 2, perItem: 1 });
      expect(ranked.map(({ chunkId }) => chunkId)).toEqual(['a/4', 'b/1']);
    },
  },
  {
    name: 'ranks by the dot product, without chunks that have no vector',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      const vectors = [
        [1, 0, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 1, 0],
        [-1, 0, 0, 0],
      ];
      const found = vectors.map((vector, at) => item(`i${at}`, 'x', { vector }));
      await index.put({ place, items: [...found, item('none', 'x')] });
      const vector = new Float32Array([1, 0, 0, 0]);
      const ranked = await index.rankByVector({ place, filter: everything, vector, ...limits });
      expect(ranked.map(({ itemId }) => itemId)).toEqual(['i0', 'i1', 'i2', 'i3']);
      for (const [at, score] of [1, Math.SQRT1_2, 0, -1].entries())
        expect(ranked[at]?.score).toBeCloseTo(score, 4);
      expect(
        await index.rankByVector({ place, filter: everything, vector, ...limits, limit: 2 }),
      ).toHaveLength(2);
    },
  },
  {
    name: 'weighs words by this workspace alone',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items });
      const asked = { place, filter: everything, query: anyOf('rare', 'common'), ...limits };
      const before = await index.rankByTerms(asked);
      const many = Array.from({ length: 20 }, (_, at) => item(`n${at}`, 'rare rare rare'));
      await index.put({ place: elsewhere, items: many });
      expect(await index.rankByTerms(asked)).toEqual(before);
      const clause = { kind: 'term' as const, term: 'rarf', part: null, edits: 1 as const, prefix: false };
      expect(await index.expandTerm({ place: elsewhere, clause: { ...clause, term: 'commom' } })).toEqual([]);
      expect(await index.expandTerm({ place, clause })).toEqual(['rare']);
    },
  },
  {
    name: 'says which words stand for a misspelt one, nearest first',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: [item('a', 'houses house hose mouse')] });
      const clause = { kind: 'term' as const, term: 'housee', part: null, edits: 2 as const, prefix: false };
      expect(await index.expandTerm({ place, clause })).toEqual(['house', 'houses', 'hose']);
      expect(await index.expandTerm({ place, clause: { ...clause, term: 'house' } })).toEqual(['house']);
      await index.remove({ place, items: [{ collection: 'documents', id: 'a' }] });
      expect(await index.expandTerm({ place, clause })).toEqual([]);
    },
  },
  {
    name: 'takes every word as a word, whatever it means to a query language',
    run: async (open) => {
      await using subject = await open();
      const { index } = subject;
      await index.put({ place, items: [item('a', 'harmless')] });
      for (const word of hostile) {
        expect(
          await findChunks(
            index,
            query({
              should: [term(word), term(word, { prefix: word !== '', edits: 1 }), phrase(word, word)],
            }),
          ),
        ).toEqual([]);
        expect(await findChunks(index, query({ should: [term('harmless')], mustNot: [term(word)] }))).toEqual(
          ['a/1'],
        );
      }
    },
  },
];
