import { describe, expect, it } from 'vitest';
import type { RankedChunk } from '../../ports/search-index.ts';
import { fuseRankings, type Ranking } from './fuse-rankings.ts';

const rank = (scores: Readonly<Record<string, number>>, limit = 100): Ranking => ({
  chunks: Object.entries(scores).map(([name, score]): RankedChunk => {
    const [itemId = ''] = name.split('/');
    return { collection: 'documents', itemId, chunkId: name, score };
  }),
  limit,
});

const order = (options: { lexical: Ranking; semantic: Ranking }) =>
  fuseRankings(options).map(({ itemId }) => itemId);

describe('fuseRankings', () => {
  it('puts what both rankings like before what only one does', () => {
    const lexical = rank({ a: 10, b: 9, c: 1 });
    const semantic = rank({ d: 0.8, b: 0.79, c: 0.1 });
    expect(order({ lexical, semantic })).toEqual(['b', 'd', 'a', 'c']);
  });

  it('keeps the order of the one ranking where the other is empty', () => {
    expect(order({ lexical: rank({ a: 3, b: 2, c: 1 }), semantic: rank({}) })).toEqual(['a', 'b', 'c']);
    expect(order({ lexical: rank({}), semantic: rank({ a: 0.3, b: 0.2 }) })).toEqual(['a', 'b']);
  });

  it('takes an item for as good as its best chunk, and cites the chunk that both like best', () => {
    const [first] = fuseRankings({
      lexical: rank({ 'a/1': 10, 'a/2': 9, b: 8 }),
      semantic: rank({ 'a/2': 0.9, 'a/1': 0.3, b: 0.8 }),
    });
    expect(first).toMatchObject({ itemId: 'a', chunkId: 'a/2' });
    expect(first?.score).toBeCloseTo(1, 10);
    expect(first?.lexical).toMatchObject({ place: 1, score: 10 });
    expect((first?.lexical?.part ?? 0) + (first?.semantic?.part ?? 0)).toBeCloseTo(1, 10);
  });

  it('gives what a full ranking leaves out its last score, and what a ranking had no more of nothing', () => {
    const lexical = rank({ a: 10, b: 1 });
    const scoreOf = (semantic: Ranking, id: string) =>
      fuseRankings({ lexical, semantic }).find(({ itemId }) => itemId === id);
    expect(scoreOf(rank({ b: 0.9, c: 0.6 }, 2), 'a')?.score).toBeGreaterThan(
      scoreOf(rank({ b: 0.9, c: 0.6 }, 3), 'a')?.score ?? 0,
    );
    expect(scoreOf(rank({ b: 0.9, c: 0.6 }, 2), 'a')?.semantic).toBeNull();
  });

  it('lets meaning decide little where nothing is near, as with numbers and names', () => {
    const lexical = rank({ a: 10, b: 8 });
    const first = (semantic: Ranking) => order({ lexical, semantic })[0];
    expect(first(rank({ b: 0.8, a: 0.6 }))).toBe('b');
    expect(first(rank({ b: 0.16, a: 0.12 }))).toBe('a');
  });

  it('orders equal scores by collection and id, and bears scores without any likeness', () => {
    expect(order({ lexical: rank({ b: 1, a: 1 }), semantic: rank({}) })).toEqual(['a', 'b']);
    expect(order({ lexical: rank({}), semantic: rank({ b: -0.1, a: -0.2 }) })).toEqual(['a', 'b']);
  });
});
