import { z } from 'zod';
import type { Signals } from './signals.ts';

/**
 * How signals become a share of right values: weights add up to log-odds, and `steps` say which share of the values
 * with such log-odds turned out right. Between two steps the share follows a straight line.
 */
export const Curve = z.object({
  weights: z.record(z.string(), z.number()),
  steps: z.array(z.tuple([z.number(), z.number().min(0).max(1)])).min(1),
});
export type Curve = z.infer<typeof Curve>;

export const Calibration = z.object({ fields: Curve, rows: Curve, documents: Curve });
export type Calibration = z.infer<typeof Calibration>;

/** A signal that no value of the fit had says nothing. */
export const addSignals = (weights: Curve['weights'], signals: Signals): number =>
  Object.entries(signals).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);

/** The share of values with these signals that is right, from 0 to 1, to three places. */
export const judgeSignals = ({ weights, steps }: Curve, signals: Signals): number => {
  const at = addSignals(weights, signals);
  const next = steps.findIndex(([place]) => place >= at);
  const [from, to] = [steps[Math.max(0, next < 0 ? steps.length - 1 : next - 1)], steps.at(next)];
  if (from === undefined || to === undefined) return 0;
  const width = to[0] - from[0];
  const part = width <= 0 ? 1 : Math.min(1, Math.max(0, (at - from[0]) / width));
  return Math.round((from[1] + (to[1] - from[1]) * part) * 1000) / 1000;
};
