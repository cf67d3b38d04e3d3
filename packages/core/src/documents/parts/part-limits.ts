import type { Problem } from '../read-document.ts';

/** How deep parts of parts become documents; a mail in a mail in an archive is at 2. */
export const maxPartDepth = 5;
/** Of all parts below one outermost document. */
export const maxRootParts = 500;
export const maxRootBytes = 1_000_000_000;

/** A list of problems is kept in a record, which has an end. */
const maxProblems = 50;

export const tooDeep = (count: number): Problem => ({
  code: 'parts.too-deep',
  message: `Parts that lie more than ${maxPartDepth} deep and were not taken out: ${count}. Add this document by itself.`,
});

export const tooManyParts = (count: number): Problem => ({
  code: 'parts.too-many',
  message: `Parts that were not taken out: ${count}. The outermost document would have more than ${maxRootParts} parts or ${maxRootBytes} bytes of them: split it, or add this document by itself.`,
});

/** The first of them, and how many more there are. */
export const shortenProblems = (problems: readonly Problem[]): Problem[] =>
  problems.length <= maxProblems
    ? [...problems]
    : [
        ...problems.slice(0, maxProblems),
        {
          code: 'parts.more-problems',
          message: `Further problems with parts: ${problems.length - maxProblems}.`,
        },
      ];
