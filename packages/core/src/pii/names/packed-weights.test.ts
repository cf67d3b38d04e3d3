import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureCount } from './features.ts';
import { labelCount } from './label.ts';
import { packWeights, sumWeights } from './packed-weights.ts';

const rows = 5;
const weightsOf = (values: readonly number[]) => Int8Array.from(values);
const plainSum = (weights: Int8Array, buckets: readonly number[], label: number): number =>
  buckets.reduce((sum, bucket) => sum + (weights[bucket * labelCount + label] ?? 0), 0);

describe('sumWeights', () => {
  it('adds up to what the weights one by one do', () => {
    const weights = fc.array(fc.integer({ min: -128, max: 127 }), {
      minLength: rows * labelCount,
      maxLength: rows * labelCount,
    });
    const buckets = fc.array(fc.nat(rows - 1), { minLength: featureCount * 2, maxLength: featureCount * 2 });
    fc.assert(
      fc.property(weights, buckets, (values, chosen) => {
        const bytes = weightsOf(values);
        const sums = sumWeights(packWeights(bytes), Int32Array.from(chosen));
        const expected = [chosen.slice(0, featureCount), chosen.slice(featureCount)].flatMap((token) =>
          Array.from({ length: labelCount }, (_, label) => plainSum(bytes, token, label)),
        );
        expect([...sums]).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it.each([-128, 127])('runs over into no other label where every weight is %d', (weight) => {
    const packed = packWeights(weightsOf(Array(rows * labelCount).fill(weight)));
    const sums = sumWeights(packed, new Int32Array(featureCount).fill(rows - 1));
    expect([...sums]).toEqual(Array(labelCount).fill(weight * featureCount));
  });
});
