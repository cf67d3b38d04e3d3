import type { Problem } from '../../documents/read-document.ts';
import type { ExtractedRow } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { productNamesOf } from './number-grid.ts';

/** A running number as its parts: `2.10` is [2, 10]. */
const toParts = (text: string): number[] | null => {
  const plain = text.trim().replace(/[.):]$/, '');
  return /^\d{1,6}(?:[.-]\d{1,4}){0,3}$/.test(plain) ? plain.split(/[.-]/).map(Number) : null;
};

/** Counts the numbers that are missing from a running sequence, whatever its step (1, 10 …). */
export const countMissingPositions = (texts: readonly string[]): number => {
  const sequence = texts.map(toParts).filter((parts) => parts !== null);
  if (sequence.length < 2 || sequence.length < 0.6 * texts.length) return 0;
  const steps: number[] = [];
  for (const [index, parts] of sequence.entries()) {
    const previous = sequence[index - 1];
    if (!previous || previous.length !== parts.length) continue;
    const isSibling = parts.slice(0, -1).every((part, at) => part === previous[at]);
    const step = (parts.at(-1) ?? 0) - (previous.at(-1) ?? 0);
    if (isSibling && step > 0) steps.push(step);
  }
  if (steps.length === 0) return 0;
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
  // Numbers without a usual step are item numbers or references, not a count.
  if ((counts.get(usual) ?? 0) < 0.5 * steps.length) return 0;
  const inside = steps.reduce((sum, step) => sum + Math.max(0, Math.round(step / usual) - 1), 0);
  const first = sequence[0]?.length === 1 ? (sequence[0][0] ?? 0) : usual;
  const before = first > usual && first <= usual * 50 ? Math.round(first / usual) - 1 : 0;
  return inside + before;
};

/** Whether every row carries a running number, one more than the row above, from the first on. */
export const areNumbered = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => toParts(text));
  const step = numbers[0]?.[0] ?? 0;
  return (
    numbers.length > 1 &&
    step > 0 &&
    numbers.every((parts, index) => parts?.length === 1 && parts[0] === step * (index + 1))
  );
};

/** Rows with a price without a quantity, or with more than one of something without a price, where most rows have both. */
const countHalves = (rows: readonly ExtractedRow[], columns: readonly ColumnDefinition[]): number => {
  const names = productNamesOf(columns);
  if (names === null) return 0;
  const numbers = rows.map(({ cells }) => ({ quantity: cells[names.quantity], price: cells[names.price] }));
  const whole = numbers.filter(({ quantity, price }) => quantity && price).length;
  const half = numbers.filter(({ quantity, price }) =>
    price ? !quantity : quantity && !/^-?1(?:\.0+)?$/.test(String(quantity.value)),
  ).length;
  return whole >= 0.6 * rows.length ? half : 0;
};

/** Rows without a rate where most rows have one. */
const countUnrated = (rows: readonly ExtractedRow[], columns: readonly ColumnDefinition[]): number => {
  const rate = columns.find(({ type }) => type === 'rate')?.name;
  const rated = rows.filter(({ cells }) => rate !== undefined && cells[rate]).length;
  return rated >= 0.3 * rows.length && rated > 0 ? rows.length - rated : 0;
};

/**
 * Whether the rows account for everything on the pages that looks like a row, and carry what they must:
 * `missingPositions` counts gaps in the running numbers, `unreadAmounts` lines with an amount in the key column
 * that became no row, `addsUp` is false where the sums below the table are not those of its rows.
 */
export const guardRows = (options: {
  rows: readonly ExtractedRow[];
  columns: readonly ColumnDefinition[];
  missingPositions: number;
  unreadAmounts: number;
  /** Places between two amounts where nothing tells which of them the text belongs to. */
  unsureBreaks: number;
  /** Columns of numbers without a name, where a quantity or a price may stand. */
  unknownColumns: number;
  /** Columns of numbers or dates, once for each cell in which something else stands. */
  unreadable: readonly string[];
  addsUp: boolean;
  /** Pages in the midst of the rows that have none. */
  skippedPages: number;
}): { complete: boolean; problems: Problem[] } => {
  const { rows } = options;
  const problems: Problem[] = [];
  const tell = (message: string, code = 'table.rows-missing'): void => {
    problems.push({ code, message });
  };
  if (rows.length === 0) tell('The table has a header but no row could be read: check its pages by eye.');
  if (options.missingPositions > 0)
    tell(
      `The running numbers of the rows leave out ${options.missingPositions}: compare the rows with the pages.`,
    );
  if (options.unreadAmounts > 0)
    tell(
      `${options.unreadAmounts} lines have an amount where the rows have theirs but are no row: compare the rows with the pages.`,
    );
  if (options.skippedPages > 0)
    tell(
      `${options.skippedPages} pages between the first and the last row have none: compare the rows with the pages.`,
    );
  if (!options.addsUp)
    tell('The rows add up to none of the sums printed below them: compare the rows with the pages.');
  if (options.unsureBreaks > 0)
    tell(
      `At ${options.unsureBreaks} places nothing tells to which of two rows the text between them belongs: compare the descriptions with the pages.`,
      'table.rows-unsure',
    );
  if (options.unknownColumns > 0)
    tell(
      `${options.unknownColumns} columns of numbers have a label that is not known, and neither quantity nor price is read from them: add the label to the document type.`,
      'table.column-unknown',
    );
  if (options.unreadable.length > 0)
    tell(
      `${options.unreadable.length} cells could not be read (${[...new Set(options.unreadable)].join(', ')}): compare them with the pages.`,
      'table.cells-unread',
    );
  for (const { name, required } of options.columns) {
    const missing = required === true ? rows.filter((row) => !row.cells[name]).length : 0;
    if (missing > 0 && missing === rows.length)
      tell(
        `No row has a value for ${name}: add the label of its column to the document type.`,
        'table.column-missing',
      );
    else if (missing > 0)
      tell(
        `${missing} of ${rows.length} rows have no value for ${name}: compare them with the pages.`,
        'table.cells-missing',
      );
  }
  const halves = countHalves(rows, options.columns);
  if (halves > 0)
    tell(
      `${halves} of ${rows.length} rows lack either the quantity or the price that the others have: compare them with the pages.`,
      'table.cells-missing',
    );
  const unrated = countUnrated(rows, options.columns);
  if (unrated > 0)
    tell(
      `${unrated} of ${rows.length} rows have no tax rate, but the others do: compare them with the pages.`,
      'table.cells-missing',
    );
  return { complete: problems.length === 0, problems };
};
