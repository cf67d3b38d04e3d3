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

/** How long a ticket can still be told from one that never was. */
const keptAfterExpiryMs = 60 * 60 * 1_000;

export const ticketPlace = (uploadId: string) => ({ partition: uploadId, sort: 'ticket' });

export const uploadTickets = defineCollection<StoredTicket>({
  name: 'upload-tickets',
  table: 'documents',
  schema: StoredTicket,
  key: (ticket) => ticketPlace(ticket.id),
  expiresAt: (ticket) => new Date(Date.parse(ticket.expiresAt) + keptAfterExpiryMs).toISOString(),
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

const outcomeKeptMs = 7 * 24 * 60 * 60 * 1_000;

export const outcomePlace = (uploadId: string) => ({ partition: uploadId, sort: 'outcome' });

export const uploadOutcomes = defineCollection<UploadOutcome>({
  name: 'upload-outcomes',
  table: 'documents',
  schema: UploadOutcome,
  key: (outcome) => outcomePlace(outcome.uploadId),
  expiresAt: (outcome) => new Date(Date.parse(outcome.at) + outcomeKeptMs).toISOString(),
});
