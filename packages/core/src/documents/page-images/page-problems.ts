import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { defineCollection } from '../../records/collection.ts';

const keptMs = 10 * 60 * 1_000;

/** Why a page could not be drawn, for those who wait for its picture; `message` names no content. */
export const PageProblem = z.object({
  contentId: z.string(),
  page: z.number().int(),
  maxPixels: z.number().int(),
  code: z.string(),
  message: z.string(),
  recovery: z.enum(['retry', 'reject', 'ask-a-human']),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: z.string(),
});
export type PageProblem = z.infer<typeof PageProblem>;

export const pageProblemPlace = (image: { contentId: string; page: number; maxPixels: number }) => ({
  partition: image.contentId,
  sort: `${image.page}-${image.maxPixels}`,
});

export const pageProblems = defineCollection<PageProblem>({
  name: 'page-problems',
  table: 'documents',
  schema: PageProblem,
  key: pageProblemPlace,
  expiresAt: (problem) => new Date(Date.parse(problem.at) + keptMs).toISOString(),
});

/** What anybody threw, as it may be stored: the message of an unknown error may quote the document. */
export const describeProblem = (
  error: AppError,
): Pick<PageProblem, 'code' | 'message' | 'recovery' | 'details'> => {
  const { code, recovery, details } = error;
  const message =
    code === 'internal.unexpected' ? 'The page could not be drawn: ask for it again.' : error.message;
  return { code, message, recovery, details: { ...details } };
};

/** Codes that hold as long as the bytes do; what depends on passwords or on the machine's load is tried anew. */
const lastingCodes: ReadonlySet<string> = new Set([
  'document.no-such-page',
  'document.no-picture',
  'document.damaged',
  'document.unsupported',
  'document.empty',
]);

/** Whether another try within the problem's ten minutes would end the same way. */
export const isLasting = (problem: PageProblem): boolean => lastingCodes.has(problem.code);

export const toThrown = ({ code, message, recovery, details }: PageProblem): AppError =>
  new AppError({ code, message, recovery, details });
