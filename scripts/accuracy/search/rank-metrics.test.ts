import { expect, it } from 'vitest';
import { ndcgAt, recallAt } from './rank-metrics.ts';

const judgements = { a: 3, b: 1, c: 0 };

it('gives 1 for the best order, less the later the relevant come, and 0 without any', () => {
  expect(ndcgAt(10, ['a', 'b', 'x'], judgements)).toBe(1);
  expect(ndcgAt(10, ['b', 'a'], judgements)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 10);
  expect(ndcgAt(1, ['x', 'a'], judgements)).toBe(0);
  expect(ndcgAt(10, ['c'], { c: 0 })).toBe(0);
});

it('counts the relevant that are found, and not those that are judged to be none', () => {
  expect(recallAt(2, ['c', 'b', 'a'], judgements)).toBe(0.5);
  expect(recallAt(100, ['a', 'b'], judgements)).toBe(1);
  expect(recallAt(100, ['a'], { c: 0 })).toBe(0);
});
