import type { ColumnDefinition } from '../types/document-type.ts';
import type { DecimalSign } from '../values/index.ts';
import { isNumberLike } from './column-bounds.ts';
import { hasMoney, type ItemLine, toItemLine, wordsText } from './item-lines.ts';
import { positionColumn } from './match-label.ts';
import type { Columns, Section } from './place-columns.ts';
import { rangeColumns } from './quantity-range.ts';
import type { SumLedger } from './sum-ledger.ts';
import { isCarriedLine, isTotalLine, namesSum } from './sum-lines.ts';
import { firstText, startsOtherTable, type TableLine } from './table-lines.ts';

export type Body = {
  items: ItemLine[];
  /** Lines with an amount at the key column's edge that are neither item nor sum. */
  unreadAmounts: number;
  /** Whether a line of sums closed the table on this page. */
  closed: boolean;
  summed: boolean;
  /** Whether the sums follow the last item so closely that no further row stands between them. */
  endsTight: boolean;
};

/** Text belongs to the row above it only while it follows closely. */
const wrapGapEm = 1;
/** On a page without a header text belongs to the row below it only where it is written as one with it. */
const closeGapEm = 0.4;
const farGapEm = 9;
/** An item without any number beside its amount begins where the descriptions begin. */
const textEdgeEm = 1;

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Takes the lines of items out of a section: sums and carried sums are left out, and what stands after the last item. */
export const collectBody = (options: {
  section: Section;
  placed: Columns;
  columns: readonly ColumnDefinition[];
  decimalSign: DecimalSign | null;
  ledger: SumLedger;
  /** Whether the table was closed on a page before. */
  closed: boolean;
  /** Whether it was a sum that closed it. */
  summed: boolean;
}): Body => {
  const { section, placed, decimalSign, ledger } = options;
  const types = new Map(options.columns.map(({ name, type }) => [name, type]));
  const supporting = placed.cells.flatMap(({ column }, index) => {
    const type = column === null ? undefined : types.get(column);
    const supports = column === positionColumn || type === 'quantity' || type === 'amount';
    return supports && index !== placed.key ? [index] : [];
  });
  const enough = Math.min(2, supporting.length);
  const textColumns = placed.cells.flatMap(({ column }, index) =>
    column !== null && types.get(column) === 'text' ? [index] : [],
  );
  const rightEdges: number[] = [];
  const tops: number[] = [];
  let sumTop = Infinity;
  const textEdges: number[] = [];
  // Where amounts stand on lines of their own, the lines of text beside them tell the edge.
  const textStarts: number[] = [];
  const kept: { item: ItemLine; anchor: boolean }[] = [];
  const strays: TableLine[] = [];
  let { closed, summed } = options;
  let ended = false;
  let alone = 0;
  let seen = 0;
  let lastAnchor = -1;
  let needed = 0;
  let previous: TableLine | null = null;
  let unlabelled = 0;
  let unread = 0;
  for (const [place, line] of section.lines.entries()) {
    if (previous && seen > 0 && line.top - previous.bottom > farGapEm * line.size) closed = true;
    if (place >= section.end || (seen > 0 && startsOtherTable(line))) ended = true;
    if (ended) {
      ledger.note(line, isTotalLine(firstText(line)));
      closed = true;
      continue;
    }
    // On a page without a header the same may be a letterhead: what follows must then be a full item.
    if (section.header === null && startsOtherTable(line)) needed = enough;
    previous = line;
    const item = toItemLine(line, placed);
    const keyWords = item.cells[placed.key] ?? [];
    const anchor = hasMoney(keyWords, decimalSign, placed.decimals);
    const text = firstText(line);
    const support = supporting.filter((index) => {
      const own = wordsText(item.cells[index] ?? []);
      if (placed.cells[index]?.column === positionColumn) return /^\d[\d.]*$/.test(own);
      // `from 100` is a quantity as well where prices go by quantity.
      return (
        isNumberLike(own) ||
        (/\d/.test(own) && rangeColumns.some((name) => name === placed.cells[index]?.column))
      );
    }).length;
    const inText = textColumns.some((index) => wordsText(item.cells[index] ?? []).includes(text));
    const isLabelled =
      (isTotalLine(text) && (support < enough || !inText || supporting.length === 0)) ||
      (support < enough && line.segments.some((segment) => namesSum(segment.text)));
    const starts = textColumns.flatMap((index) => item.cells[index]?.[0]?.left ?? []);
    // Where every item has numbers beside its amount, a bare amount is an item only with a description of its own.
    const isBare = anchor && support === 0 && seen > 0 && alone === 0 && enough > 0;
    const isAligned = (left: number): boolean =>
      Math.abs(left - middleOf((textEdges.length > 0 ? textEdges : textStarts).slice(0, 50))) <=
      textEdgeEm * line.size;
    const isSilentSum = isBare && (!starts.some(isAligned) || ledger.isSum(keyWords));
    if (isLabelled || isSilentSum) {
      ledger.note(line, isLabelled);
      sumTop = Math.min(sumTop, line.top);
      if (isSilentSum && !isLabelled && !ledger.isSum(keyWords, 1)) unlabelled += 1;
      // What is carried over to this page opens the table again.
      if (isCarriedLine(text) && section.header === null && seen === 0 && !summed) closed = false;
      if (!isCarriedLine(text) && (anchor || seen > 0)) {
        closed = true;
        summed ||= anchor;
      }
      continue;
    }
    if (anchor && support >= needed && !(closed && support < Math.max(1, enough))) {
      tops.push(line.top);
      sumTop = Infinity;
      rightEdges.push(keyWords.at(-1)?.right ?? 0);
      textEdges.push(...starts);
      if (support === 0) alone += 1;
      seen += 1;
      closed = false;
      summed = false;
      // A line that looked like a sum stood between two items.
      unread += unlabelled;
      unlabelled = 0;
      ledger.addItem(keyWords);
      kept.push({ item, anchor: true });
      lastAnchor = kept.length - 1;
    } else {
      ledger.note(line, false);
      // The end of a page closes a table too, but the next page may begin with the text of a row.
      const mayBegin = section.header === null && seen === 0 && !summed;
      if (closed && !mayBegin) continue;
      kept.push({ item, anchor: false });
      strays.push(line);
      textStarts.push(...starts);
    }
  }
  if (lastAnchor === -1) return { items: [], unreadAmounts: 0, closed, summed, endsTight: false };
  let end = lastAnchor;
  for (let index = lastAnchor + 1; index < kept.length; index += 1) {
    const [upper, lower] = [kept[index - 1]?.item.line, kept[index]?.item.line];
    if (!upper || !lower || lower.top - upper.bottom > wrapGapEm * lower.size) break;
    // Text beside an amount elsewhere is a sum with a label that nobody knows.
    const amounts = lower.segments.filter(({ words }) => hasMoney(words, decimalSign, true));
    if (amounts.length > 0 && amounts.length < lower.segments.length) break;
    end = index;
  }
  let start = 0;
  if (section.header === null) {
    // Without a header the page's letterhead stands above: only lines close to the first amount belong to it.
    start = kept.findIndex((each) => each.anchor);
    const edges = kept.flatMap(({ item }) =>
      textColumns.flatMap((index) => item.cells[index]?.[0]?.left ?? []),
    );
    const edge = middleOf(edges.slice(0, 200));
    for (; start > 0; start -= 1) {
      const [upper, lower] = [kept[start - 1]?.item, kept[start]?.item.line];
      const [first] = textColumns.flatMap((index) => upper?.cells[index]?.[0] ?? []);
      const isText = [...supporting, placed.key].every((index) => upper?.cells[index]?.length === 0);
      if (!upper || !lower || !first || !isText) break;
      const isFar = lower.top - upper.line.bottom > closeGapEm * lower.size;
      if (isFar || Math.abs(first.left - edge) > textEdgeEm * lower.size) break;
    }
  }
  const edge = middleOf(rightEdges);
  const bottom = kept[end]?.item.line.bottom ?? 0;
  const pitch = middleOf(tops.slice(1).map((top, index) => top - (tops[index] ?? top)));
  const last = kept[lastAnchor]?.item.line;
  const space = pitch - ((last?.bottom ?? 0) - (last?.top ?? 0));
  // One more row, and between it and the sums no less than between two rows.
  const endsTight = pitch > 0 && sumTop < bottom + pitch + Math.max(0, space);
  const unreadAmounts = strays.filter(
    (line) =>
      line.bottom <= bottom &&
      line.segments.some(
        (segment) =>
          Math.abs(segment.right - edge) < 2 &&
          hasMoney(segment.words, decimalSign) &&
          /[.,]\d{2}/.test(segment.text),
      ),
  ).length;
  return {
    items: kept.slice(start, end + 1).map(({ item }) => item),
    unreadAmounts: unreadAmounts + unread,
    closed,
    summed,
    endsTight,
  };
};
