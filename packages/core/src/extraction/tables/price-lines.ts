import type { Page, Problem, ReadDocument } from '../../documents/read-document.ts';
import type { ExtractedRow, ExtractedTable } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { findMoney, type ValueContext } from '../values/index.ts';
import { guardRows } from './guard-rows.ts';
import { splitLabelledCode } from './item-codes.ts';
import { wordsText } from './item-lines.ts';
import { splitPerUnit } from './per-unit.ts';
import { readCell, toEvidence, toField } from './read-cell.ts';
import { type TableLine, type TableWord, toTableLines } from './table-lines.ts';

/** Less sure than a cell below its label: the words around it say what it is. */
const confidence = 0.7;
const longestName = 120;

const separator = /\s*(?:[:–—=]|\s-|\.{3,})\s*$/;
const bullet = /^(?:[•·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+/i;

/** The words of a line from the place `from` to `to` of its text. */
const wordsBetween = (words: readonly TableWord[], from: number, to: number): TableWord[] => {
  let at = 0;
  return words.filter((word) => {
    const start = at;
    at += word.text.length + 1;
    return start >= from && start < to;
  });
};

/**
 * Reads `Consulting: EUR 95.00 per hour`: a name, a separator, one amount with its currency and what it is for. A
 * line with an amount for a unit that has no such form gives `unread`; any other line null.
 */
const readPriceLine = (options: {
  line: TableLine;
  columns: readonly ColumnDefinition[];
  context: ValueContext;
  pages: ReadonlyMap<number, Page>;
}): ExtractedRow | 'unread' | null => {
  const { line, columns, context, pages } = options;
  const words = line.segments.flatMap((segment) => segment.words);
  const text = wordsText(words);
  const plain = text.replace(/[.;]$/, '');
  const per = splitPerUnit(plain);
  if (per.unit === null && per.basis === null) return null;
  const [money, more] = findMoney({ text: per.amount, decimalSign: context.decimalSign }).filter(
    (each) => each.exact && each.currency !== null,
  );
  if (!money) return null;
  const before = text.slice(0, money.start);
  const isLast = money.start + money.text.length >= per.amount.length;
  const priceAt = wordsBetween(words, money.start, text.length)[0];
  const startsColumn = line.segments.some(
    (segment) => segment.words[0] === priceAt && segment !== line.segments[0],
  );
  const start = bullet.exec(before)?.[0].length ?? 0;
  const name = before.slice(start).replace(separator, '').trim();
  const isNamed =
    (separator.test(before) || startsColumn) && /\p{L}{3}/u.test(name) && name.length <= longestName;
  if (more || !isLast || !isNamed) return 'unread';
  const price = readCell({ text: text.slice(money.start).replace(/[.;]$/, ''), type: 'amount', context });
  const nameOf = (type: ColumnDefinition['type']): string =>
    columns.find((column) => column.type === type)?.name ?? '';
  if (!price) return 'unread';
  const priceWords = wordsBetween(words, money.start, text.length);
  const nameWords = wordsBetween(words, start, start + name.length).filter((word) =>
    /[\p{L}\d]/u.test(word.text),
  );
  const split = splitLabelledCode([nameWords]);
  const texts = (split?.rest ?? [nameWords]).flat();
  const cells: ExtractedRow['cells'] = {
    [nameOf('text')]: toField({
      value: wordsText(texts).replace(/[:\s]+$/, ''),
      words: texts,
      confidence,
      pages,
    }),
    [nameOf('amount')]: toField({ value: price.value, words: priceWords, confidence, pages }),
  };
  if (per.unit !== null)
    cells[nameOf('unit')] = toField({ value: per.unit, words: priceWords, confidence, pages });
  if (split) cells[nameOf('code')] = toField({ value: split.code, words: split.words, confidence, pages });
  return { cells, evidence: toEvidence(words, pages) };
};

/** Reads a price list that is no table, line by line; null where fewer than two lines are prices, or the type asks for more than prices. */
export const readPriceLines = (options: {
  document: ReadDocument;
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): { table: ExtractedTable; problems: Problem[] } | null => {
  const { document, columns, context } = options;
  const hasText = columns.some(({ type }) => type === 'text');
  if (!hasText || columns.filter(({ type }) => type === 'amount').length !== 1) return null;
  const pages = new Map(document.pages.map((page) => [page.number, page]));
  const read = document.pages
    .flatMap(toTableLines)
    .flatMap((line) => readPriceLine({ line, columns, context, pages }) ?? []);
  const rows = read.filter((row) => row !== 'unread');
  if (rows.length < 2) return null;
  const unreadAmounts = read.length - rows.length;
  const { complete, problems } = guardRows({
    rows,
    columns,
    missingPositions: 0,
    unreadAmounts,
    unsureBreaks: 0,
    unknownColumns: 0,
    unreadable: [],
    addsUp: true,
    skippedPages: 0,
  });
  return { table: { rows, complete }, problems };
};
