import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreName } from './name-score.ts';

describe('the score of a name', () => {
  it('grows with the margin, from near a half, and stays below one', () => {
    const kinds = ['PERSON', 'LOCATION', 'ORGANIZATION', 'TITLE', 'NRP', 'STREET_ADDRESS'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.nat(3_000), fc.nat(500), (kind, margin, more) => {
        const score = scoreName({ kind, margin });
        expect(score).toBeGreaterThanOrEqual(0.45);
        expect(score).toBeLessThan(1);
        expect(scoreName({ kind, margin: margin + more })).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('lies between the shares that were measured around it', () => {
    expect(scoreName({ kind: 'PERSON', margin: 500 })).toBeCloseTo(0.79);
    expect(scoreName({ kind: 'PERSON', margin: -5 })).toBe(0.45);
    expect(scoreName({ kind: 'LOCATION', margin: 5_000 })).toBe(0.97);
  });
});
