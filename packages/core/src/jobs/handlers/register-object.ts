import { auditWrite } from '../../audit/audit-entry.ts';
import { createArrivals } from '../../documents/arrivals.ts';
import { incomingKey, rawKey } from '../../documents/blob-keys.ts';
import {
  contentPlace,
  contentSourcePlace,
  contentSources,
  contents,
} from '../../documents/content-records.ts';
import { hashContent } from '../../documents/hash-content.ts';
import { checkParent, parentGone } from '../../documents/parts/check-parent.ts';
import {
  type DocumentRecord,
  documentKeys,
  documentPlace,
  documents,
  documentVersions,
  type Upload,
  uploadPlace,
  uploads,
} from '../../documents/source-records.ts';
import { outcomePlace, uploadOutcomes } from '../../documents/upload-records.ts';
import { rejectError } from '../../errors.ts';
import type { NewEvent } from '../../events/event.ts';
import type { IdSource } from '../../ids.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore, Write } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { conditionOn } from '../../records/condition.ts';
import { type JobHandler, type JobResult, nothingToDo } from '../job-handler.ts';

/** How long a registration waits for an erasure of the same bytes to end. */
const erasingDelayMs = 200;

/**
 * Finds out what arrived: hashes it, keeps the bytes once per workspace, and makes it the current version of its
 * source unless a later upload is current already. The same bytes again change nothing.
 * Two kinds of events start it. That of an acknowledged upload names the document's key, so that uploads of one document
 * are registered one after another. The news of a store that took bytes by itself knows the upload alone: it acknowledges
 * the upload where nobody has yet, whose own event then follows, and leaves the registration to that.
 */
export const createRegisterObject = (options: {
  records: RecordStore;
  blobs: BlobStore;
  clock: Clock;
  ids: IdSource;
}): JobHandler<'register-object'> => {
  const { records, blobs, clock, ids } = options;
  const arrivals = createArrivals(options);

  const findDocument = async (workspace: string, documentKey: string) => {
    const entry = await documentKeys.find(records, workspace, { partition: documentKey, sort: 'document' });
    return entry && documents.find(records, workspace, documentPlace(entry.value.documentId));
  };

  const keepBytes = async (request: {
    workspace: string;
    upload: Upload;
    contentId: string;
    size: number;
  }) => {
    const { workspace, upload, contentId, size } = request;
    const known = await contents.find(records, workspace, contentPlace(contentId));
    if (known?.value.state === 'erasing') return null;
    await blobs.copy(incomingKey(workspace, upload.id), rawKey(workspace, contentId), { ifAbsent: true });
    const record = known?.value ?? { id: contentId, size, state: 'active' as const, createdAt: upload.at };
    return contents.put(workspace, record, conditionOn(known));
  };

  const place = async (request: {
    workspace: string;
    upload: Upload;
    contentId: string;
    size: number;
    now: string;
  }) => {
    const { workspace, upload, contentId, size, now } = request;
    const found = await findDocument(workspace, upload.documentKey);
    const before = found?.value ?? null;
    const writes: Write[] = [];
    const events: NewEvent[] = [];
    const isNewest = !before || upload.id > before.uploadId;
    const sameBytes = before?.contentId === contentId;
    const documentId = before?.id ?? ids.create('document');
    const parent = isNewest ? upload.parent : before?.parent;
    const version = (before?.versionCount ?? 0) + 1;
    const document: DocumentRecord = {
      id: documentId,
      door: upload.door,
      name: upload.name,
      documentKey: upload.documentKey,
      version: before && (sameBytes || !isNewest) ? before.version : version,
      versionCount: before && sameBytes ? before.versionCount : version,
      contentId: isNewest ? contentId : (before?.contentId ?? contentId),
      uploadId: isNewest ? upload.id : (before?.uploadId ?? upload.id),
      size: isNewest ? size : (before?.size ?? size),
      createdAt: before?.createdAt ?? upload.at,
      updatedAt: now,
      ...(parent && { parent }),
    };
    writes.push(documents.put(workspace, document, conditionOn(found)));
    if (!before) {
      writes.push(documentKeys.put(workspace, { documentKey: upload.documentKey, documentId }, 'absent'));
    }
    if (sameBytes) return { writes, events, documentId, version: before.version };
    writes.push(
      documentVersions.put(
        workspace,
        { documentId, version, contentId, uploadId: upload.id, at: upload.at },
        'absent',
      ),
    );
    writes.push(await sourceWrite({ workspace, contentId, documentId, current: isNewest }));
    if (isNewest && before) {
      writes.push(await sourceWrite({ workspace, contentId: before.contentId, documentId, current: false }));
      events.push({ type: 'document.replaced', data: { documentId, contentId: before.contentId } });
    }
    if (isNewest) events.push({ type: 'document.received', data: { documentId, version, contentId } });
    return { writes, events, documentId, version };
  };

  const sourceWrite = async (source: {
    workspace: string;
    contentId: string;
    documentId: string;
    current: boolean;
  }) => {
    const { workspace, contentId, documentId, current } = source;
    const found = await contentSources.find(records, workspace, contentSourcePlace(source));
    return contentSources.put(workspace, { contentId, documentId, current }, conditionOn(found));
  };

  /** Ends an upload that nobody waits for any more; its bytes go once this is durable. */
  const refuse = (workspace: string, { value: upload, version }: Versioned<Upload>): JobResult => {
    const at = clock.now().toISOString();
    const outcome = { uploadId: upload.id, at, documentId: null, version: null, problem: parentGone };
    const { actor, id } = upload;
    return {
      writes: [
        uploads.remove(workspace, uploadPlace(id), { version }),
        uploadOutcomes.put(workspace, outcome, 'any'),
        auditWrite({ workspace, actor, action: 'upload.refuse', target: id, clock, ids }),
      ],
      events: [],
    };
  };

  const handle: JobHandler<'register-object'>['handle'] = async ({ event }): Promise<JobResult> => {
    const { workspace } = event;
    const { uploadId } = event.data;
    const found = await uploads.find(records, workspace, uploadPlace(uploadId));
    if (!found) return arrivals.take({ workspace, uploadId, storedAt: event.at });
    if (found.value.documentKey !== event.data.documentKey) return nothingToDo;
    const bytes = await blobs.open(incomingKey(workspace, uploadId));
    if (!bytes)
      throw rejectError(
        'upload.bytes-missing',
        `The bytes of upload ${uploadId} are gone: add the file again.`,
      );
    const parentCheck = await checkParent({ records, workspace, upload: found.value });
    if (parentCheck === 'gone') return refuse(workspace, found);
    const { contentId, size } = await hashContent(bytes);
    const now = clock.now().toISOString();
    const contentWrite = await keepBytes({ workspace, upload: found.value, contentId, size });
    if (!contentWrite) return { deferMs: erasingDelayMs };
    const { writes, events, documentId, version } = await place({
      workspace,
      upload: found.value,
      contentId,
      size,
      now,
    });
    const actor = found.value.actor;
    return {
      writes: [
        ...writes,
        ...parentCheck,
        contentWrite,
        uploads.remove(workspace, uploadPlace(uploadId), { version: found.version }),
        uploadOutcomes.put(workspace, { uploadId, at: now, documentId, version, problem: null }, 'any'),
        auditWrite({ workspace, actor, action: 'document.register', target: documentId, clock, ids }),
      ],
      events,
    };
  };

  return {
    handle,
    settled: ({ event }) => arrivals.drop({ workspace: event.workspace, uploadId: event.data.uploadId }),
    giveUp: async ({ event }, error) => {
      const { workspace } = event;
      const { uploadId } = event.data;
      const found = await uploads.find(records, workspace, uploadPlace(uploadId));
      if (!found) return { writes: [], events: [] };
      const outcome = await uploadOutcomes.find(records, workspace, outcomePlace(uploadId));
      const problem = { code: error.code, message: error.message };
      const at = clock.now().toISOString();
      const failed = { uploadId, at, documentId: null, version: null, problem };
      const condition = { version: found.version };
      // What the surroundings are to blame for is a dead letter: redriven, it needs the upload that was acknowledged.
      const upload: Write =
        error.recovery === 'retry'
          ? { kind: 'check', key: uploads.keyOf(workspace, uploadPlace(uploadId)), if: condition }
          : uploads.remove(workspace, uploadPlace(uploadId), condition);
      return { writes: [upload, uploadOutcomes.put(workspace, failed, conditionOn(outcome))], events: [] };
    },
  };
};
