import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureCount } from './features.ts';
import { beginLabel, labelCount, mayFollow } from './label.ts';
import { createTagger, featureWeightCount, findBestPath, prepareTransitions } from './tagger.ts';

const noTransitions = new Int16Array(labelCount * labelCount);

const weightsOf = (rows: Record<number, Record<number, number>>) => {
  const features = new Int8Array(featureWeightCount);
  for (const [bucket, row] of Object.entries(rows)) {
    for (const [label, weight] of Object.entries(row))
      features[Number(bucket) * labelCount + Number(label)] = weight;
  }
  return { features, transitions: noTransitions };
};

/** One token with the same bucket for all of its features. */
const tokensOf = (buckets: readonly number[]) =>
  Int32Array.from(buckets.flatMap((bucket) => Array(featureCount).fill(bucket)));

const pathScore = (path: readonly number[], scores: Float32Array) =>
  path.reduce((sum, label, token) => sum + (scores[token * labelCount + label] ?? 0), 0);

describe('createTagger', () => {
  it('labels tokens by the weights of their features, and says how far from nothing they are', () => {
    const person = beginLabel('PERSON');
    const tag = createTagger(weightsOf({ 7: { [person]: 2 }, 8: { [person + 1]: 3 }, 9: { 0: 1 } }));
    const { labels, margins } = tag(tokensOf([9, 7, 8, 9]));
    expect([...labels]).toEqual([0, person, person + 1, 0]);
    expect([...margins]).toEqual([0, 2 * featureCount, 3 * featureCount, 0]);
  });

  it('never goes on with what has not begun', () => {
    const inside = beginLabel('LOCATION') + 1;
    const tag = createTagger(weightsOf({ 8: { [inside]: 9 } }));
    const { labels } = tag(tokensOf([8, 8, 8]));
    expect(labels.every((label, index) => mayFollow(labels[index - 1] ?? 0, label))).toBe(true);
  });

  it('labels nothing as a kind that is left out', () => {
    const [person, place] = [beginLabel('PERSON'), beginLabel('LOCATION')];
    const tag = createTagger(weightsOf({ 8: { [person]: 9, [person + 1]: 9, [place]: 3 } }));
    expect([...tag(tokensOf([8, 8])).labels]).not.toContain(place);
    expect([...tag(tokensOf([8, 8]), 'PERSON').labels]).toEqual([place, place]);
  });

  it('labels an empty text', () => {
    expect(createTagger(weightsOf({}))(new Int32Array(0)).labels).toHaveLength(0);
  });

  it('refuses weights of another size', () => {
    expect(() => createTagger({ features: new Int8Array(5), transitions: noTransitions })).toThrow(
      RangeError,
    );
  });
});

describe('findBestPath', () => {
  it('finds no worse a path than any allowed one', () => {
    const count = 4;
    const scoresOf = fc.array(fc.integer({ min: -5, max: 5 }), {
      minLength: count * labelCount,
      maxLength: count * labelCount,
    });
    const anyPath = fc.array(fc.nat(labelCount - 1), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(fc.tuple(scoresOf, anyPath), ([values, other]) => {
        const scores = Float32Array.from(values);
        const labels = new Uint8Array(count);
        findBestPath({ scores, count, transitions: prepareTransitions(noTransitions), labels });
        const allowed = other.every((label, token) => mayFollow(other[token - 1] ?? 0, label));
        expect([...labels].every((label, token) => mayFollow(labels[token - 1] ?? 0, label))).toBe(true);
        if (allowed) expect(pathScore([...labels], scores)).toBeGreaterThanOrEqual(pathScore(other, scores));
      }),
      { numRuns: 200 },
    );
  });
});
