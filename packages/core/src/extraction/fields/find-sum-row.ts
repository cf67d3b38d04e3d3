import { toDecimal } from '../../money/index.ts';
import { toEvidence } from '../layout/text-line.ts';
import { findMoney } from '../values/index.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

export type TotalsRow = { net: Candidate; tax: Candidate; grand: Candidate };

type Cell = { middle: number; candidate: Candidate };

const columns = ['net', 'tax', 'grand'] as const;
/** More rates than this no document has. */
const mostRows = 8;

/** The amounts below one, in its column and up to the first line there that is none, from top to bottom. */
const listBelow = (first: Candidate, context: FieldContext): Cell[] => {
  const [place] = first.evidence;
  if (place === undefined) return [];
  const { box, page } = place;
  const lines = (context.layouts[page - 1]?.lines ?? [])
    .filter((line) => line.box[1] > box[3] - 0.002 && line.box[0] < box[2] && box[0] < line.box[2])
    .sort((left, right) => left.box[1] - right.box[1]);
  const cells: Cell[] = [];
  for (const line of lines.slice(0, mostRows)) {
    const [money, ...others] = findMoney({ text: line.text, decimalSign: context.values.decimalSign });
    if (money === undefined || others.length > 0 || !money.exact) break;
    const evidence = [toEvidence(line, money.start, money.start + money.text.length)];
    const candidate = { value: money.value, text: money.text, score: first.score, evidence };
    cells.push({ middle: (line.box[1] + line.box[3]) / 2, candidate });
  }
  return cells;
};

const isOneRow = (row: TotalsRow): boolean => {
  const places = columns.map((column) => row[column].evidence[0]);
  const [first] = places;
  if (first === undefined || columns.some((column) => row[column].evidence.length !== 1)) return false;
  const height = first.box[3] - first.box[1];
  return places.every(
    (place) => place?.page === first.page && Math.abs(place.box[1] - first.box[1]) < height / 2,
  );
};

/**
 * Where net, tax and total stand in one row under their heads, that row may be of one rate only: the last row that is
 * the sum of all above it, in each of the three columns, is that of the document. `null` where there is none.
 */
export const findSumRow = (row: TotalsRow, context: FieldContext): TotalsRow | null => {
  if (!isOneRow(row)) return null;
  const [net = [], tax = [], grand = []] = columns.map((column) => listBelow(row[column], context));
  let best: TotalsRow | null = null;
  const sums = columns.map((column) => toDecimal(row[column].value));
  const step = (row.net.evidence[0]?.box[3] ?? 0) - (row.net.evidence[0]?.box[1] ?? 0);
  for (const [at, cell] of net.entries()) {
    const cells = [cell, tax[at], grand[at]];
    const [, second, third] = cells;
    if (second === undefined || third === undefined) break;
    if (cells.some((each) => Math.abs((each?.middle ?? 0) - cell.middle) > step / 2)) break;
    if (cells.every((each, column) => each && sums[column]?.eq(each.candidate.value))) {
      best = { net: cell.candidate, tax: second.candidate, grand: third.candidate };
    }
    for (const [column, each] of cells.entries()) {
      const sum = sums[column];
      if (sum !== undefined && each !== undefined) sums[column] = sum.plus(each.candidate.value);
    }
  }
  // One row below that is the same again is no sum of several rates.
  return best !== null && best.net.value === row.net.value ? null : best;
};
