import { z } from 'zod';
import { Box, ReadDocument } from '../documents/read-document.ts';

/** What search needs of a read document: words are left aside, as there are very many of them. */
export const ReadPages = z.object({
  kind: ReadDocument.shape.kind,
  pages: z.array(
    z.object({
      number: z.number().int(),
      lines: z.array(z.object({ text: z.string(), box: Box })),
      language: z.string().nullable().optional(),
    }),
  ),
});
export type ReadPages = z.infer<typeof ReadPages>;
