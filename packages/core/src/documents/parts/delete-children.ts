import { retryError } from '../../errors.ts';
import type { Commit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { removeDocument } from '../remove-document.ts';
import { documentKeys, documentPlace, documents } from '../source-records.ts';
import { type ChildEntry, childEntries, childPlace, childPrefix } from './part-records.ts';

/** Everything of a document's parts that is entered. */
export const listChildEntries = (options: {
  records: RecordStore;
  workspace: string;
  rootId: string;
  parentId: string;
}): Promise<Versioned<ChildEntry>[]> => {
  const { records, workspace, rootId, parentId } = options;
  return childEntries.listAll(records, { workspace, partition: rootId, prefix: childPrefix(parentId) });
};

/**
 * Deletes the documents that stand for these parts, each with the event that has its own parts deleted in turn. Stands
 * a repeat. Error: `document.changed` (retry).
 */
export const createDeleteChildren =
  (options: { records: RecordStore; commit: Commit; clock: Clock; ids: IdSource }) =>
  async (request: { workspace: string; entries: readonly ChildEntry[]; actor: string }): Promise<void> => {
    const { records, commit } = options;
    const { workspace, entries, actor } = request;
    for (const entry of entries) {
      const key = await documentKeys.find(records, workspace, {
        partition: entry.documentKey,
        sort: 'document',
      });
      const found = key && (await documents.find(records, workspace, documentPlace(key.value.documentId)));
      const change = found
        ? await removeDocument({ ...options, workspace, found, actor })
        : { writes: [childEntries.remove(workspace, childPlace(entry))], events: [] };
      const result = await commit({ workspace, ...change });
      if (result.committed) continue;
      throw retryError('document.changed', 'A part came in anew while it was being deleted: try again.');
    }
  };
