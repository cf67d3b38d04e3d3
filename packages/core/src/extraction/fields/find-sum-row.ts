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

type Row = readonly [net: Candidate, tax: Candidate, grand: Candidate];

/** The rows below one, as long as each has an amount in each of the three columns. */
const listRowsBelow = (row: TotalsRow, context: FieldContext): Row[] => {
  const [net = [], tax = [], grand = []] = columns.map((column) => listBelow(row[column], context));
  const step = (row.net.evidence[0]?.box[3] ?? 0) - (row.net.evidence[0]?.box[1] ?? 0);
  const rows: Row[] = [];
  for (const [at, first] of net.entries()) {
    const [second, third] = [tax[at], grand[at]];
    if (second === undefined || third === undefined) break;
    if ([second, third].some((each) => Math.abs(each.middle - first.middle) > step / 2)) break;
    rows.push([first.candidate, second.candidate, third.candidate]);
  }
  return rows;
};

const toSum = (parts: readonly Candidate[]): Candidate => ({
  value: parts.reduce((sum, part) => sum.plus(part.value), toDecimal('0')).toFixed(2),
  text: parts.map((part) => part.text).join(' + '),
  score: Math.min(...parts.map((part) => part.score)),
  evidence: parts.flatMap((part) => part.evidence),
});

const addsUp = ([net, tax, grand]: Row): boolean =>
  toDecimal(net.value).plus(tax.value).minus(grand.value).abs().lte('0.01');

/**
 * Rows of one rate each without a row that sums them up: their sums count where the total is printed in another place,
 * which is one of `printed`.
 */
const sumRows = (rows: readonly Row[], printed: readonly Candidate[]): TotalsRow | null => {
  if (rows.length < 2 || !rows.every(addsUp)) return null;
  const total = toSum(rows.map(([, , grand]) => grand));
  const grand = printed.find(({ value }) => toDecimal(value).eq(total.value));
  if (grand === undefined) return null;
  return { net: toSum(rows.map(([net]) => net)), tax: toSum(rows.map(([, tax]) => tax)), grand };
};

/**
 * Where net, tax and total stand in one row under their heads, that row may be of one rate only: the last row that is
 * the sum of all above it, in each of the three columns, is that of the document. Where there is none, the sums of all
 * rows are, if `printed` has their total. `null` where neither is there.
 */
export const findSumRow = (
  row: TotalsRow,
  context: FieldContext,
  printed: readonly Candidate[],
): TotalsRow | null => {
  if (!isOneRow(row)) return null;
  const below = listRowsBelow(row, context);
  let best: TotalsRow | null = null;
  const sums = columns.map((column) => toDecimal(row[column].value));
  for (const cells of below) {
    if (cells.every((each, column) => sums[column]?.eq(each.value))) {
      best = { net: cells[0], tax: cells[1], grand: cells[2] };
    }
    for (const [column, each] of cells.entries()) {
      const sum = sums[column];
      if (sum !== undefined) sums[column] = sum.plus(each.value);
    }
  }
  // One row below that is the same again is no sum of several rates.
  if (best !== null && best.net.value === row.net.value) return null;
  return best ?? sumRows([[row.net, row.tax, row.grand], ...below], printed);
};
