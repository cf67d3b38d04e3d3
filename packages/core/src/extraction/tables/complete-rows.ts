import type { Page } from '../../documents/read-document.ts';
import type { ExtractedRow, Field } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { findDates, normalizeText, type ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { wordsText } from './item-lines.ts';
import { findHeaderUnit } from './per-unit.ts';
import { rangeColumns } from './quantity-range.ts';
import { toField } from './read-cell.ts';
import type { TableLine } from './table-lines.ts';

/** What a row takes over is less sure than what stands in it. */
const takenOver = 0.75;

/** A label of one word such as `until` says a validity only where the line speaks of prices. */
const price = /\b(?:prices?|rates?|fees?|preise?|tarife?|konditionen|preisliste)\b/;

/** Dates that the lines above a header give for all its rows: `Prices valid from 1 July 2025`. */
export const findHeadingDates = (options: {
  above: readonly TableLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
  pages: ReadonlyMap<number, Page>;
}): Map<string, Field> => {
  const found = new Map<string, Field>();
  for (const line of options.above) {
    const words = line.segments.flatMap((segment) => segment.words);
    const text = wordsText(words);
    for (const date of findDates({ text, order: options.context.dateOrder.order })) {
      const before = normalizeText(text.slice(0, date.start));
      const speaks = price.test(before);
      const column = options.columns.find(
        ({ type, labels }) =>
          type === 'date' &&
          Object.values(labels)
            .flat()
            .map(normalizeText)
            .some((label) => (speaks || label.includes(' ')) && ` ${before}`.endsWith(` ${label}`)),
      );
      if (!column) continue;
      let at = 0;
      const own = words.filter((word) => {
        const start = at;
        at += word.text.length + 1;
        return start < date.start + date.text.length && start + word.text.length > date.start;
      });
      found.set(
        column.name,
        toField({ value: date.value, words: own, confidence: takenOver, pages: options.pages }),
      );
    }
  }
  return found;
};

/** A row with what its table says for it: name and unit of the row above where prices go by quantity, the unit and dates of the header. */
export const completeRow = (options: {
  row: ExtractedRow;
  previous: ExtractedRow | undefined;
  cells: readonly HeaderCell[];
  columns: readonly ColumnDefinition[];
  dates: ReadonlyMap<string, Field>;
}): ExtractedRow => {
  const { row, previous, columns } = options;
  const cells = { ...row.cells };
  const text = columns.find(({ type }) => type === 'text')?.name ?? '';
  const unit = columns.find(({ type }) => type === 'unit')?.name;
  const hasRange = rangeColumns.some((name) => cells[name]);
  if (hasRange && !cells[text] && previous && rangeColumns.some((name) => previous.cells[name])) {
    for (const { name, type } of columns) {
      const field = previous.cells[name];
      const goesOn = type === 'text' || type === 'code' || type === 'unit';
      if (goesOn && field && !cells[name]) cells[name] = { ...field, confidence: takenOver };
    }
  }
  const priced = options.cells.find(
    ({ column }) => columns.find(({ name }) => name === column)?.type === 'amount' && column !== null,
  );
  const priceField = priced?.column ? cells[priced.column] : undefined;
  const named = priced ? findHeaderUnit(priced.text) : null;
  if (unit !== undefined && named !== null && priceField && !cells[unit])
    cells[unit] = {
      ...priceField,
      value: named,
      text: priced?.text ?? named,
      confidence: takenOver,
      checks: [],
    };
  for (const [name, field] of options.dates) cells[name] ??= field;
  return { ...row, cells };
};
