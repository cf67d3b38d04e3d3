import { auditWrite } from '../audit/audit-entry.ts';
import type { NewEvent } from '../events/event.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Write } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { toDocumentKey } from './document-key.ts';
import { type Upload, uploadPlace, uploads } from './source-records.ts';
import { outcomePlace, type StoredTicket, uploadOutcomes, uploadTickets } from './upload-records.ts';

/** To be committed in one transaction. */
export type UploadChange = { writes: readonly Write[]; events: readonly NewEvent[] };

/**
 * What it takes to be acknowledged, at whatever door: from then on the bytes are registered, whatever happens to this
 * process. The bytes have to lie under `incoming/` before it is committed. It does not hold for an upload that has
 * ended, as the bytes of such a one are deleted.
 */
export const acknowledgeUpload = (request: {
  workspace: string;
  upload: Upload;
  clock: Clock;
  ids: IdSource;
}): UploadChange => {
  const { workspace, upload, clock, ids } = request;
  const { id, actor, documentKey } = upload;
  return {
    writes: [
      uploads.put(workspace, upload, 'absent'),
      { kind: 'check', key: uploadOutcomes.keyOf(workspace, outcomePlace(id)), if: 'absent' },
      auditWrite({ workspace, actor, action: 'document.add', target: id, clock, ids }),
    ],
    events: [{ type: 'object.stored', data: { uploadId: id, documentKey } }],
  };
};

/** A ticket that brings no more bytes; the name goes where a document may be deleted with it. */
export const useTicket = (found: Versioned<StoredTicket>, usedAt: string): Write => {
  const used = { ...found.value, name: null, sha256: null, usedAt };
  return uploadTickets.put(found.value.workspace, used, { version: found.version });
};

/** Acknowledges the bytes of a ticket; null when it was used before. Does not hold when it is used meanwhile. */
export const acknowledgeTicket = (request: {
  found: Versioned<StoredTicket>;
  clock: Clock;
  ids: IdSource;
}): UploadChange | null => {
  const { found, clock, ids } = request;
  const { workspace, door, actor, id, name, usedAt } = found.value;
  if (usedAt !== null || name === null) return null;
  const at = clock.now().toISOString();
  const documentKey = toDocumentKey({ workspace, door, name });
  const upload: Upload = { id, door, name, documentKey, actor, at };
  const { writes, events } = acknowledgeUpload({ workspace, upload, clock, ids });
  return { writes: [useTicket(found, at), ...writes], events };
};

/** Holds as long as the upload is not acknowledged. */
export const notAcknowledged = (workspace: string, uploadId: string): Write => ({
  kind: 'check',
  key: uploads.keyOf(workspace, uploadPlace(uploadId)),
  if: 'absent',
});
