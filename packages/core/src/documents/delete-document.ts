import { auditWrite } from '../audit/audit-entry.ts';
import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { documentKeys, documentPlace, documents, documentVersions } from './source-records.ts';

/** Contents named by one event, so that their erasure fits one transaction; more are named by further events. */
const contentsPerEvent = 8;

/**
 * Deletes a document with all its versions; the job `erase-content`
 * then removes its versions and erases the contents that no other source holds.
 * Errors: `document.not-found` (reject); `document.changed` (retry) when a new version came in meanwhile.
 */
export const createDeleteDocument =
  (options: { records: RecordStore; commit: Commit; clock: Clock; ids: IdSource }) =>
  async (request: { workspace: string; documentId: string; actor: string }): Promise<void> => {
    const { workspace, documentId, actor } = request;
    const { records, commit, clock, ids } = options;
    const found = await documents.find(records, workspace, documentPlace(documentId));
    if (!found) {
      throw rejectError(
        'document.not-found',
        `There is no document ${documentId}: "documents list" names those there are.`,
        {
          details: { documentId },
        },
      );
    }
    const versions = await documentVersions.listAll(records, { workspace, partition: documentId });
    const contentIds = [...new Set(versions.map(({ value }) => value.contentId))];
    const result = await commit({
      workspace,
      writes: [
        documents.remove(workspace, documentPlace(documentId), { version: found.version }),
        documentKeys.remove(workspace, { partition: found.value.documentKey, sort: 'document' }),
        auditWrite({ workspace, actor, action: 'document.delete', target: documentId, clock, ids }),
      ],
      events: Array.from({ length: Math.ceil(contentIds.length / contentsPerEvent) }, (_, page) => ({
        type: 'document.deleted' as const,
        data: {
          documentId,
          contentIds: contentIds.slice(page * contentsPerEvent, (page + 1) * contentsPerEvent),
        },
      })),
    });
    if (!result.committed) {
      throw retryError('document.changed', 'A new version of this document came in meanwhile: try again.', {
        details: { documentId },
      });
    }
  };
