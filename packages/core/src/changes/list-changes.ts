import type { RecordStore } from '../ports/record-store.ts';
import {
  type Change,
  type ChangeBatch,
  changeBatches,
  changeHeadPlace,
  changeHeads,
  changeSort,
  changesPartition,
} from './change-records.ts';

/** How many changes a batch holds when many happen; only a guess at how many batches to ask for. */
const usualBatchSize = 20;

/** The number of the latest change of a workspace; 0 before the first. */
export const latestChangeSeq = async (request: {
  records: RecordStore;
  workspace: string;
}): Promise<number> => {
  const head = await changeHeads.find(request.records, request.workspace, changeHeadPlace);
  return head?.value.seq ?? 0;
};

const hasGap = (batches: readonly ChangeBatch[], after: number): boolean =>
  batches.some((batch, place) => batch.first > (batches[place - 1]?.last ?? after) + 1);

/** Batches that hold changes after a number, in order, until there are `limit` changes or no more. */
const listBatches = async (request: {
  records: RecordStore;
  workspace: string;
  after: number;
  limit: number;
}): Promise<ChangeBatch[]> => {
  const { records, workspace, limit } = request;
  const batches: ChangeBatch[] = [];
  let after = request.after;
  let count = 0;
  while (count < limit) {
    const page = await changeBatches.list(records, {
      workspace,
      partition: changesPartition,
      after: changeSort(after),
      limit: Math.ceil((limit - count) / usualBatchSize) + 1,
    });
    for (const { value } of page.items) {
      count += value.last - Math.max(value.first - 1, after);
      after = value.last;
      batches.push(value);
    }
    if (page.cursor === null) break;
  }
  return batches;
};

/**
 * Changes of a workspace after the one of number `after` (0: from the oldest that is kept), in order; `next` is to be
 * passed as `after`. Whoever pages like this meets every change once, whatever is written meanwhile: numbers are given
 * in the order in which changes can be seen. Those that happened 30 days ago are left out.
 */
export const listChanges = async (request: {
  records: RecordStore;
  workspace: string;
  after: number;
  limit: number;
}): Promise<{ items: Change[]; next: number }> => {
  const { after, limit } = request;
  let batches = await listBatches(request);
  if (hasGap(batches, after)) {
    // A listing is no snapshot: a batch may have come in behind the reading, and a later one before it. Whatever was
    // there when the last of these was seen is seen now; what is still missing has expired.
    const seenUpTo = batches.at(-1)?.last ?? after;
    batches = (await listBatches(request)).filter((batch) => batch.last <= seenUpTo);
  }
  const items = batches
    .flatMap((batch) => batch.changes)
    .filter((change) => change.seq > after)
    .slice(0, limit);
  return { items, next: items.at(-1)?.seq ?? after };
};
