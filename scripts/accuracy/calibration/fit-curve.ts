import { addSignals, type Curve } from '@assay/core/extraction';
import { fitSteps } from './fit-steps.ts';
import { fitWeights } from './fit-weights.ts';
import type { Observation } from './observation.ts';

const folds = 5;

/** A number that is the same for the same text on every machine (FNV-1a). */
export const toHash = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
};

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
