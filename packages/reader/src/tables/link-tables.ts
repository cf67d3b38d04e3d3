import type { Page, Table } from '@assay/core/documents';

/** Columns of one table set again on the next page move by a fraction of a percent, by rounding and by wider words. */
const sameEdge = 0.02;

const headerText = (table: Table): string =>
  table.rows
    .filter((row) => row.header)
    .flatMap((row) => row.cells.map((cell) => cell.text.trim().toLowerCase()))
    .join(' ');

const sharesColumns = (a: Table, b: Table): boolean => {
  if (a.columns.length !== b.columns.length) return false;
  return a.columns.every((column, index) => {
    const other = b.columns[index];
    if (!other) return false;
    // The edge on the side of the alignment stands still while the other one moves with the longest word.
    return (
      Math.abs(column.left - other.left) <= sameEdge ||
      Math.abs(column.right - other.right) <= sameEdge ||
      Math.abs(column.left + column.right - other.left - other.right) <= 2 * sameEdge
    );
  });
};

const goesOn = (previous: Table, next: Table): boolean => {
  const [before, now] = [headerText(previous), headerText(next)];
  if (now !== '' && before !== '') return now === before;
  return now === '' && sharesColumns(previous, next);
};

/** Marks the first table of a page that goes on from the last table of the page before: same columns, header repeated or absent. */
export const linkTables = (pages: readonly Page[]): Page[] => {
  let previous: Table | null = null;
  return pages.map((page) => {
    const [first, ...rest] = page.tables;
    const continues = first !== undefined && previous !== null && goesOn(previous, first);
    const linked = first === undefined ? [] : [{ ...first, continues }, ...rest];
    // A table over many pages is compared with its first part, which has the header.
    if (!(continues && linked.length === 1)) previous = linked.at(-1) ?? null;
    return { ...page, tables: linked };
  });
};
