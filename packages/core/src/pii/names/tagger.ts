import { bucketBits, featureCount } from './features.ts';
import { labelCount, mayFollow } from './label.ts';
import { packWeights, sumWeights } from './packed-weights.ts';

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

/** Finds the best path through the scores of `count` tokens. */
export const findBestPath = (options: {
  scores: ArrayLike<number>;
  count: number;
  transitions: ArrayLike<number>;
  labels: Uint8Array;
}): void => {
  const { scores, count, labels } = options;
  if (count === 0) return;
  // By the label behind, so that those in front of one label stand side by side.
  const transitions = new Float64Array(labelCount * labelCount);
  for (let place = 0; place < transitions.length; place += 1)
    transitions[place] =
      options.transitions[(place % labelCount) * labelCount + Math.floor(place / labelCount)] ?? 0;
  const back = new Uint8Array(count * labelCount);
  let ahead = new Float64Array(labelCount);
  let next = new Float64Array(labelCount);
  for (let label = 0; label < labelCount; label += 1) {
    ahead[label] = mayFollow(0, label) ? (scores[label] ?? 0) : impossible;
  }
  for (let token = 1; token < count; token += 1) {
    const row = token * labelCount;
    for (let label = 0; label < labelCount; label += 1) {
      const column = label * labelCount;
      // What goes on with a name follows its beginning or itself; anything else follows anything.
      const isInside = label > 0 && label % 2 === 0;
      const last = isInside ? label : labelCount - 1;
      let from = isInside ? label - 1 : 0;
      let best = (ahead[from] ?? 0) + (transitions[column + from] ?? 0);
      for (let before = from + 1; before <= last; before += 1) {
        const path = (ahead[before] ?? 0) + (transitions[column + before] ?? 0);
        if (path > best) {
          best = path;
          from = before;
        }
      }
      next[label] = best + (scores[row + label] ?? 0);
      back[row + label] = from;
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
  const packed = packWeights(weights.features);
  return (buckets) => {
    const count = buckets.length / featureCount;
    const labels = new Uint8Array(count);
    const margins = new Float32Array(count);
    const scores = sumWeights(packed, buckets);
    findBestPath({ scores, count, transitions, labels });
    for (let token = 0; token < count; token += 1) {
      const row = token * labelCount;
      margins[token] = (scores[row + (labels[token] ?? 0)] ?? 0) - (scores[row] ?? 0);
    }
    return { labels, margins };
  };
};
