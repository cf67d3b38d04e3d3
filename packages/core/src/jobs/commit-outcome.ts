import type { CommitResult } from '../ports/record-store.ts';

/** `repeated`: an earlier delivery of the same message had this effect already. */
export type CommitOutcome = 'committed' | 'repeated' | 'conflict';

/** Reads the result of a transaction whose first write is the mark of the delivery. */
export const conditionHeld = (result: CommitResult): CommitOutcome => {
  if (result.committed) return 'committed';
  return result.failed.includes(0) ? 'repeated' : 'conflict';
};
