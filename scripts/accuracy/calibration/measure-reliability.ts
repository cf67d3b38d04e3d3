import type { Outcome } from './observation.ts';

export type ReliabilityStep = {
  /** Confidences from this one, to the next step's. */
  from: number;
  /** How many were told with it, renderings of one content counted once. */
  count: number;
  /** What was said of them on average, and which share was right. */
  said: number;
  right: number;
};

export type Reliability = {
  count: number;
  right: number;
  steps: ReliabilityStep[];
  /** Expected calibration error: by how much what is said and what is right differ, on average. */
  error: number;
  /** The most that could be settled without a person so that 99 % of it is right, and from which confidence on. */
  automatic: { share: number; from: number | null };
};

const borders = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];
const wantedPrecision = 0.99;

const sumOf = (outcomes: readonly Outcome[], toNumber: (outcome: Outcome) => number): number =>
  outcomes.reduce((sum, outcome) => sum + outcome.weight * toNumber(outcome), 0);

const findAutomatic = (outcomes: readonly Outcome[], total: number): Reliability['automatic'] => {
  const byConfidence = Map.groupBy(outcomes, (outcome) => outcome.confidence);
  let [count, right] = [0, 0];
  let best: Reliability['automatic'] = { share: 0, from: null };
  for (const confidence of [...byConfidence.keys()].sort((left, right) => right - left)) {
    const same = byConfidence.get(confidence) ?? [];
    count += sumOf(same, () => 1);
    right += sumOf(same, (outcome) => (outcome.right ? 1 : 0));
    if (right >= count * wantedPrecision) best = { share: count / total, from: confidence };
  }
  return best;
};

/** How well confidences tell the share of right values. */
export const measureReliability = (outcomes: readonly Outcome[]): Reliability => {
  const count = sumOf(outcomes, () => 1);
  const steps = borders.flatMap((from, at): ReliabilityStep[] => {
    const to = borders[at + 1] ?? Number.POSITIVE_INFINITY;
    const inside = outcomes.filter(({ confidence }) => confidence >= from && confidence < to);
    const weight = sumOf(inside, () => 1);
    if (weight === 0) return [];
    const said = sumOf(inside, ({ confidence }) => confidence) / weight;
    return [{ from, count: weight, said, right: sumOf(inside, ({ right }) => (right ? 1 : 0)) / weight }];
  });
  return {
    count,
    right: count === 0 ? 1 : sumOf(outcomes, ({ right }) => (right ? 1 : 0)) / count,
    steps,
    error:
      count === 0
        ? 0
        : steps.reduce((sum, step) => sum + step.count * Math.abs(step.said - step.right), 0) / count,
    automatic: findAutomatic(outcomes, Math.max(count, Number.MIN_VALUE)),
  };
};
