import type { EInvoiceLine, EInvoiceValue, LineColumnName } from '../invoice-data.ts';
import type { ValueLocator, ValueMatch } from './locate-value.ts';
import type { WordIndex } from './word-index.ts';

export type LocatedRow = { y: number; cells: Map<LineColumnName, readonly number[]> };

/** Columns by which a row is found, the most telling first. */
const anchors: readonly LineColumnName[] = ['netAmount', 'description', 'itemId', 'unitPrice', 'quantity'];
/** Rows come in order, so that the row is among the next places of a value; it bounds the work on long tables. */
const anchorReach = 40;
/** Differences below this are those of figures and letters on one line. */
const sameLine = 0.002;
/** Fewer agreeing values are a coincidence unless the row has no more. */
const leastAgreeing = 2;

/** Values of one row stand on one line; a wrapped description may begin or end a little off. Shares of the page. */
const reach = { line: 0.008, description: 0.035 };
/** Cells of one row that are set higher or lower than the others: looked at only for what the line does not hold. */
const looseReach = 0.02;

const reachOf = (column: LineColumnName): number =>
  column === 'description' || column === 'itemId' ? reach.description : reach.line;

/** How many matches stand above `y`; matches are sorted, so the look-up is short. */
const findPlace = (matches: readonly ValueMatch[], y: number): number => {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The matches at most `distance` away from `y`. */
const findNear = (options: { matches: readonly ValueMatch[]; y: number; distance: number }): ValueMatch[] => {
  const { matches, y, distance } = options;
  const near: ValueMatch[] = [];
  for (let at = findPlace(matches, y - distance); at < matches.length; at += 1) {
    const match = matches[at];
    if (match === undefined || match.y > y + distance) break;
    near.push(match);
  }
  return near;
};

type Columns = Map<LineColumnName, readonly ValueMatch[]>;

const findAnchor = (options: { columns: Columns; after: number }): ValueMatch | null => {
  const { columns, after } = options;
  let best: { match: ValueMatch; score: number } | null = null;
  for (const anchor of anchors) {
    const all = columns.get(anchor) ?? [];
    const place = findPlace(all, after + sameLine);
    const later = all.slice(place, place + anchorReach);
    for (const match of later.length > 0 ? later : all.slice(0, anchorReach)) {
      let score = 0;
      for (const [column, matches] of columns) {
        if (findNear({ matches, y: match.y, distance: reachOf(column) }).length > 0) score += 1;
      }
      if (best === null || score > best.score) best = { match, score };
    }
    if (best !== null && best.score === columns.size) break;
  }
  return best !== null && best.score >= Math.min(leastAgreeing, columns.size) ? best.match : null;
};

/** The printed row of an invoice line: where most of its values stand beside each other, after the row before. */
export const locateRow = (options: {
  line: EInvoiceLine;
  locator: ValueLocator;
  index: WordIndex;
  after: number;
}): LocatedRow | null => {
  const { line, locator, index } = options;
  const columns: Columns = new Map();
  for (const [name, value] of Object.entries(line) as [LineColumnName, EInvoiceValue][]) {
    const matches = locator.findAll({ kind: value.kind, value: value.value });
    if (matches.length > 0) columns.set(name, matches);
  }
  const anchor = findAnchor({ columns, after: options.after });
  if (anchor === null) return null;
  const used = new Set<number>();
  const cells: LocatedRow['cells'] = new Map();
  const leftOf = (match: ValueMatch) => index.words[match.words[0] ?? -1]?.box[0] ?? 0;
  const textOf = (match: ValueMatch) => index.words[match.words[0] ?? -1]?.text ?? '';
  const byNearness = (a: ValueMatch, b: ValueMatch) => Math.abs(a.y - anchor.y) - Math.abs(b.y - anchor.y);
  let textLeft = 0;
  const take = (name: LineColumnName, prefer: (a: ValueMatch, b: ValueMatch) => number) => {
    const matches = columns.get(name);
    if (matches === undefined) return;
    const findFree = (distance: number) =>
      findNear({ matches, y: anchor.y, distance }).filter(
        (match) => !match.words.some((word) => used.has(word)),
      );
    const [onLine] = findFree(reachOf(name)).sort(prefer);
    const chosen = onLine ?? findFree(looseReach).sort(byNearness)[0];
    if (chosen === undefined) return;
    for (const word of chosen.words) used.add(word);
    cells.set(name, chosen.words);
    if (name === 'description') textLeft = leftOf(chosen);
  };
  const byLeft = (a: ValueMatch, b: ValueMatch) => leftOf(a) - leftOf(b);
  // The same figure may stand in a row several times: the amount is the last of them, a rate shows its sign,
  // and what stands left of the text is the row's number rather than its quantity.
  const isLeftOfText = (match: ValueMatch) => Number(leftOf(match) < textLeft);
  const isRate = (match: ValueMatch) => Number(textOf(match).includes('%'));
  take('description', byNearness);
  take('itemId', byNearness);
  take('netAmount', (a, b) => byLeft(b, a));
  take('taxRate', (a, b) => isRate(b) - isRate(a) || byLeft(b, a));
  take('quantity', (a, b) => isLeftOfText(a) - isLeftOfText(b) || byLeft(a, b));
  take('unitPrice', (a, b) => isLeftOfText(a) - isLeftOfText(b) || byLeft(a, b));
  take('unit', byLeft);
  return { y: anchor.y, cells };
};
