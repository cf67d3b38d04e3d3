import { describe, expect, it } from 'vitest';
import { fitSteps } from './fit-steps.ts';
import { fitWeights } from './fit-weights.ts';
import type { Observation } from './observation.ts';

/** So many observations of which this share is right. */
const repeat = (signals: Record<string, number>, right: number, count: number): Observation[] =>
  Array.from({ length: count }, (_, at) => ({ group: `${at}`, signals, right: at < right, weight: 1 }));

describe('fitWeights', () => {
  it('finds the log-odds that the observations have', () => {
    const weights = fitWeights([
      ...repeat({ bias: 1 }, 5_000, 10_000),
      ...repeat({ bias: 1, checked: 1 }, 9_000, 10_000),
    ]);
    expect(weights.bias).toBeCloseTo(0, 2);
    expect(weights.checked).toBeCloseTo(Math.log(9), 1);
  });

  it('draws a weight to 0 of which little is known', () => {
    const { rare = 0 } = fitWeights([
      ...repeat({ bias: 1 }, 500, 1_000),
      ...repeat({ bias: 1, rare: 1 }, 2, 2),
    ]);
    expect(rare).toBeGreaterThan(0);
    expect(rare).toBeLessThan(1);
  });

  it('counts an observation by its weight', () => {
    const half = repeat({ bias: 1 }, 3_000, 4_000).map((item) => ({
      ...item,
      weight: item.right ? 1 / 3 : 1,
    }));
    expect(fitWeights(half).bias).toBeCloseTo(0, 2);
  });
});

describe('fitSteps', () => {
  const judge = (at: number, right: number, count: number) =>
    Array.from({ length: count }, (_, place) => ({ at, right: place < right, weight: 1 }));

  it('rises: a step that falls behind the one before is joined with it', () => {
    const steps = fitSteps([
      ...judge(-1, 10, 40),
      ...judge(0, 36, 40),
      ...judge(1, 32, 40),
      ...judge(2, 40, 40),
    ]);
    const shares = steps.map(([, share]) => share);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
    expect(shares.length).toBeLessThan(8);
    expect(shares.some((share) => share > 0.8 && share < 0.9)).toBe(true);
  });

  it('says of nothing that it is always right', () => {
    for (const [, share] of fitSteps(judge(3, 400, 400))) expect(share).toBeLessThan(1);
  });

  it('makes no step of a few values', () => {
    expect(fitSteps(judge(0, 3, 5))).toHaveLength(1);
    expect(fitSteps([...judge(0, 10, 20), ...judge(1, 5, 5)])).toHaveLength(1);
  });
});
