import { z } from 'zod';
import { Problem } from './read-document.ts';

/** A file inside a document that may be a document of its own. */
export const DocumentPart = z.object({
  /** Its place in what was read (`embedded`), from 0. */
  index: z.number().int().nonnegative(),
  name: z.string().min(1).max(255),
  /** Told by its first bytes where they tell. */
  mediaType: z.string(),
  /** Bytes; an archive may lie about it, and is found out when the part is read. */
  size: z.number().nonnegative(),
  /** Whether the text itself shows it, as a mail shows the logo in its signature. */
  inline: z.boolean(),
  /** Why its bytes cannot be had; null where they can. */
  problem: Problem.nullable(),
});
export type DocumentPart = z.infer<typeof DocumentPart>;
