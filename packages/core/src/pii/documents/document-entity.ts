import { z } from 'zod';
import { Box } from '../../documents/read-document.ts';

const Score = z.number().min(0).max(1);

/** Why it was reported, without the value; `column` is the name of what decides by whole columns. */
export const DocumentReason = z.object({
  recognizer: z.string(),
  because: z.string(),
  baseScore: Score,
  context: z.array(z.string()).optional(),
  against: z.array(z.string()).optional(),
});

/**
 * Where in a file it stands.
 * - `text`: in the running text or in a table without heads
 * - `cell`: in a table with heads, or in a spreadsheet
 * - `value`: in a value of JSON
 * - `hidden`: in words that nobody sees on the page
 * - `form-field`, `annotation`, `link`: in what was filled in, in a note, in an address behind a link
 * - `embedded`: in the data that the file carries inside
 */
export const DocumentPlaceKind = z.enum([
  'text',
  'cell',
  'value',
  'hidden',
  'form-field',
  'annotation',
  'link',
  'embedded',
]);

/** A cell of a table of a page; all count from 0. */
export const CellPlace = z.object({
  table: z.number().int(),
  row: z.number().int(),
  column: z.number().int(),
  /** What the column is called; null where it has no head. */
  name: z.string().nullable(),
});

/** A found piece of personal data with its place in a document. */
export const DocumentEntity = z.object({
  type: z.string(),
  score: Score,
  /** As it was read; a line that goes on in the next one is joined by a space. */
  quote: z.string(),
  where: DocumentPlaceKind,
  /** From 1; null for what is on no page. */
  page: z.number().int().nullable(),
  /** Shares (0–1) of the page, one box for each line; empty for what is on no page. */
  boxes: z.array(Box),
  cell: CellPlace.optional(),
  /** Only for `value`: the keys that lead to it, `people[3].name`. */
  path: z.string().optional(),
  reason: DocumentReason,
});
export type DocumentEntity = z.infer<typeof DocumentEntity>;
