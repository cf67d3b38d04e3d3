/** What speaks for or against a value, by name; what is not there is 0. */
export type Signals = Readonly<Record<string, number>>;

/** The log-odds of a share, which sums of signals are made of; kept off 0 and 1, whose odds have no logarithm. */
export const toLogOdds = (share: number): number => {
  const kept = Math.min(0.995, Math.max(0.005, share));
  return Math.log(kept / (1 - kept));
};
