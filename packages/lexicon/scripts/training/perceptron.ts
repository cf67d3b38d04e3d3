import {
  addWeights,
  featureCount,
  featureWeightCount,
  findBestPath,
  labelCount,
  outside,
  prepareTransitions,
} from '@assay/core/pii';
import { type Example, unknownLabel } from './example.ts';
import type { Random } from './random.ts';

/** How much better the right path must be than one that is wrong in one token: missing a name costs more. */
const cost = { missed: 5, other: 1.5 };

/** A share of the features is left out at each visit, so that none is relied on alone. */
const leftOut = 0.25;

/** Stands for a feature that is left out; its weights stay zero. */
const noBucket = 0;

/** Averaged weights as real numbers. */
export type LearnedWeights = { features: Float32Array; transitions: Float32Array };

/** A structured perceptron with margins; weights are averaged over all steps. */
export const learn = (options: {
  examples: Example[];
  rounds: number;
  random: Random;
  onRound: (round: number, wrong: number) => void;
}): LearnedWeights => {
  const { examples, rounds, random, onRound } = options;
  const size = featureWeightCount;
  const features = new Float32Array(size);
  const transitions = new Float32Array(labelCount * labelCount);
  // Sums of changes weighted by their step: average = weight - sum / steps.
  const featureSums = new Float64Array(size);
  const transitionSums = new Float64Array(labelCount * labelCount);
  let step = 1;
  const change = (example: Example, token: number, label: number, by: number) => {
    for (let slot = token * featureCount; slot < (token + 1) * featureCount; slot += 1) {
      const bucket = example.buckets[slot] ?? noBucket;
      if (bucket === noBucket) continue;
      const weight = bucket * labelCount + label;
      features[weight] = (features[weight] ?? 0) + by;
      featureSums[weight] = (featureSums[weight] ?? 0) + by * step;
    }
  };
  const changeTransition = (from: number, to: number, by: number) => {
    const index = from * labelCount + to;
    transitions[index] = (transitions[index] ?? 0) + by;
    transitionSums[index] = (transitionSums[index] ?? 0) + by * step;
  };
  const study = (whole: Example): number => {
    const example = {
      labels: whole.labels,
      buckets: whole.buckets.map((bucket) => (random.chance(leftOut) ? noBucket : bucket)),
    };
    const count = example.labels.length;
    if (count === 0) return 0;
    const scores = new Float32Array(count * labelCount);
    for (let token = 0; token < count; token += 1) {
      const row = token * labelCount;
      addWeights({ weights: features, buckets: example.buckets, token, scores, offset: row });
      const gold = example.labels[token] ?? 0;
      if (gold === unknownLabel) continue;
      for (let label = 0; label < labelCount; label += 1) {
        if (label !== gold)
          scores[row + label] = (scores[row + label] ?? 0) + (label === outside ? cost.missed : cost.other);
      }
    }
    const labels = new Uint8Array(count);
    findBestPath({ scores, count, transitions: prepareTransitions(transitions), labels });
    let wrong = 0;
    for (let token = 0; token < count; token += 1) {
      const gold = example.labels[token] ?? 0;
      const told = labels[token] ?? 0;
      if (gold === unknownLabel) continue;
      if (gold !== told) {
        wrong += 1;
        change(example, token, gold, 1);
        change(example, token, told, -1);
      }
      const goldBefore = example.labels[token - 1] ?? 0;
      const toldBefore = labels[token - 1] ?? 0;
      if (token > 0 && goldBefore !== unknownLabel && (gold !== told || goldBefore !== toldBefore)) {
        changeTransition(goldBefore, gold, 1);
        changeTransition(toldBefore, told, -1);
      }
    }
    return wrong;
  };
  for (let round = 0; round < rounds; round += 1) {
    let wrong = 0;
    for (let left = examples.length - 1; left > 0; left -= 1) {
      const other = random.below(left + 1);
      const [one, two] = [examples[left], examples[other]];
      if (one && two) [examples[left], examples[other]] = [two, one];
    }
    for (const example of examples) {
      wrong += study(example);
      step += 1;
    }
    onRound(round, wrong);
  }
  return {
    features: features.map((weight, index) => weight - (featureSums[index] ?? 0) / step),
    transitions: transitions.map((weight, index) => weight - (transitionSums[index] ?? 0) / step),
  };
};
