import type { RecordStore } from '../ports/record-store.ts';
import { commitInSlices } from '../records/commit-in-slices.ts';
import { objectPlace, sourceObjects } from './object-record.ts';
import { sourceRunPlace, sourceRuns } from './source-run.ts';

const pageSize = 500;
/** Records that one delivery removes at most. */
const maxRemoved = 5_000;

/** Removes what is known of a removed source's objects; false when there is more. A repeat does no harm. */
export const eraseSourceRecords = async (request: {
  records: RecordStore;
  workspace: string;
  sourceId: string;
  signal: AbortSignal;
}): Promise<boolean> => {
  const { records, workspace, sourceId, signal } = request;
  await records.commit([sourceRuns.remove(workspace, sourceRunPlace(sourceId))]);
  for (let removed = 0; removed < maxRemoved; ) {
    signal.throwIfAborted();
    const { items } = await sourceObjects.list(records, { workspace, partition: sourceId, limit: pageSize });
    if (items.length === 0) return true;
    await commitInSlices(
      records,
      items.map(({ value }) => sourceObjects.remove(workspace, objectPlace(value))),
    );
    removed += items.length;
  }
  return false;
};
