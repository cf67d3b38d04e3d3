import { z } from 'zod';
import { Box } from '../documents/read-document.ts';

/** A line of a piece: the places of its text in the piece's, and where it stands on the page. */
export const PieceLine = z.object({ start: z.number().int(), end: z.number().int(), box: Box });
export type PieceLine = z.infer<typeof PieceLine>;

/** Where a piece of a document stands: what its chunk's locator holds. */
export const PieceLocator = z.object({
  page: z.number().int(),
  lines: z.array(PieceLine),
  /** ISO 639-1; null where nobody could tell. */
  language: z.string().nullable(),
});
export type PieceLocator = z.infer<typeof PieceLocator>;

/** A piece of a document that is short enough to be embedded as a whole. */
export type DocumentPiece = { text: string; locator: PieceLocator };
