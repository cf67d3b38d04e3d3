import { fold, isEqualValue } from '../compare-values.ts';

type Row = Readonly<Record<string, string>>;

const columns: Readonly<Record<'lines' | 'prices', readonly string[]>> = {
  lines: ['quantity', 'unit', 'unitPrice', 'netAmount', 'taxRate', 'itemId'],
  prices: ['unit', 'unitPrice', 'itemId', 'minQuantity', 'maxQuantity', 'validFrom', 'validTo'],
};

/** A description is right when it is the printed one, with or without its code: never a word of another row. */
const isDescription = (truth: Row, found: Row): boolean => {
  const [printed, read] = [fold(truth.description ?? ''), fold(found.description ?? '')];
  return read === printed || (truth.itemId !== undefined && read.replace(fold(truth.itemId), '') === printed);
};

/** A code that stands in the description may have stayed there. */
const isAbsent = (name: string, truth: Row, found: Row): boolean =>
  name === 'itemId' && fold(found.description ?? '').includes(fold(truth.itemId ?? ''));

const isRow = (names: readonly string[], truth: Row, found: Row): boolean =>
  isDescription(truth, found) &&
  names.every((name) => {
    const [right, read] = [truth[name], found[name]];
    if (right === undefined) return read === undefined || name === 'unit';
    return read === undefined
      ? isAbsent(name, truth, found)
      : isEqualValue({ name, truth: right, found: read });
  });

export type StrictRows = { missed: Row[]; extra: Row[] };

/** Rows of which any cell differs, in their order: every row of the truth against the next found one that equals it. */
export const compareRowsStrictly = (options: {
  table: keyof typeof columns;
  truth: readonly Row[];
  found: readonly Row[];
}): StrictRows => {
  const open = [...options.found];
  const missed: Row[] = [];
  for (const row of options.truth) {
    const at = open.findIndex((candidate) => isRow(columns[options.table], row, candidate));
    if (at < 0) missed.push(row);
    else open.splice(at, 1);
  }
  return { missed, extra: open };
};
