import type { BlobStore } from '../ports/blob-store.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { incomingKey } from './blob-keys.ts';
import { uploadPlace, uploads } from './source-records.ts';
import {
  outcomePlace,
  type StoredTicket,
  ticketPlace,
  uploadOutcomes,
  uploadTickets,
} from './upload-records.ts';

/**
 * How far an upload has come; `registered` names the document and the version that it became. `received` means that the
 * bytes are acknowledged. `expired` means that none came; those of a sender who began in time and is still sending, to a
 * store that takes them without us, may yet be received.
 */
export type UploadState = {
  id: string;
  state: 'awaiting-bytes' | 'received' | 'registered' | 'expired' | 'failed';
  documentId: string | null;
  version: number | null;
  problem: { code: string; message: string } | null;
};

/** Null when there is no such upload in this workspace, or when it ended so long ago that it is forgotten. */
export const findUpload = async (request: {
  records: RecordStore;
  blobs: BlobStore;
  workspace: string;
  uploadId: string;
  now: Date;
}): Promise<UploadState | null> => {
  const { records, blobs, workspace, uploadId, now } = request;

  const stateOfTicket = async (ticket: StoredTicket): Promise<UploadState['state']> => {
    if (ticket.usedAt !== null) return 'received';
    if (Date.parse(ticket.expiresAt) > now.getTime()) return 'awaiting-bytes';
    // What came in time may be acknowledged late.
    return (await blobs.stat(incomingKey(workspace, uploadId))) ? 'awaiting-bytes' : 'expired';
  };

  // In the order in which they come about, so that an upload that moves on meanwhile is met at its next place.
  const ticket = await uploadTickets.find(records, workspace, ticketPlace(uploadId));
  const waiting = ticket && (await stateOfTicket(ticket.value));
  const upload = await uploads.find(records, workspace, uploadPlace(uploadId));
  const outcome = await uploadOutcomes.find(records, workspace, outcomePlace(uploadId));
  const unknown = { id: uploadId, documentId: null, version: null, problem: null };
  if (outcome) {
    const { documentId, version, problem } = outcome.value;
    return { id: uploadId, state: problem ? 'failed' : 'registered', documentId, version, problem };
  }
  if (upload) return { ...unknown, state: 'received' };
  return waiting && { ...unknown, state: waiting };
};
