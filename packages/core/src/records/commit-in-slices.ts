import { maxTransactionWrites, type RecordStore, type Write } from '../ports/record-store.ts';

/**
 * Commits any number of writes whose order and atomicity do not matter because a repeat does no harm:
 * unconditional deletes, and puts of values that a repeat would write again.
 */
export const commitInSlices = async (store: RecordStore, writes: readonly Write[]): Promise<void> => {
  for (let start = 0; start < writes.length; start += maxTransactionWrites) {
    await store.commit(writes.slice(start, start + maxTransactionWrites));
  }
};
