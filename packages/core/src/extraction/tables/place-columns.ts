import type { Page } from '../../documents/read-document.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import type { DecimalSign, ValueContext } from '../values/index.ts';
import { findBounds } from './column-bounds.ts';
import { dropContradicted } from './drop-contradicted.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { hasMoney, type ItemLine, toItemLine } from './item-lines.ts';
import { nameAmountCell } from './name-cells.ts';
import { nameCodeCell } from './name-code-cell.ts';
import { nameDateCells } from './name-date-cells.ts';
import { type Discount, nameNumberCells } from './name-number-cells.ts';
import { namePriceCell } from './name-price-cell.ts';
import { nameRangeCells } from './name-range-cells.ts';
import { nameRateCell, nameUnitCell } from './name-rate-cell.ts';
import { splitSharedLabels } from './split-cells.ts';
import { isTotalLine } from './sum-lines.ts';
import { firstText, startsOtherTable, type TableLine } from './table-lines.ts';

/** The part of a page below one header, or below its top edge where the table goes on without one. */
export type Section = {
  page: Page;
  header: Header | null;
  lines: readonly TableLine[];
  /** The lines right above the header. */
  above: readonly TableLine[];
  /** Place of the line with the header of another table, `Infinity` where there is none. */
  end: number;
};

/** Columns as they stand in one part of the table. */
export type Columns = {
  cells: readonly HeaderCell[];
  bounds: readonly number[];
  /** Place of the column whose amounts make the rows. */
  key: number;
  /** Whether its amounts are written with decimals, so that a bare whole number is none of them. */
  decimals: boolean;
  /** What is taken off quantity times price. */
  discount: Discount | null;
  /** Columns of numbers without a name, where a quantity or a price may stand. */
  unknown: number;
};

const verticalsBeside = (page: Page, y: number): number[] =>
  page.rulings
    .filter((ruling) => ruling.direction === 'vertical')
    .filter((ruling) => ruling.box[1] * page.height <= y && ruling.box[3] * page.height >= y)
    .map((ruling) => ruling.box[0] * page.width);

/** The rightmost column of amounts that is at least a quarter as full as the fullest: its numbers make the rows. */
const findKey = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  decimalSign: DecimalSign | null;
}): number | null => {
  const types = new Map(options.columns.map(({ name, type }) => [name, type]));
  for (const wanted of ['amount', 'quantity'] as const) {
    const counts = options.cells.map((cell, index) =>
      cell.column !== null && types.get(cell.column) === wanted
        ? options.items.filter((item) => hasMoney(item.cells[index] ?? [], options.decimalSign)).length
        : 0,
    );
    const most = Math.max(...counts);
    if (most > 0) return counts.findLastIndex((count) => count >= 0.25 * most);
  }
  return null;
};

/** Works out where the columns of a section are, and which of them makes the rows; null where nothing does. */
export const placeColumns = (options: {
  section: Section;
  cells: readonly HeaderCell[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
}): Columns | null => {
  const { section, columns, context } = options;
  const { decimalSign } = context;
  const end = section.lines.findIndex(
    (line, index) => index > 0 && (startsOtherTable(line) || isTotalLine(firstText(line))),
  );
  const lines = end === -1 ? section.lines : section.lines.slice(0, end);
  const y = (lines[0]?.top ?? 0) - 0.5 * (lines[0]?.size ?? 0);
  const cells = splitSharedLabels({ cells: options.cells, lines, columns });
  const bounds = findBounds({
    cells,
    lines,
    all: section.lines,
    verticals: verticalsBeside(section.page, y),
  });
  const items = lines.map((line) => toItemLine(line, { cells, bounds }));
  const credible = dropContradicted({ cells, items, columns });
  const numbers = nameNumberCells({ cells: credible, items, columns, context });
  const amounts = nameAmountCell({ cells: numbers.cells, items, columns, context });
  const rated = nameRateCell({ cells: amounts, items, columns, context });
  const coded = nameCodeCell({ cells: rated, items, columns });
  const united = nameUnitCell({ cells: coded, items, columns });
  const priced = namePriceCell({ cells: united, items, columns, context });
  const dated = nameDateCells({ cells: priced.cells, items, columns, context });
  const { cells: named, unknown: counts } = nameRangeCells({ cells: dated, items, columns, context });
  const key = findKey({ cells: named, items, columns, decimalSign });
  if (key === null) return null;
  const filled = items.map((item) => item.cells[key] ?? []).filter((words) => hasMoney(words, decimalSign));
  const decimals = filled.filter((words) => hasMoney(words, decimalSign, true)).length > 0.6 * filled.length;
  return {
    cells: named,
    bounds,
    key,
    decimals,
    discount: numbers.discount,
    unknown: numbers.unknown + counts + priced.unknown,
  };
};
