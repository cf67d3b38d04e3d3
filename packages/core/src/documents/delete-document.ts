import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { removeDocument } from './remove-document.ts';
import { documentPlace, documents } from './source-records.ts';

/**
 * Deletes a document with all its versions; the job `erase-content`
 * then deletes its parts, removes its versions and erases the contents that no other source holds.
 * Errors: `document.not-found` (reject); `document.changed` (retry) when a new version came in meanwhile.
 */
export const createDeleteDocument =
  (options: { records: RecordStore; commit: Commit; clock: Clock; ids: IdSource }) =>
  async (request: { workspace: string; documentId: string; actor: string }): Promise<void> => {
    const { workspace, documentId, actor } = request;
    const { records, commit } = options;
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
    const result = await commit({
      workspace,
      ...(await removeDocument({ ...options, workspace, found, actor })),
    });
    if (!result.committed) {
      throw retryError('document.changed', 'A new version of this document came in meanwhile: try again.', {
        details: { documentId },
      });
    }
  };
