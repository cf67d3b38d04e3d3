import { z } from 'zod';

/** One place of the input that its schema refuses; never the value that stood there. */
export const ProblemIssue = z.object({
  path: z.string().describe('Where in the input, such as `query.limit`.'),
  message: z.string(),
});
export type ProblemIssue = z.infer<typeof ProblemIssue>;

/** RFC 9457, with the parts of our errors: a stable code for programs and a message that says how to mend it. */
export const Problem = z.object({
  type: z.string().describe('A link to the description of the code, relative to this server.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What went wrong and how to mend it.'),
  code: z.string().describe('Stable: programs decide by it.'),
  recovery: z.enum(['retry', 'reject', 'ask-a-human']),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  issues: z.array(ProblemIssue).optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
