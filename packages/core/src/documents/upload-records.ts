import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';

/** Leave to bring bytes, with what they have to be like. */
export const UploadTicket = z.object({
  id: z.string(),
  workspace: z.string(),
  door: z.string(),
  name: z.string(),
  size: z.number().int(),
  /** Hexadecimal; null where the sender does not know it. */
  sha256: z.string().nullable(),
  actor: z.string(),
  /** No receiving begins after it. */
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
});
export type UploadTicket = z.infer<typeof UploadTicket>;

/** A used ticket keeps no name and no hash: the document may be deleted, and nothing would delete them here. */
const StoredTicket = UploadTicket.extend({ name: z.string().nullable() });
export type StoredTicket = z.infer<typeof StoredTicket>;

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * How long a ticket can still be told from one that never was, and bytes that came in time find it: EventBridge tries for
 * a day to bring the news of them, and a day is left for what the news then waits for.
 */
const keptAfterExpiryMs = 2 * dayMs;

const outcomeKeptMs = 7 * dayMs;

/** A used ticket goes before the outcome of its upload, or it would say that the upload is still being worked on. */
const ticketGoneAt = ({ expiresAt, usedAt }: StoredTicket): Date => {
  const goneMs = Date.parse(expiresAt) + keptAfterExpiryMs;
  return new Date(usedAt === null ? goneMs : Math.min(goneMs, Date.parse(usedAt) + outcomeKeptMs));
};

export const ticketPlace = (uploadId: string) => ({ partition: uploadId, sort: 'ticket' });

export const uploadTickets = defineCollection<StoredTicket>({
  name: 'upload-tickets',
  table: 'documents',
  schema: StoredTicket,
  key: (ticket) => ticketPlace(ticket.id),
  expiresAt: (ticket) => ticketGoneAt(ticket).toISOString(),
});

/** What became of an upload: ids and numbers only, as it outlives the document. */
export const UploadOutcome = z.object({
  uploadId: z.string(),
  at: z.string(),
  documentId: z.string().nullable(),
  version: z.number().int().nullable(),
  /** Why it was given up; null when it was registered. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type UploadOutcome = z.infer<typeof UploadOutcome>;

export const outcomePlace = (uploadId: string) => ({ partition: uploadId, sort: 'outcome' });

export const uploadOutcomes = defineCollection<UploadOutcome>({
  name: 'upload-outcomes',
  table: 'documents',
  schema: UploadOutcome,
  key: (outcome) => outcomePlace(outcome.uploadId),
  expiresAt: (outcome) => new Date(Date.parse(outcome.at) + outcomeKeptMs).toISOString(),
});
