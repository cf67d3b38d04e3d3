import type { RecordStore } from '../ports/record-store.ts';
import { uploadPlace, uploads } from './source-records.ts';
import {
  outcomePlace,
  type StoredTicket,
  ticketPlace,
  uploadOutcomes,
  uploadTickets,
} from './upload-records.ts';

/** How far an upload has come; `registered` names the document and the version that it became. */
export type UploadState = {
  id: string;
  state: 'awaiting-bytes' | 'received' | 'registered' | 'expired' | 'failed';
  documentId: string | null;
  version: number | null;
  problem: { code: string; message: string } | null;
};

const stateOfTicket = (ticket: StoredTicket, now: Date): UploadState['state'] => {
  if (ticket.usedAt !== null) return 'received';
  return Date.parse(ticket.expiresAt) <= now.getTime() ? 'expired' : 'awaiting-bytes';
};

/** Null when there is no such upload in this workspace, or when it ended so long ago that it is forgotten. */
export const findUpload = async (request: {
  records: RecordStore;
  workspace: string;
  uploadId: string;
  now: Date;
}): Promise<UploadState | null> => {
  const { records, workspace, uploadId, now } = request;
  // In the order in which they come about, so that an upload that moves on meanwhile is met at its next place.
  const ticket = await uploadTickets.find(records, workspace, ticketPlace(uploadId));
  const upload = await uploads.find(records, workspace, uploadPlace(uploadId));
  const outcome = await uploadOutcomes.find(records, workspace, outcomePlace(uploadId));
  const unknown = { id: uploadId, documentId: null, version: null, problem: null };
  if (outcome) {
    const { documentId, version, problem } = outcome.value;
    return { id: uploadId, state: problem ? 'failed' : 'registered', documentId, version, problem };
  }
  if (upload) return { ...unknown, state: 'received' };
  return ticket && { ...unknown, state: stateOfTicket(ticket.value, now) };
};
