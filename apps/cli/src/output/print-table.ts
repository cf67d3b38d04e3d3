import { stripVTControlCharacters } from 'node:util';
import { paint, printLine } from './terminal.ts';

export type Column<Row> = {
  title: string;
  align?: 'left' | 'right';
  value: (row: Row) => string;
  maxWidth?: number;
};

const widthOf = (text: string): number => [...stripVTControlCharacters(text)].length;

const clip = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${[...text].slice(0, width - 1).join('')}…`;

const pad = (options: { text: string; width: number; align: 'left' | 'right' }): string => {
  const space = ' '.repeat(Math.max(0, options.width - widthOf(options.text)));
  return options.align === 'right' ? space + options.text : options.text + space;
};

/** Prints rows under titles, each column as wide as its widest value. */
export const printTable = <Row>(options: { rows: readonly Row[]; columns: readonly Column<Row>[] }): void => {
  const { rows, columns } = options;
  const cells = rows.map((row) => columns.map((column) => clip(column.value(row), column.maxWidth ?? 60)));
  const widths = columns.map((column, place) =>
    Math.max(widthOf(column.title), ...cells.map((line) => widthOf(line[place] ?? ''))),
  );
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, place) => pad({ text, width: widths[place] ?? 0, align: columns[place]?.align ?? 'left' }))
      .join('  ')
      .trimEnd();
  printLine(paint('bold', line(columns.map((column) => column.title))));
  for (const row of cells) printLine(line(row));
};
