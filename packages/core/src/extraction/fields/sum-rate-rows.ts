import { toDecimal } from '../../money/index.ts';
import type { Candidate } from './candidate.ts';

/** More rates than this no document has. */
const mostRows = 6;

type Row = { page: number; top: number; candidate: Candidate };

/** One amount of each row, the likeliest: beside it the base of the tax may stand. In the order of the page. */
const listRows = (candidates: readonly Candidate[]): Row[] => {
  const rows: Row[] = [];
  for (const candidate of [...candidates].sort((left, right) => right.score - left.score)) {
    const [place] = candidate.evidence;
    if (place === undefined) continue;
    const { page, box } = place;
    const middle = (box[1] + box[3]) / 2;
    const isTaken = rows.some(
      (row) => row.page === page && Math.abs(row.top - middle) < (box[3] - box[1]) / 2,
    );
    if (!isTaken) rows.push({ page, top: middle, candidate });
  }
  return rows.sort((left, right) => left.page - right.page || left.top - right.top);
};

/**
 * Taxes, or what they are on, that are printed by rate, each in a row of its own: the sums of rows that follow each other, as what is asked for
 * may stand among rows that say the same again. Only the arithmetic with the other totals can tell which is meant.
 */
export const sumRateRows = (candidates: readonly Candidate[]): Candidate[] => {
  const rows = listRows(candidates);
  const sums: Candidate[] = [];
  for (let first = 0; first < rows.length; first += 1) {
    for (let count = 2; count <= mostRows && first + count <= rows.length; count += 1) {
      const parts = rows.slice(first, first + count).map((row) => row.candidate);
      sums.push({
        value: parts.reduce((sum, part) => sum.plus(part.value), toDecimal('0')).toFixed(2),
        text: parts.map((part) => part.text).join(' + '),
        score: Math.min(...parts.map((part) => part.score)) - 0.1,
        evidence: parts.flatMap((part) => part.evidence),
      });
    }
  }
  return sums;
};
