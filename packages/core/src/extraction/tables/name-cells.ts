import { toDecimal } from '../../money/index.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { type ItemLine, wordsText } from './item-lines.ts';
import { type ColumnLabel, listLabels, longestLabelAt, toTokens } from './match-label.ts';
import { readCell } from './read-cell.ts';

/** Whether a header says a label of codes and, beside it, one of descriptions: `Item no. and description`. */
const namesBoth = (cell: HeaderCell, labels: readonly ColumnLabel[], text: string): boolean => {
  const tokens = toTokens(cell.text);
  const own = labels.filter((label) => label.column === cell.column);
  const others = labels.filter((label) => label.column === text);
  for (const [at] of tokens.entries()) {
    const label = longestLabelAt({ tokens, at, labels: own });
    if (!label) continue;
    const rest = tokens.filter((_, index) => index < at || index >= at + label.tokens.length);
    return rest.some((_, index) => longestLabelAt({ tokens: rest, at: index, labels: others }) !== null);
  }
  return false;
};

/** A text column that no label names by itself shares its cell with the codes where the label names both. */
export const nameSharedCell = (
  cells: readonly HeaderCell[],
  columns: readonly ColumnDefinition[],
): readonly HeaderCell[] => {
  const missing = columns.find(
    ({ name, type }) => type === 'text' && !cells.some((cell) => cell.column === name),
  );
  if (!missing) return cells;
  const code = columns.find(({ type }) => type === 'code')?.name;
  const labels = listLabels(columns);
  const shared = cells.find((cell) => cell.column === code && namesBoth(cell, labels, missing.name));
  return shared ? cells.map((cell) => (cell === shared ? { ...cell, column: missing.name } : cell)) : cells;
};

/**
 * Names an unnamed column by arithmetic: where quantity and price are known and one amount column is not, the
 * column that holds their product in most lines is it, whatever its label says.
 */
export const nameAmountCell = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): readonly HeaderCell[] => {
  const { cells, columns, context } = options;
  const amounts = columns.filter(({ type }) => type === 'amount');
  const missing = amounts.filter(({ name }) => !cells.some((cell) => cell.column === name));
  const placeOf = (name: string | undefined): number => cells.findIndex((cell) => cell.column === name);
  const quantityAt = placeOf(columns.find(({ type }) => type === 'quantity')?.name);
  const priceAt = placeOf(amounts.find(({ name }) => placeOf(name) >= 0)?.name);
  const [wanted] = missing;
  if (missing.length !== 1 || !wanted || quantityAt < 0 || priceAt < 0) return cells;
  const read = (item: ItemLine, index: number, type: 'amount' | 'quantity') => {
    const reading = readCell({ text: wordsText(item.cells[index] ?? []), type, context });
    return reading ? toDecimal(reading.value) : null;
  };
  let silent: HeaderCell | null = null;
  for (const [index, cell] of cells.entries()) {
    if (cell.column !== null) continue;
    let printed = 0;
    let full = 0;
    let equal = 0;
    for (const item of options.items) {
      const [count, each] = [read(item, quantityAt, 'quantity'), read(item, priceAt, 'amount')];
      const sum = read(item, index, 'amount');
      if (sum) printed += 1;
      if (!count || !each || !sum) continue;
      full += 1;
      if (count.times(each).minus(sum).abs().lte('0.01')) equal += 1;
    }
    if (equal > 0 && equal >= 0.6 * full)
      return cells.map((other) => (other === cell ? { ...other, column: wanted.name } : other));
    if (full === 0 && printed > 0 && index === cells.length - 1) silent = cell;
  }
  // The last column where amounts stand on lines of their own: nothing speaks against it.
  return silent === null
    ? cells
    : cells.map((other) => (other === silent ? { ...other, column: wanted.name } : other));
};
