import { addSignals, type Curve } from '@assay/core/extraction';
import { fitSteps } from './fit-steps.ts';
import { fitWeights } from './fit-weights.ts';
import { toHash } from './is-for-fit.ts';
import type { Observation } from './observation.ts';

const folds = 5;

const round = (weights: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));

/**
 * Weights from all observations, and steps from log-odds that each document got from weights fitted without it: those of
 * its own fit would be too sure.
 */
export const fitCurve = (observations: readonly Observation[]): Curve => {
  const foldOf = ({ group }: Observation): number => toHash(`fold ${group}`) % folds;
  const judged = Array.from({ length: folds }, (_, fold) => {
    const weights = fitWeights(observations.filter((item) => foldOf(item) !== fold));
    return observations
      .filter((item) => foldOf(item) === fold)
      .map(({ signals, right, weight }) => ({ at: addSignals(weights, signals), right, weight }));
  });
  return { weights: round(fitWeights(observations)), steps: fitSteps(judged.flat()) };
};
