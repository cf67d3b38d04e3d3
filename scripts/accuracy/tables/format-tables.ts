import { formatTable } from '../format-table.ts';
import type { InvoiceRows } from './invoice-rows.ts';
import type { Count } from './match-table.ts';
import type { TableFigures, TableReport } from './measure-tables.ts';

/** Of nothing, all is right. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export const recallOf = ({ right, truth }: Count): number => share(right, truth);
export const precisionOf = ({ right, found }: Count): number => share(right, found);

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

const toLine = (name: string, { rows, cells, tables }: TableFigures): string[] => [
  `  ${name}`,
  ...[rows, cells, tables].flatMap((count) => [percent(recallOf(count)), percent(precisionOf(count))]),
  String(rows.truth),
  String(cells.truth),
];

const formatInvoices = ({ lines, described, whole }: InvoiceRows): string =>
  [
    `tables of printed invoices: ${lines.toFixed(1)} printed lines`,
    `description in one row ${percent(share(described, lines))}, with its amount in a cell ${percent(share(whole, lines))}`,
  ].join('; ');

export const formatTables = ({ documents, kinds, all, invoices }: TableReport): string =>
  [
    `made tables: ${documents} documents; recall and precision of rows and cells, and of whole tables`,
    formatTable([
      ['  kind', 'rows', 'precision', 'cells', 'precision', 'tables', 'precision', 'rows', 'cells'],
      toLine('all', all),
      ...kinds.map(({ name, figures }) => toLine(name, figures)),
    ]),
    ...(invoices === null ? [] : [formatInvoices(invoices)]),
  ].join('\n');
