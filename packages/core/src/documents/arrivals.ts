import { auditWrite } from '../audit/audit-entry.ts';
import type { IdSource } from '../ids.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { acknowledgeTicket, notAcknowledged, type UploadChange, useTicket } from './acknowledge-upload.ts';
import { incomingKey } from './blob-keys.ts';
import { hashContent } from './hash-content.ts';
import { uploadPlace, uploads } from './source-records.ts';
import {
  outcomePlace,
  type StoredTicket,
  ticketPlace,
  type UploadOutcome,
  uploadOutcomes,
  uploadTickets,
} from './upload-records.ts';

/**
 * How long bytes that nobody announced wait for the commit that acknowledges them, which follows in no time or never.
 * Too short, and a sender whose process was held up has to send again.
 */
const graceMs = 10 * 60 * 1_000;
const firstDelayMs = 1_000;

/** Whom the audit log names where nobody asked for it. */
const actorOfJob = 'job:register-object';

export type Arrival = {
  workspace: string;
  uploadId: string;
  /** When the store had the bytes, ISO 8601. */
  storedAt: string;
};

export type Arrivals = {
  /**
   * What to do about bytes of which the store says that they came, and that no acknowledged upload waits for: they use
   * their ticket, or end it when they are not what it says; others wait for a while for whoever stored them.
   */
  take(arrival: Arrival): Promise<UploadChange | { deferMs: number }>;
  /** Deletes the bytes of an upload that has ended; those of any other stay. */
  drop(upload: { workspace: string; uploadId: string }): Promise<void>;
};

const nothing: UploadChange = { writes: [], events: [] };

/**
 * Bytes under `incoming/` are deleted only where an outcome says that their upload has ended; an upload with an outcome
 * cannot be acknowledged any more. Both are conditions of transactions, so no clock and no order of messages can lose
 * what was acknowledged (decision 14).
 */
export const createArrivals = (options: {
  records: RecordStore;
  blobs: BlobStore;
  clock: Clock;
  ids: IdSource;
}): Arrivals => {
  const { records, blobs, clock, ids } = options;

  const failed = (uploadId: string, problem: UploadOutcome['problem']): UploadOutcome => ({
    uploadId,
    at: clock.now().toISOString(),
    documentId: null,
    version: null,
    problem,
  });

  /** Undefined when the bytes are gone. */
  const findProblem = async (
    ticket: StoredTicket,
    size: number,
  ): Promise<UploadOutcome['problem'] | undefined> => {
    if (size !== ticket.size) {
      return {
        code: 'upload.size-mismatch',
        message: `The upload was announced with ${ticket.size} bytes and ${size} came: open a new one and send the whole file.`,
      };
    }
    if (ticket.sha256 === null) return null;
    const bytes = await blobs.open(incomingKey(ticket.workspace, ticket.id));
    if (!bytes) return undefined;
    const { contentId } = await hashContent(bytes);
    if (contentId === ticket.sha256) return null;
    return {
      code: 'upload.hash-mismatch',
      message:
        'The bytes do not have the SHA-256 they were announced with: open a new upload and send them again.',
    };
  };

  // The expiry is not asked: it is up to whoever stored the bytes to begin in time, and the news of it may be late.
  const useArrived = async (found: Versioned<StoredTicket>, size: number): Promise<UploadChange> => {
    const { workspace, id, actor } = found.value;
    const problem = await findProblem(found.value, size);
    if (problem === undefined) return nothing;
    if (problem === null) return acknowledgeTicket({ found, clock, ids }) ?? nothing;
    return {
      writes: [
        useTicket(found, clock.now().toISOString()),
        uploadOutcomes.put(workspace, failed(id, problem), 'absent'),
        notAcknowledged(workspace, id),
        auditWrite({ workspace, actor, action: 'upload.refuse', target: id, clock, ids }),
      ],
      events: [],
    };
  };

  const abandon = ({ workspace, uploadId }: Arrival): UploadChange => {
    const problem = {
      code: 'upload.abandoned',
      message: `Bytes of the upload ${uploadId} lay there that nobody waited for: they were deleted. Add the file again if its document is missing.`,
    };
    return {
      writes: [
        uploadOutcomes.put(workspace, failed(uploadId, problem), 'absent'),
        notAcknowledged(workspace, uploadId),
        auditWrite({
          workspace,
          actor: actorOfJob,
          action: 'upload.abandon',
          target: uploadId,
          clock,
          ids,
        }),
      ],
      events: [],
    };
  };

  return {
    take: async (arrival) => {
      const { workspace, uploadId, storedAt } = arrival;
      const there = await blobs.stat(incomingKey(workspace, uploadId));
      if (!there) return nothing;
      const ticket = await uploadTickets.find(records, workspace, ticketPlace(uploadId));
      if (ticket?.value.usedAt === null) return useArrived(ticket, there.size);
      if (await uploadOutcomes.find(records, workspace, outcomePlace(uploadId))) return nothing;
      const ageMs = clock.now().getTime() - Date.parse(storedAt);
      if (ageMs >= graceMs) return abandon(arrival);
      // As long again as it has been: soon after the commit that is nearly always under way, and seldom after that.
      return { deferMs: Math.min(Math.max(firstDelayMs, Math.abs(ageMs)), graceMs) };
    },

    drop: async ({ workspace, uploadId }) => {
      const outcome = await uploadOutcomes.find(records, workspace, outcomePlace(uploadId));
      if (!outcome) return;
      // A registration that failed for want of something waits, with its bytes, to be sent again.
      if (outcome.value.problem && (await uploads.find(records, workspace, uploadPlace(uploadId)))) return;
      await blobs.delete(incomingKey(workspace, uploadId));
    },
  };
};
