import { DocumentRecord, Problem } from '@assay/core/documents';
import { z } from 'zod';

export const DocumentState = z.enum(['waiting', 'read', 'complete', 'incomplete', 'failed']);

/** A document with where it stands. */
export const ListedDocumentSchema = DocumentRecord.extend({
  state: DocumentState,
  /** The document type; null until it is known. */
  type: z.string().nullable(),
  problems: z.array(Problem),
  timeline: z.array(z.object({ at: z.string(), what: z.string(), durationMs: z.number().nullable() })),
});
