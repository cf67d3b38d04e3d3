import type { GridRow } from './grid.ts';

/** Marks a first row of names over a row that holds at least one number, date or truth value. */
export const markHeader = (rows: readonly GridRow[]): void => {
  const [first, second] = rows;
  if (first === undefined || first.cells.length < 2) return;
  const isNames = first.cells.every((cell) => cell.value === null);
  first.header = isNames && second?.cells.some((cell) => cell.value !== null) === true;
};
