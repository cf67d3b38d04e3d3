import { z } from 'zod';
import { Box } from '../documents/read-document.ts';
import type { Passage } from './chunking/cut-passages.ts';

/** Where a passage stands in its document: what its chunk's locator holds. */
export const PassageLocator = z.object({
  page: z.number().int(),
  /** Places of each line in the passage's text, and where it stands on the page. */
  lines: z.array(z.object({ start: z.number().int(), end: z.number().int(), box: Box })),
  /** ISO 639-1; null where nobody could tell. */
  language: z.string().nullable(),
});
export type PassageLocator = z.infer<typeof PassageLocator>;

export const locate = ({ page, lines, language }: Passage): PassageLocator => ({ page, lines, language });
