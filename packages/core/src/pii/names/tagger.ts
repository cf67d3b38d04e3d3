import { bucketBits, featureCount } from './features.ts';
import { beginLabel, goesOn, labelCount, mayFollow, type NameKind, outside } from './label.ts';
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

/** Weights of transitions, ready for `findBestPath`; labels that may not follow each other never do. */
export type PreparedTransitions = {
  /** By the label behind, so that those in front of one label stand side by side. */
  columns: Float64Array;
  /** For each label the best weight with which it follows any other than "outside". */
  best: Float64Array;
};

export const prepareTransitions = (transitions: ArrayLike<number>): PreparedTransitions => {
  const columns = new Float64Array(labelCount * labelCount);
  const best = new Float64Array(labelCount).fill(impossible);
  for (let label = 0; label < labelCount; label += 1) {
    for (let before = 0; before < labelCount; before += 1) {
      const weight = mayFollow(before, label) ? (transitions[before * labelCount + label] ?? 0) : impossible;
      columns[label * labelCount + before] = weight;
      if (before !== outside) best[label] = Math.max(best[label] ?? impossible, weight);
    }
  }
  return { columns, best };
};

/** Finds the best path through the scores of `count` tokens. */
export const findBestPath = (options: {
  scores: ArrayLike<number>;
  count: number;
  transitions: PreparedTransitions;
  labels: Uint8Array;
}): void => {
  const { scores, count, labels } = options;
  const { columns, best } = options.transitions;
  if (count === 0) return;
  const back = new Uint8Array(count * labelCount);
  let ahead = new Float64Array(labelCount);
  let next = new Float64Array(labelCount);
  for (let label = 0; label < labelCount; label += 1) {
    ahead[label] = mayFollow(0, label) ? (scores[label] ?? 0) : impossible;
  }
  for (let token = 1; token < count; token += 1) {
    const row = token * labelCount;
    const fromOutside = ahead[outside] ?? 0;
    let bestNamed = impossible;
    for (let label = 1; label < labelCount; label += 1) bestNamed = Math.max(bestNamed, ahead[label] ?? 0);
    for (let label = 0; label < labelCount; label += 1) {
      const column = label * labelCount;
      // What goes on with a name follows its beginning or itself; anything else follows anything.
      const isInside = goesOn(label);
      let from = isInside ? label - 1 : outside;
      let path = (ahead[from] ?? 0) + (columns[column + from] ?? 0);
      // Most tokens are so surely outside of names that no way through another label can be better.
      const isSure = !isInside && fromOutside + (columns[column] ?? 0) >= bestNamed + (best[label] ?? 0);
      const last = isSure ? from : isInside ? label : labelCount - 1;
      for (let before = from + 1; before <= last; before += 1) {
        const other = (ahead[before] ?? 0) + (columns[column + before] ?? 0);
        if (other > path) {
          path = other;
          from = before;
        }
      }
      next[label] = path + (scores[row + label] ?? 0);
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

/** Labels tokens by their features, as nothing that is of the kind `without`. */
export type Tag = (buckets: Int32Array, without?: NameKind) => Tagging;

/** Takes a kind out of the scores of `count` tokens. */
const leaveOut = (scores: Int32Array, count: number, kind: NameKind): void => {
  const begin = beginLabel(kind);
  for (let token = 0; token < count; token += 1)
    scores.fill(impossible, token * labelCount + begin, token * labelCount + begin + 2);
};

/** Makes a tagger of weights. Linear in the number of tokens. */
export const createTagger = (weights: TaggerWeights): Tag => {
  if (weights.features.length !== featureWeightCount) throw new RangeError('weights of another tagger');
  const transitions = prepareTransitions(weights.transitions);
  const packed = packWeights(weights.features);
  return (buckets, without) => {
    const count = buckets.length / featureCount;
    const labels = new Uint8Array(count);
    const margins = new Float32Array(count);
    const scores = sumWeights(packed, buckets);
    if (without) leaveOut(scores, count, without);
    findBestPath({ scores, count, transitions, labels });
    for (let token = 0; token < count; token += 1) {
      const row = token * labelCount;
      margins[token] = (scores[row + (labels[token] ?? 0)] ?? 0) - (scores[row] ?? 0);
    }
    return { labels, margins };
  };
};
