import { describe, expect, it } from 'vitest';
import { chooseBestPairs, type ScoredPair } from './best-assignment.ts';

/** A small linear congruential generator (Numerical Recipes): the same cases on every run. */
const createRandom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const total = (pairs: readonly ScoredPair[]): number => pairs.reduce((sum, { score }) => sum + score, 0);

/** The best sum by trying everything. */
const bestTotal = (pairs: readonly ScoredPair[]): number => {
  const [first, ...rest] = pairs;
  if (first === undefined) return 0;
  const compatible = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(bestTotal(rest), first.score + bestTotal(compatible));
};

describe('chooseBestPairs', () => {
  it('gives up the best single pair where two others are worth more together', () => {
    const pairs = [
      { left: 0, right: 0, score: 0.9 },
      { left: 0, right: 1, score: 0.8 },
      { left: 1, right: 0, score: 0.85 },
    ];
    expect(chooseBestPairs(pairs).map(({ left, right }) => [left, right])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('finds the greatest sum, uses nothing twice and invents no pair', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = createRandom(seed);
      const [lefts, rights] = [1 + random(5), 1 + random(5)];
      const pairs: ScoredPair[] = [];
      for (let left = 0; left < lefts; left += 1) {
        for (let right = 0; right < rights; right += 1) {
          if (random(3) > 0) pairs.push({ left, right, score: (1 + random(100)) / 100 });
        }
      }
      const chosen = chooseBestPairs(pairs);
      expect(total(chosen)).toBeCloseTo(bestTotal(pairs), 9);
      expect(new Set(chosen.map(({ left }) => left)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ right }) => right)).size).toBe(chosen.length);
      expect(chosen.every((pair) => pairs.includes(pair))).toBe(true);
    }
  });

  it('still uses nothing twice when a hostile invoice has too many lines for the exact search', () => {
    const pairs: ScoredPair[] = [];
    for (let left = 0; left < 400; left += 1) {
      for (let right = 0; right < 5; right += 1) pairs.push({ left, right, score: 1 / (1 + left + right) });
    }
    const chosen = chooseBestPairs(pairs);
    expect(chosen).toHaveLength(5);
    expect(new Set(chosen.map(({ right }) => right)).size).toBe(5);
  });
});
