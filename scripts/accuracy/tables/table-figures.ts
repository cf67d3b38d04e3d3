import { precisionOf, recallOf } from './format-tables.ts';
import type { TableFigures, TableReport } from './measure-tables.ts';

const toEntries = (name: string, { rows, cells }: TableFigures): [string, number][] => [
  [`made tables/${name}: rows recall`, recallOf(rows)],
  [`made tables/${name}: rows precision`, precisionOf(rows)],
  [`made tables/${name}: cells recall`, recallOf(cells)],
  [`made tables/${name}: cells precision`, precisionOf(cells)],
];

/** Figures by name for the baseline, shares between 0 and 1. */
export const toTableFigures = ({ kinds, all, invoices }: TableReport): Record<string, number> =>
  Object.fromEntries([
    ...toEntries('all', all),
    ...kinds.flatMap(({ name, figures }) => toEntries(name, figures)),
    ...(invoices === null || invoices.lines === 0
      ? []
      : [
          ['tables of printed invoices/lines in a row', invoices.described / invoices.lines] as const,
          ['tables of printed invoices/lines with amount', invoices.whole / invoices.lines] as const,
        ]),
  ]);
