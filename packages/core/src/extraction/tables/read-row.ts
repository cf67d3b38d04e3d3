import type { Page } from '../../documents/read-document.ts';
import type { ExtractedRow, Field } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import { confirmProduct } from './confirm-product.ts';
import type { HeaderCell } from './find-header.ts';
import { type CodePlace, splitCode, splitLabelledCode } from './item-codes.ts';
import { type ItemLine, wordsText } from './item-lines.ts';
import type { Discount } from './name-number-cells.ts';
import { parseQuantityRange, type QuantityRange, rangeColumns } from './quantity-range.ts';
import { readCell, toEvidence, toField } from './read-cell.ts';
import type { TableWord } from './table-lines.ts';

/** Shares of certainty: a value that fits its column whole, one that was picked out of more text, plain text. */
const confidences = { exact: 0.9, picked: 0.6, text: 0.85 };

const cellWords = (lines: readonly ItemLine[], column: number): TableWord[][] =>
  lines.map((line) => line.cells[column] ?? []).filter((words) => words.length > 0);

/** The lines of the description of a row. */
export const listTextLines = (options: {
  lines: readonly ItemLine[];
  cells: readonly HeaderCell[];
  columns: readonly ColumnDefinition[];
}): TableWord[][] => {
  const text = options.columns.find(({ type }) => type === 'text')?.name;
  const at = options.cells.findIndex(({ column }) => column === text);
  return at === -1 ? [] : cellWords(options.lines, at);
};

/** In a column of values the line with the amount speaks first, then the whole cell, then each line; for codes the whole cell. */
const readValueCell = (options: {
  lines: readonly ItemLine[];
  anchor: ItemLine;
  index: number;
  column: ColumnDefinition;
  context: ValueContext;
}): { words: TableWord[]; reading: NonNullable<ReturnType<typeof readCell>> } | null => {
  const parts = cellWords(options.lines, options.index);
  const { type } = options.column;
  const own = options.anchor.cells[options.index] ?? [];
  const tries = type === 'code' ? [parts.flat(), own, ...parts] : [own, parts.flat(), ...parts];
  let picked: { words: TableWord[]; reading: NonNullable<ReturnType<typeof readCell>> } | null = null;
  for (const words of tries) {
    if (words.length === 0) continue;
    const reading = readCell({ text: wordsText(words), type, context: options.context });
    if (reading?.exact || (reading && type === 'code')) return { words, reading };
    if (reading && !picked) picked = { words, reading };
  }
  return picked;
};

/** In tables of prices by quantity one cell may hold both bounds. */
const readRange = (options: {
  lines: readonly ItemLine[];
  index: number;
  column: ColumnDefinition;
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): (QuantityRange & { words: TableWord[] }) | null => {
  const { column, columns } = options;
  if (!rangeColumns.some((name) => name === column.name)) return null;
  if (!rangeColumns.every((name) => columns.some((each) => each.name === name))) return null;
  const words = cellWords(options.lines, options.index).flat();
  const range = parseQuantityRange(wordsText(words), options.context);
  return range && { ...range, words };
};

/** A row, and the columns of numbers or dates in which something stands that could not be read. */
export type RowReading = { row: ExtractedRow; unreadable: string[] };

/** Reads one logical row; a column without a readable value is absent. */
export const readRow = (options: {
  lines: readonly ItemLine[];
  anchor: ItemLine;
  cells: readonly HeaderCell[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
  pages: ReadonlyMap<number, Page>;
  /** Where the descriptions of this table print the code. */
  codePlace: CodePlace | null;
  discount: Discount | null;
}): RowReading => {
  const { lines, anchor, columns, pages, context, codePlace, discount } = options;
  const fields: Record<string, Field> = {};
  const codeColumn = columns.find(({ type }) => type === 'code')?.name;
  const unitColumn = columns.find(({ type }) => type === 'unit')?.name;
  const codeAt = options.cells.findIndex(({ column }) => column === codeColumn);
  const hasCodeCell = codeAt >= 0 && cellWords(lines, codeAt).length > 0;
  const unreadable: string[] = [];
  let unit: { text: string; words: TableWord[] } | null = null;
  for (const [index, { column: name }] of options.cells.entries()) {
    const column = columns.find((each) => each.name === name);
    if (!column) continue;
    if (column.type === 'text') {
      let kept = cellWords(lines, index);
      const split =
        codeColumn === undefined || hasCodeCell
          ? null
          : (splitLabelledCode(kept) ?? (codePlace === null ? null : splitCode(kept, codePlace)));
      if (split && codeColumn !== undefined) {
        kept = split.rest;
        fields[codeColumn] = toField({
          value: split.code,
          words: split.words,
          confidence: confidences.exact,
          pages,
        });
      }
      const words = kept.flat();
      // A description is made of words: a number with its currency or unit is none.
      const isWords =
        /\p{L}/u.test(wordsText(words)) &&
        !/^(?:\p{Sc}|[A-Z]{3})?\s?[\d.,'’ ]+(?:\p{Sc}|[A-Z]{3})?$/u.test(wordsText(words));
      if (isWords)
        fields[column.name] = toField({
          value: wordsText(words),
          words,
          confidence: confidences.text,
          pages,
        });
      continue;
    }
    const range = readRange({ lines, index, column, columns, context });
    if (range) {
      for (const [at, value] of [range.from, range.to].entries()) {
        const target = rangeColumns[at];
        if (value !== null && target && !fields[target])
          fields[target] = toField({ value, words: range.words, confidence: confidences.exact, pages });
      }
      continue;
    }
    const found = readValueCell({ lines, anchor, index, column, context });
    if (!found) {
      const isNumeric = column.type !== 'code' && column.type !== 'unit';
      if (isNumeric && /\d/.test(wordsText(cellWords(lines, index).flat()))) unreadable.push(column.name);
      continue;
    }
    const { words, reading } = found;
    const confidence = reading.exact ? confidences.exact : confidences.picked;
    fields[column.name] = toField({ value: reading.value, words, confidence, pages });
    if (reading.unit !== null) unit ??= { text: reading.unit, words };
  }
  if (unit && unitColumn && !fields[unitColumn]) {
    const text = unit.text;
    fields[unitColumn] = {
      ...toField({ value: text, words: unit.words, confidence: confidences.exact, pages }),
      text,
    };
  }
  const less = discount === null ? '' : wordsText(anchor.cells[discount.at] ?? []);
  confirmProduct({ cells: fields, columns, discount, less, context });
  const words = lines.flatMap((line) => line.cells.flat());
  return { row: { cells: fields, evidence: toEvidence(words, pages) }, unreadable };
};
