import { z } from 'zod';

const Score = z.number().min(0).max(1);

const Reason = z.object({
  recognizer: z.string(),
  because: z.string().describe('What of the shape and its checks held.'),
  baseScore: Score.describe('Before the words around it were weighed.'),
  context: z.array(z.string()).optional().describe('Listed words near it that spoke for it.'),
  against: z.array(z.string()).optional().describe('Listed words near it that spoke against it.'),
});

const Span = z.object({
  type: z.string(),
  start: z.int().min(0).describe('In code points, from 0.'),
  end: z.int().min(0).describe('Behind the last code point.'),
  score: Score,
});

export const DetectedEntity = Span.extend({
  reason: Reason.optional(),
  alternatives: z
    .array(Span.extend({ reason: Reason }))
    .optional()
    .describe('What else the same characters may be.'),
});
export type DetectedEntity = z.infer<typeof DetectedEntity>;

export const Language = z
  .string()
  .regex(/^[a-z]{2}$/)
  .describe('Of the text, ISO 639-1; else words of all languages count.');

/** Of the process that looks at a text; none says anything of it. */
export const detectionErrors = ['document.timeout', 'document.out-of-memory', 'document.crashed'] as const;

export const TypeName = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/);
