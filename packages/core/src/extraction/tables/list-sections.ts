import type { Page, ReadDocument } from '../../documents/read-document.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import { findHeaders, goodLabel, type Header, type HeaderCell, nameCells } from './find-header.ts';
import { inferHeader } from './infer-header.ts';
import { createLabelScorer, type LabelScorer, listLabels } from './match-label.ts';
import { productNamesOf } from './number-grid.ts';
import type { Section } from './place-columns.ts';
import { type TableLine, toTableLines } from './table-lines.ts';

/** A heading of a table stands within so many lines above it. */
const maxAbove = 4;

type PageLines = { page: Page; lines: TableLine[]; headers: Header[] };

const signature = (header: Header): string =>
  header.cells
    .flatMap((cell) => cell.column ?? [])
    .sort()
    .join(' ');

/** Heights of the lines that are drawn across most of these columns. */
export const separatorsOf = (page: Page, cells: readonly HeaderCell[]): number[] => {
  const left = Math.min(...cells.map((cell) => cell.left));
  const right = Math.max(...cells.map((cell) => cell.right));
  const covered = new Map<number, number>();
  for (const { box, direction } of page.rulings) {
    if (direction !== 'horizontal') continue;
    const y = Math.round(((box[1] + box[3]) / 2) * page.height);
    const share = Math.min(box[2] * page.width, right) - Math.max(box[0] * page.width, left);
    if (share > 0) covered.set(y, (covered.get(y) ?? 0) + share);
  }
  return [...covered].filter(([, share]) => share > 0.6 * (right - left)).map(([y]) => y);
};

/** What may stand alone on a line of a wrapped label: `%`, `EUR`, `HT`. */
const labelRest =
  /^[(/]?(?:%|\p{Sc}|eur|usd|gbp|chf|inr|ht|ttc|netto|net|brutto|excl|incl|exkl|inkl|btw|iva|tva|vat|mwst|ust)[)./]?$/iu;

const isLabelLine = (line: TableLine, scorer: LabelScorer): boolean =>
  line.segments.every(
    ({ text }) =>
      !/\d/.test(text) &&
      (text.split(' ').every((word) => labelRest.test(word)) ||
        scorer.match(text).some(({ score }) => score >= goodLabel)),
  );

/** The header with the words of the label lines that hang below it: what else a column holds. */
const addHangingLabels = (header: Header, hanging: readonly TableLine[], scorer: LabelScorer): Header => {
  const segments = hanging.flatMap((line) => line.segments);
  const cells = header.cells.map((cell) => {
    const own = segments.filter((segment) => segment.left < cell.right && segment.right > cell.left);
    return { ...cell, text: [cell.text, ...own.map(({ text }) => text)].join(' ') };
  });
  // The whole label may say another thing than its first line: `Unit` goes on with `price`.
  const named = nameCells(cells, scorer);
  const count = (each: readonly HeaderCell[]): number => each.filter(({ column }) => column !== null).length;
  return { ...header, cells: hanging.length > 0 && count(named) >= count(cells) ? named : cells };
};

/** The first line below the header: lines of labels that follow closely, before a drawn line or a wider gap, are its own. */
const findHeaderEnd = (options: {
  header: Header;
  lines: readonly TableLine[];
  page: Page;
  scorer: LabelScorer;
}): number => {
  const { header, lines } = options;
  const separators = separatorsOf(options.page, header.cells);
  let widest = 0;
  let end = header.to + 1;
  for (let index = header.to + 1; index < Math.min(lines.length, header.to + 6); index += 1) {
    const [upper, lower] = [lines[index - 1], lines[index]];
    if (!upper || !lower) break;
    const gap = lower.top - upper.bottom;
    const isDrawn = separators.some((at) => at >= upper.bottom - 2 && at <= lower.top + 2);
    if (isDrawn) return index;
    if (lower.segments.some((segment) => /\d/.test(segment.text)))
      return index > header.to + 1 && gap > widest + 0.25 * lower.size ? index : end;
    if (index === end && isLabelLine(lower, options.scorer)) end += 1;
    widest = Math.max(widest, gap);
  }
  return end;
};

/** The rows of an exact table are all of the table; other lines go on to the end of the page. */
const keepOwn = (lines: readonly TableLine[], table: number | null): readonly TableLine[] =>
  table === null ? lines : lines.filter((line) => line.table === table);

/** Sections of a table without known labels; its columns are told by arithmetic on the first page that has them. */
const inferSections = (options: {
  pages: readonly PageLines[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): Section[] => {
  const { pages, columns, context } = options;
  const sections: Section[] = [];
  for (const { page, lines } of pages) {
    if (sections.length > 0) {
      sections.push({ page, header: null, above: [], lines, end: Infinity });
      continue;
    }
    const found = inferHeader({ lines, columns, context });
    if (!found) continue;
    const header = { from: found.from, to: found.from, cells: found.cells, score: 0 };
    sections.push({ page, header, above: [], lines: lines.slice(found.from), end: Infinity });
  }
  return sections;
};

/**
 * Which headers beside the best one belong to the table. Schedules of prices come in several parts with columns of their
 * own: there every header does that names what a row must have. Where rows add up to sums, another header is another table.
 */
const createHeaderTest = (
  best: Header,
  columns: readonly ColumnDefinition[],
): { comeInParts: boolean; isOwn: (header: Header) => boolean } => {
  const wanted = signature(best);
  const required = columns.filter(({ required: must }) => must === true).map(({ name }) => name);
  const comeInParts = productNamesOf(columns) === null && required.length > 1;
  return {
    comeInParts,
    isOwn: (header) =>
      signature(header) === wanted ||
      (comeInParts && required.every((name) => header.cells.some(({ column }) => column === name))),
  };
};

/** The best header of the document, on every page the places that say the same, and the pages that go on without one. */
export const listSections = (options: {
  document: ReadDocument;
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): { sections: Section[]; inferred: boolean } => {
  const { document, columns, context } = options;
  const pages = document.pages.map((page): PageLines => {
    const lines = toTableLines(page);
    return { page, lines, headers: findHeaders({ lines, columns }) };
  });
  const all = pages.flatMap(({ headers }) => headers);
  const text = columns.find(({ type }) => type === 'text')?.name;
  // Tables of taxes have columns of the same names as those of items, but no descriptions.
  const weigh = ({ cells, score }: Header): number =>
    score + (cells.some(({ column }) => column === text) ? 1 : 0);
  const best = all.reduce<Header | null>(
    (top, header) => (top === null || weigh(header) > weigh(top) ? header : top),
    null,
  );
  // A header without descriptions, quantities and prices may be that of the taxes, where the items have none.
  const product = productNamesOf(columns);
  const ofItems = [text, product?.quantity, product?.price];
  if (!best?.cells.some(({ column }) => column !== null && ofItems.includes(column))) {
    const inferred = inferSections({ pages, columns, context });
    if (!best || inferred.length > 0) return { sections: inferred, inferred: true };
  }
  const { comeInParts, isOwn } = createHeaderTest(best, columns);
  const sections: Section[] = [];
  const scorer = createLabelScorer(listLabels(columns));
  let exact = false;
  for (const { page, lines, headers } of pages) {
    const same = headers.filter(isOwn).sort((a, b) => a.from - b.from);
    if (same.length === 0 && sections.length > 0) {
      if (!exact)
        sections.push({
          page,
          header: null,
          above: [],
          lines,
          end: Math.min(...headers.map((header) => header.from)),
        });
      else if (page.tables[0]?.continues)
        sections.push({ page, header: null, above: [], lines: keepOwn(lines, 0), end: Infinity });
    }
    // Above the header of its next part a table goes on from the page before.
    const first = same[0]?.from ?? 0;
    if (comeInParts && !exact && first > 0 && sections.length > 0)
      sections.push({ page, header: null, above: [], lines: lines.slice(0, first), end: Infinity });
    for (const [index, header] of same.entries()) {
      const end = same[index + 1]?.from ?? lines.length;
      const table = lines[header.from]?.table ?? null;
      exact = table !== null;
      const start = findHeaderEnd({ header, lines, page, scorer });
      const own = lines.slice(start, end);
      const whole = addHangingLabels(header, lines.slice(header.to + 1, start), scorer);
      const top = Math.max(header.from - maxAbove, same[index - 1] ? (same[index - 1]?.to ?? 0) + 1 : 0);
      const above = lines.slice(top, header.from);
      sections.push({ page, header: whole, above, lines: keepOwn(own, table), end: Infinity });
    }
  }
  return { sections, inferred: false };
};
