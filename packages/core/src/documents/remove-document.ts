import { auditWrite } from '../audit/audit-entry.ts';
import type { NewEvent } from '../events/event.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore, Write } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { childEntries, childPlace, unpackingPlace, unpackings } from './parts/part-records.ts';
import {
  type DocumentRecord,
  documentKeys,
  documentPlace,
  documents,
  documentVersions,
} from './source-records.ts';

/** Contents named by one event, so that their erasure fits one transaction; more are named by further events. */
const contentsPerEvent = 8;

/** The change that takes a document off every list; the job `erase-content` does the rest. */
export const removeDocument = async (options: {
  records: RecordStore;
  clock: Clock;
  ids: IdSource;
  workspace: string;
  found: Versioned<DocumentRecord>;
  actor: string;
}): Promise<{ writes: Write[]; events: NewEvent[] }> => {
  const { records, clock, ids, workspace, found, actor } = options;
  const { id: documentId, documentKey, parent } = found.value;
  const versions = await documentVersions.listAll(records, { workspace, partition: documentId });
  const contentIds = [...new Set(versions.map(({ value }) => value.contentId))];
  const writes: Write[] = [
    documents.remove(workspace, documentPlace(documentId), { version: found.version }),
    documentKeys.remove(workspace, { partition: documentKey, sort: 'document' }),
    unpackings.remove(workspace, unpackingPlace(documentId)),
    auditWrite({ workspace, actor, action: 'document.delete', target: documentId, clock, ids }),
  ];
  if (parent) {
    const { rootId, documentId: parentId } = parent;
    writes.push(childEntries.remove(workspace, childPlace({ rootId, parentId, documentKey })));
  }
  const events = Array.from({ length: Math.ceil(contentIds.length / contentsPerEvent) }, (_, page) => ({
    type: 'document.deleted' as const,
    data: {
      documentId,
      contentIds: contentIds.slice(page * contentsPerEvent, (page + 1) * contentsPerEvent),
      ...(parent && { rootId: parent.rootId }),
    },
  }));
  return { writes, events };
};
