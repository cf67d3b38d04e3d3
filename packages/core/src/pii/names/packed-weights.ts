import { featureCount } from './features.ts';
import { labelCount } from './label.ts';

/**
 * The weights of four labels stand in one number, 13 bits each: a weight plus 128 is below 256, and 32 of them are below
 * 2 ** 13, so that four sums are added at once and none runs over into the next.
 */
const laneBits = 13;
const lanes = 4;
const lane = 2 ** laneBits;
const half = lane * lane;
const laneMask = lane - 1;
const bias = 128;

/** Numbers for the labels of one bucket. */
const rowSize = Math.ceil(labelCount / lanes);

if (featureCount * bias * 2 > lane) throw new RangeError('too many features for the lanes of packed weights');

/** Packs rows of `labelCount` weights of 8 bits, so that `sumWeights` reads a third of them. */
export const packWeights = (weights: Int8Array): Float64Array => {
  const rows = weights.length / labelCount;
  const packed = new Float64Array(rows * rowSize);
  for (let row = 0; row < rows; row += 1) {
    for (let label = labelCount - 1; label >= 0; label -= 1) {
      const place = row * rowSize + Math.floor(label / lanes);
      packed[place] = (packed[place] ?? 0) * lane + (weights[row * labelCount + label] ?? 0) + bias;
    }
  }
  return packed;
};

/** Writes four sums from one number into `scores`. */
const unpack = (sum: number, scores: Int32Array, at: number, count: number): void => {
  const upper = Math.floor(sum / half);
  const lower = sum - upper * half;
  const nothing = bias * featureCount;
  scores[at] = (lower & laneMask) - nothing;
  if (count === 1) return;
  scores[at + 1] = (lower >>> laneBits) - nothing;
  scores[at + 2] = (upper & laneMask) - nothing;
  scores[at + 3] = (upper >>> laneBits) - nothing;
};

/** For each token the sums of its features' weights, `labelCount` in a row. */
export const sumWeights = (packed: Float64Array, buckets: Int32Array): Int32Array => {
  const count = buckets.length / featureCount;
  const scores = new Int32Array(count * labelCount);
  let slot = 0;
  for (let token = 0; token < count; token += 1) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (const end = slot + featureCount; slot < end; slot += 1) {
      const row = (buckets[slot] ?? 0) * rowSize;
      first += packed[row] ?? 0;
      second += packed[row + 1] ?? 0;
      third += packed[row + 2] ?? 0;
      fourth += packed[row + 3] ?? 0;
    }
    const at = token * labelCount;
    unpack(first, scores, at, lanes);
    unpack(second, scores, at + lanes, lanes);
    unpack(third, scores, at + lanes * 2, lanes);
    unpack(fourth, scores, at + lanes * 3, labelCount - lanes * 3);
  }
  return scores;
};
