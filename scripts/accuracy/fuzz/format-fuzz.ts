import type { FuzzReport } from './measure-fuzz.ts';

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

export const formatFuzz = ({ kind, documents, rows, complete, completeWithWrongRows }: FuzzReport): string =>
  [
    `fuzz, ${kind}, every cell of a row: recall ${percent(rows.right, rows.truth)}, precision ${percent(rows.right, rows.found)}, ${rows.truth} in the truth`,
    `  of ${documents} documents called complete ${percent(complete, documents)}, with a wrong row among them ${percent(completeWithWrongRows, documents)}`,
  ].join('\n');
