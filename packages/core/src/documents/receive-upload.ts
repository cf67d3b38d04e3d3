import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { acknowledgeTicket } from './acknowledge-upload.ts';
import { incomingKey } from './blob-keys.ts';
import { checkBytes } from './checked-bytes.ts';
import { hashContent } from './hash-content.ts';
import { uploadPlace, uploads } from './source-records.ts';
import {
  outcomePlace,
  type StoredTicket,
  ticketPlace,
  uploadOutcomes,
  uploadTickets,
} from './upload-records.ts';

/**
 * Takes in the bytes of an open upload. When it resolves they are safe and will be worked on.
 * Errors: `upload.not-found`, `upload.expired`, `upload.size-mismatch`, `upload.hash-mismatch` (reject; nothing is
 * kept); `upload.conflict` (retry) while other bytes are being received for the same upload.
 * An upload that has been received is not received again: a second time has no effect, and no error.
 */
export type ReceiveUpload = (request: {
  workspace: string;
  uploadId: string;
  bytes: AsyncIterable<Uint8Array>;
  signal?: AbortSignal;
}) => Promise<{ uploadId: string }>;

export const createReceiveUpload = (options: {
  records: RecordStore;
  blobs: BlobStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
}): ReceiveUpload => {
  const { records, blobs, commit, clock, ids } = options;

  const findTicket = async (workspace: string, uploadId: string): Promise<Versioned<StoredTicket>> => {
    const found = await uploadTickets.find(records, workspace, ticketPlace(uploadId));
    if (found) return found;
    throw rejectError('upload.not-found', `There is no open upload ${uploadId}: open a new one.`, {
      details: { uploadId },
    });
  };

  const conflict = (uploadId: string) =>
    retryError(
      'upload.conflict',
      `Other bytes came in for the upload ${uploadId}: try again, and open a new upload if that does not help.`,
      { details: { uploadId } },
    );

  /**
   * Puts the bytes unless bytes are there that held the same conditions: from another receiving that goes on now, or
   * from one that died before it was acknowledged. Those stand for ours if they are the same.
   */
  const keepBytes = async (request: {
    ticket: StoredTicket;
    bytes: AsyncIterable<Uint8Array>;
    signal: AbortSignal | undefined;
  }): Promise<'created' | 'same' | 'other'> => {
    const { ticket, bytes } = request;
    const key = incomingKey(ticket.workspace, ticket.id);
    const checked = checkBytes(bytes, { size: ticket.size, sha256: ticket.sha256 });
    const signal = request.signal ? AbortSignal.any([checked.signal, request.signal]) : checked.signal;
    const put = await blobs.put(key, checked.stream, { ifAbsent: true, signal }).catch((thrown) => {
      throw checked.explain(thrown);
    });
    if (put.created) return 'created';
    const hash = await checked.finish();
    const there = await blobs.open(key);
    return there && (await hashContent(there)).contentId === hash ? 'same' : 'other';
  };

  const acknowledge = async (found: Versioned<StoredTicket>): Promise<boolean> => {
    const change = acknowledgeTicket({ found, clock, ids });
    return change !== null && (await commit({ workspace: found.value.workspace, ...change })).committed;
  };

  /** What was received before is received; but bytes that came another way may have been refused. */
  const assertNotRefused = async (workspace: string, uploadId: string): Promise<void> => {
    const outcome = await uploadOutcomes.find(records, workspace, outcomePlace(uploadId));
    const problem = outcome?.value.problem;
    if (!problem || (await uploads.find(records, workspace, uploadPlace(uploadId)))) return;
    throw rejectError(problem.code, problem.message, { details: { uploadId } });
  };

  /** After another receiving was acknowledged: bytes that came after its registration would lie there for nobody. */
  const dropBytes = async (workspace: string, uploadId: string): Promise<void> => {
    if (await uploads.find(records, workspace, uploadPlace(uploadId))) return;
    await blobs.delete(incomingKey(workspace, uploadId));
  };

  return async ({ workspace, uploadId, bytes, signal }) => {
    const found = await findTicket(workspace, uploadId);
    const { expiresAt, usedAt } = found.value;
    if (usedAt !== null) {
      await assertNotRefused(workspace, uploadId);
      return { uploadId };
    }
    if (Date.parse(expiresAt) <= clock.now().getTime()) {
      throw rejectError('upload.expired', `The upload ${uploadId} is open no longer: open a new one.`, {
        details: { uploadId },
      });
    }
    const kept = await keepBytes({ ticket: found.value, bytes, signal });
    if (kept !== 'other' && (await acknowledge(found))) return { uploadId };
    const { value: now } = await findTicket(workspace, uploadId);
    if (now.usedAt === null) throw conflict(uploadId);
    if (kept === 'created') await dropBytes(workspace, uploadId);
    await assertNotRefused(workspace, uploadId);
    return { uploadId };
  };
};
