import { z } from 'zod';
import { Box, PageBlock, ReadDocument } from '../documents/read-document.ts';

/** What search needs of a read document: words are left aside, as there are very many of them. */
export const ReadPages = z.object({
  kind: ReadDocument.shape.kind,
  pages: z.array(
    z.object({
      number: z.number().int(),
      lines: z.array(z.object({ text: z.string(), box: Box })),
      blocks: z.array(PageBlock.pick({ kind: true, lines: true, level: true })).optional(),
      language: z.string().nullable().optional(),
    }),
  ),
});
export type ReadPages = z.infer<typeof ReadPages>;
