import { describe, expect, it } from 'vitest';
import { measureReliability } from './measure-reliability.ts';

const told = (confidence: number, right: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ confidence, right: at < right, weight: 1 }));

describe('measureReliability', () => {
  it('finds no error where what is said is what is right', () => {
    const { error, steps } = measureReliability([...told(0.6, 60, 100), ...told(0.9, 90, 100)]);
    expect(error).toBeCloseTo(0);
    expect(steps.map(({ from, count }) => [from, count])).toEqual([
      [0.5, 100],
      [0.9, 100],
    ]);
  });

  it('weighs the difference of each step by how many it has', () => {
    expect(measureReliability([...told(0.6, 80, 100), ...told(0.9, 270, 300)]).error).toBeCloseTo(0.05);
  });

  it('settles down to the lowest confidence above which 99 of 100 are right', () => {
    const { automatic } = measureReliability([
      ...told(0.995, 200, 200),
      ...told(0.9, 98, 100),
      ...told(0.5, 50, 100),
    ]);
    expect(automatic).toEqual({ share: 0.75, from: 0.9 });
    expect(measureReliability(told(0.99, 90, 100)).automatic).toEqual({ share: 0, from: null });
  });

  it('has nothing to say of nothing', () => {
    expect(measureReliability([])).toMatchObject({ count: 0, error: 0, steps: [] });
  });
});
