import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { findProducts, type Product } from './find-products.ts';
import { positionColumn } from './match-label.ts';
import { productNamesOf } from './number-grid.ts';
import type { Segment, TableLine } from './table-lines.ts';

/** Columns that no label names, from the line `from` of a page on. */
export type InferredHeader = { from: number; cells: HeaderCell[] };

type ItemLine = { place: number; line: TableLine; products: Product[] };
type Strip = { left: number; right: number; segments: Segment[] };
type Roles = { quantity: Strip; price: Strip; amount: Strip };

/** A column has something in at least this share of the lines of items. */
const leastShare = 0.5;
const usualShare = 0.8;

/** What stands below each other, from left to right. */
const toStrips = (items: readonly ItemLine[]): Strip[] => {
  const strips: Strip[] = [];
  const segments = items.flatMap(({ line }) => line.segments).sort((a, b) => a.left - b.left);
  for (const segment of segments) {
    const last = strips.at(-1);
    if (last && segment.left < last.right) {
      last.right = Math.max(last.right, segment.right);
      last.segments.push(segment);
    } else strips.push({ left: segment.left, right: segment.right, segments: [segment] });
  }
  return strips.filter((strip) => strip.segments.length >= leastShare * items.length);
};

const stripOf = (strips: readonly Strip[], segment: Segment): Strip | undefined =>
  strips.find((strip) => strip.segments.includes(segment));

/** Prices are written with cents throughout; of two such columns the first is the quantity. */
const isLikely = ({ quantity, price, amount }: Roles): number =>
  (price.segments.every(({ text }) => /[.,]\d{2}/.test(text)) ? 2 : 0) +
  (quantity.segments.some(({ text }) => !/[.,]\d/.test(text)) ? 2 : 0) +
  (quantity.left < price.left ? 1 : 0) +
  (price.left < amount.left ? 1 : 0);

/** The three columns that multiply in the most lines. */
const findRoles = (items: readonly ItemLine[], strips: readonly Strip[]): Roles | null => {
  const votes = new Map<string, { roles: Roles; count: number }>();
  for (const { products } of items) {
    for (const product of products) {
      const [quantity, price, amount] = [product.quantity, product.price, product.amount].map((segment) =>
        stripOf(strips, segment),
      );
      if (!quantity || !price || !amount || new Set([quantity, price, amount]).size < 3) continue;
      const key = [quantity, price, amount].map((strip) => strips.indexOf(strip)).join(' ');
      const vote = votes.get(key) ?? { roles: { quantity, price, amount }, count: 0 };
      vote.count += 1;
      votes.set(key, vote);
    }
  }
  const [best] = [...votes.values()].sort(
    (a, b) => b.count - a.count || isLikely(b.roles) - isLikely(a.roles),
  );
  return best && best.count >= 2 && best.count >= usualShare * items.length ? best.roles : null;
};

const isText = ({ segments }: Strip): boolean =>
  segments.filter(({ text }) => /\p{L}{3}/u.test(text)).length >= usualShare * segments.length;

/** Rates of taxes without their sign: a few small numbers again and again. */
const areRates = ({ segments }: Strip): boolean => {
  const values = new Set(segments.map(({ text }) => text));
  return (
    segments.length > values.size &&
    values.size <= 3 &&
    [...values].every((text) => /^\d{1,2}(?:[.,]\d{1,2})?$/.test(text) && Number.parseFloat(text) <= 27)
  );
};

const widthOf = ({ left, right }: Strip): number => right - left;

/**
 * The columns of a table whose labels no document type knows: where in at least two lines a number times a second one
 * is a third, these are quantity, price and amount, and the widest text beside them is what they are for. The columns
 * beside these stay without a name, which what stands in them may tell.
 */
export const inferHeader = (options: {
  lines: readonly TableLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): InferredHeader | null => {
  const { lines, columns, context } = options;
  const names = productNamesOf(columns);
  const text = columns.find(({ type }) => type === 'text')?.name;
  const rate = columns.find(({ type }) => type === 'rate')?.name;
  if (names === null || text === undefined) return null;
  const items = lines.flatMap((line, place): ItemLine[] => {
    const products = line.segments.length < 3 ? [] : findProducts(line, context);
    return products.length === 0 ? [] : [{ place, line, products }];
  });
  const [first] = items;
  if (!first || items.length < 2) return null;
  const strips = toStrips(items);
  const roles = findRoles(items, strips);
  const [texts] = strips.filter(isText).sort((a, b) => widthOf(b) - widthOf(a));
  if (!roles || !texts) return null;
  const known = [roles.quantity, roles.price, roles.amount, texts];
  const plainRate = strips.find((strip) => !known.includes(strip) && areRates(strip));
  const nameOf = (strip: Strip): string | null => {
    if (strip === roles.quantity) return names.quantity;
    if (strip === roles.price) return names.price;
    if (strip === roles.amount) return names.amount;
    if (strip === texts) return text;
    if (strip.segments.every((segment) => segment.text.includes('%'))) return null;
    if (rate !== undefined && strip === plainRate) return rate;
    const isCount = strip.segments.every((segment) => /^\d{1,4}\.?$/.test(segment.text));
    return isCount && strip === strips[0] ? positionColumn : null;
  };
  const percents = strips.filter(({ segments }) => segments.every((segment) => segment.text.includes('%')));
  // Of two columns of percents one is a discount: which one, arithmetic tells later.
  const rates = percents.length === 1 ? percents[0] : undefined;
  return {
    from: first.place,
    cells: strips.map((strip) => ({
      left: strip.left,
      right: strip.right,
      text: '',
      column: strip === rates && rate !== undefined ? rate : nameOf(strip),
    })),
  };
};
