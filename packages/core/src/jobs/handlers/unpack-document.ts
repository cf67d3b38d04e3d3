import { createAddDocument } from '../../documents/add-document.ts';
import { rawKey } from '../../documents/blob-keys.ts';
import { contentSources } from '../../documents/content-records.ts';
import type { DocumentPart } from '../../documents/document-part.ts';
import { unpackingPlace, unpackings } from '../../documents/parts/part-records.ts';
import { mayHoldParts } from '../../documents/parts/read-kind.ts';
import { type DocumentRecord, documentPlace, documents } from '../../documents/source-records.ts';
import { toAppError } from '../../errors.ts';
import type { Commit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { type JobHandler, nothingToDo, yieldMs } from '../job-handler.ts';
import { createUnpackOne, type TakePart } from './unpack-one.ts';

/** How long to wait when the document changed, or others were quicker. */
const conflictDelayMs = 100;
/** After so long the rest is left to a later delivery, which goes on where this one ended. */
const sliceMs = 60_000;

/**
 * Makes the parts of a content documents of their own, below every document whose current version it is. Each step
 * stands a repeat: a part that was taken in is not taken in again, and what a later version lacks is deleted.
 */
export const createUnpackDocument = (options: {
  records: RecordStore;
  blobs: BlobStore;
  reader: DocumentReader;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
  passwords: (workspace: string) => Promise<readonly string[]>;
}): JobHandler<'unpack-document'> => {
  const { records, blobs, reader, clock } = options;
  const addDocument = createAddDocument(options);
  const unpackOne = createUnpackOne({ ...options, addDocument });

  /** The documents whose current version has this content and is not unpacked yet. */
  const listDue = async (workspace: string, contentId: string): Promise<Versioned<DocumentRecord>[]> => {
    const sources = await contentSources.listAll(records, { workspace, partition: contentId });
    const due: Versioned<DocumentRecord>[] = [];
    for (const { value: source } of sources) {
      if (!source.current) continue;
      const document = await documents.find(records, workspace, documentPlace(source.documentId));
      if (document?.value.contentId !== contentId) continue;
      const unpacking = await unpackings.find(records, workspace, unpackingPlace(source.documentId));
      if (unpacking?.value.contentId !== contentId) due.push(document);
    }
    return due;
  };

  return {
    handle: async ({ event, signal }) => {
      const { workspace } = event;
      const { contentId } = event.data;
      // A content that could not be read has no parts; where another step failed, nothing changed for them.
      const failedStep = 'step' in event.data ? event.data.step : null;
      if (failedStep !== null && failedStep !== 'read') return nothingToDo;
      const due = await listDue(workspace, contentId);
      if (due.length === 0) return nothingToDo;
      const isRead = failedStep === null && (await mayHoldParts({ blobs, workspace, contentId }));
      const request = {
        key: rawKey(workspace, contentId),
        passwords: isRead ? await options.passwords(workspace) : [],
        signal,
      };
      const parts: DocumentPart[] = isRead ? await reader.listParts(request) : [];
      const takePart: TakePart = async (index) => {
        try {
          return await reader.readPart({ ...request, index });
        } catch (thrown) {
          const error = toAppError(thrown);
          if (error.recovery === 'retry' || signal.aborted) throw error;
          return { code: error.code, message: `Part ${index + 1}: ${error.message}` };
        }
      };
      const until = clock.now().getTime() + sliceMs;
      for (const document of due) {
        const outcome = await unpackOne({ workspace, document, parts, takePart, until, signal });
        if (outcome !== 'done') return { deferMs: outcome === 'conflict' ? conflictDelayMs : yieldMs };
      }
      return nothingToDo;
    },
  };
};
