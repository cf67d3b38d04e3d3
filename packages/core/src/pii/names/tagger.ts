import { bucketBits, featureCount } from './features.ts';
import { labelCount, mayFollow } from './label.ts';

/** Weights of a tagger: one row of `labelCount` for each bucket, and one for each label that another follows. */
export type TaggerWeights = {
  /** (1 << bucketBits) × labelCount. */
  features: Int8Array;
  /** labelCount × labelCount: from the label in front to the one behind it. */
  transitions: Int16Array;
};

/** The best labels of a run of tokens, and how far each lies before "outside", in the weights' own measure. */
export type Tagging = { labels: Uint8Array; margins: Float32Array };

const impossible = -1e9;

/** The number of features' weights. */
export const featureWeightCount = (1 << bucketBits) * labelCount;

/** Sums the weights of the features of a token into `scores` at `offset`. */
export const addWeights = (options: {
  weights: ArrayLike<number>;
  buckets: Int32Array;
  token: number;
  scores: Float32Array;
  offset: number;
}): void => {
  const { weights, buckets, token, scores, offset } = options;
  const last = (token + 1) * featureCount;
  for (let slot = token * featureCount; slot < last; slot += 1) {
    const row = (buckets[slot] ?? 0) * labelCount;
    for (let label = 0; label < labelCount; label += 1) {
      scores[offset + label] = (scores[offset + label] ?? 0) + (weights[row + label] ?? 0);
    }
  }
};

const everyLabel = Uint8Array.from({ length: labelCount }, (_, label) => label);

/** For each label those that it may follow. */
const predecessors = Array.from(everyLabel, (label) =>
  everyLabel.filter((before) => mayFollow(before, label)),
);

/** Finds the best path through the scores of `count` tokens. */
export const findBestPath = (options: {
  scores: Float32Array;
  count: number;
  transitions: ArrayLike<number>;
  labels: Uint8Array;
}): void => {
  const { scores, count, transitions, labels } = options;
  if (count === 0) return;
  const back = new Uint8Array(count * labelCount);
  let ahead = new Float32Array(labelCount);
  let next = new Float32Array(labelCount);
  for (let label = 0; label < labelCount; label += 1) {
    ahead[label] = mayFollow(0, label) ? (scores[label] ?? 0) : impossible;
  }
  for (let token = 1; token < count; token += 1) {
    for (let label = 0; label < labelCount; label += 1) {
      let best = impossible * 2;
      let from = 0;
      const candidates = predecessors[label] ?? everyLabel;
      for (let at = 0; at < candidates.length; at += 1) {
        const before = candidates[at] ?? 0;
        const path = (ahead[before] ?? 0) + (transitions[before * labelCount + label] ?? 0);
        if (path > best) {
          best = path;
          from = before;
        }
      }
      next[label] = best + (scores[token * labelCount + label] ?? 0);
      back[token * labelCount + label] = from;
    }
    [ahead, next] = [next, ahead];
  }
  let label = 0;
  for (let other = 1; other < labelCount; other += 1) {
    if ((ahead[other] ?? 0) > (ahead[label] ?? 0)) label = other;
  }
  for (let token = count - 1; token >= 0; token -= 1) {
    labels[token] = label;
    label = back[token * labelCount + label] ?? 0;
  }
};

/** Transitions in which labels that may not follow each other never do. */
export const forbidTransitions = (transitions: ArrayLike<number>): Float32Array =>
  Float32Array.from({ length: labelCount * labelCount }, (_, index) =>
    mayFollow(Math.floor(index / labelCount), index % labelCount) ? (transitions[index] ?? 0) : impossible,
  );

/** Makes a tagger of weights: labels for tokens with their features. Linear in the number of tokens. */
export const createTagger = (weights: TaggerWeights): ((buckets: Int32Array) => Tagging) => {
  if (weights.features.length !== featureWeightCount) throw new RangeError('weights of another tagger');
  const transitions = forbidTransitions(weights.transitions);
  return (buckets) => {
    const count = buckets.length / featureCount;
    const labels = new Uint8Array(count);
    const margins = new Float32Array(count);
    const scores = new Float32Array(count * labelCount);
    for (let token = 0; token < count; token += 1) {
      addWeights({ weights: weights.features, buckets, token, scores, offset: token * labelCount });
    }
    findBestPath({ scores, count, transitions, labels });
    for (let token = 0; token < count; token += 1) {
      const row = token * labelCount;
      margins[token] = (scores[row + (labels[token] ?? 0)] ?? 0) - (scores[row] ?? 0);
    }
    return { labels, margins };
  };
};
