import { toDecimal } from '../../money/index.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { hasMoney } from './item-lines.ts';
import { positionColumn } from './match-label.ts';
import { readCell } from './read-cell.ts';
import type { Segment, TableLine } from './table-lines.ts';

/** Columns that no label names, from the line `from` of a page on. */
export type InferredHeader = { from: number; cells: HeaderCell[] };

type Product = {
  place: number;
  text: Segment;
  quantity: Segment;
  price: Segment;
  amount: Segment;
  others: Segment[];
};

/** Amounts of one column end at the same place, give or take rounding, in points. */
const sameEdge = 3;

const findProduct = (line: TableLine, place: number, context: ValueContext): Product | null => {
  const text = line.segments.find(
    (segment) => /\p{L}{3}/u.test(segment.text) && !hasMoney(segment.words, context.decimalSign),
  );
  if (!text) return null;
  const read = (segment: Segment, type: 'quantity' | 'amount') => {
    const value = readCell({ text: segment.text, type, context })?.value;
    return value === undefined ? null : toDecimal(value);
  };
  // A line has few numbers: more than eight is no item.
  const numbers = line.segments
    .filter((segment) => segment.left > text.right && hasMoney(segment.words, context.decimalSign))
    .slice(0, 8);
  const amount = numbers.at(-1);
  if (!amount || numbers.length < 3 || !/[.,]\d{2}/.test(amount.text)) return null;
  const whole = read(amount, 'amount');
  for (const [index, quantity] of numbers.slice(0, -2).entries()) {
    for (const price of numbers.slice(index + 1, -1)) {
      const [count, each] = [read(quantity, 'quantity'), read(price, 'amount')];
      if (!count || !each || !whole || whole.eq('0') || count.times(each).minus(whole).abs().gt('0.01'))
        continue;
      const own = [text, quantity, price, amount];
      const others = line.segments.filter((segment) => !own.includes(segment) && /\d/.test(segment.text));
      return { place, text, quantity, price, amount, others };
    }
  }
  return null;
};

const toCell = (segments: readonly Segment[], column: string | null): HeaderCell => ({
  left: Math.min(...segments.map(({ left }) => left)),
  right: Math.max(...segments.map(({ right }) => right)),
  text: '',
  column,
});

const isApart = (cell: HeaderCell, others: readonly HeaderCell[]): boolean =>
  others.every((other) => other.right < cell.left || other.left > cell.right);

/**
 * The columns of a table whose labels no document type knows: where in at least two lines a number times a second
 * one is the last one, these are quantity, price and amount, and the text before them is what they are for.
 */
export const inferHeader = (options: {
  lines: readonly TableLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): InferredHeader | null => {
  const { lines, columns, context } = options;
  const nameOf = (type: ColumnDefinition['type']): string | undefined =>
    columns.find((column) => column.type === type)?.name;
  const [text, quantity, rate] = [nameOf('text'), nameOf('quantity'), nameOf('rate')];
  const amounts = columns.filter(({ type }) => type === 'amount');
  const [price, amount] = [amounts[0]?.name, amounts.at(-1)?.name];
  if (!text || !quantity || !price || !amount || price === amount) return null;
  const products = lines.flatMap((line, place) => findProduct(line, place, context) ?? []);
  const [first] = products;
  const aligned = products.filter(
    (product) => Math.abs(product.amount.right - (first?.amount.right ?? 0)) < sameEdge,
  );
  if (!first || aligned.length < 2 || aligned.length < 0.8 * products.length) return null;
  const cells = [
    toCell(
      aligned.map((product) => product.quantity),
      quantity,
    ),
    toCell(
      aligned.map((product) => product.price),
      price,
    ),
    toCell(
      aligned.map((product) => product.amount),
      amount,
    ),
  ];
  const texts = toCell(
    aligned.map((product) => product.text),
    text,
  );
  cells.unshift({ ...texts, right: Math.min(texts.right, (cells[0]?.left ?? texts.right) - 1) });
  const columnsOf = Map.groupBy(
    aligned.flatMap((product) => product.others),
    (segment) => Math.round(segment.right / (2 * sameEdge)),
  );
  for (const segments of columnsOf.values()) {
    const isRate = segments.every((segment) => segment.text.includes('%'));
    const isPosition = segments.every(
      (segment) => /^\d{1,4}\.?$/.test(segment.text) && segment.right < texts.left,
    );
    const cell = toCell(segments, isRate && rate ? rate : isPosition ? positionColumn : null);
    const isNew = cell.column === null || cells.every(({ column }) => column !== cell.column);
    if (segments.length >= 0.5 * aligned.length && isNew && isApart(cell, cells)) cells.push(cell);
  }
  cells.sort((a, b) => a.left - b.left);
  const collides = cells.some((cell, index) => (cells[index + 1]?.left ?? Infinity) < cell.right);
  return collides ? null : { from: first.place, cells };
};
