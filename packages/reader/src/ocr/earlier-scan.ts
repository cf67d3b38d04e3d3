import type { Page, Problem, ReadDocument } from '@assay/core/documents';
import { isOcrOutOfTime, isScanOutcome, pageOfProblem } from './scan-problems.ts';

/** Without what is told of all pages together, as that is told anew. */
const withoutDescription = ({ language: _, blocks: __, ...page }: Page): Page => page;

/** The pages that a reading came to before its time was over, each with what it told of it; null for the others. */
export const createEarlierScan = (
  before: ReadDocument | undefined,
): ((number: number) => { page: Page; problem: Problem | null } | null) => {
  const pages = new Map(before?.pages.map((page) => [page.number, page]));
  const outcomes = before?.problems.filter(isScanOutcome) ?? [];
  const problems = new Map(outcomes.map((problem) => [pageOfProblem(problem), problem]));
  const left = before?.problems.filter(isOcrOutOfTime).map(pageOfProblem) ?? [];
  const firstLeft = Math.min(...left);
  return (number) => {
    const page = pages.get(number);
    if (page === undefined || number >= firstLeft) return null;
    return { page: withoutDescription(page), problem: problems.get(number) ?? null };
  };
};
