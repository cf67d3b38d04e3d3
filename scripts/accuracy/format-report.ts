import type { EInvoiceReport } from './datasets/e-invoices.ts';
import type { Summary } from './summarize.ts';

export type Section = { name: string; summary: Summary };

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Columns as wide as their widest cell; the first is text, the others are figures. */
export const formatTable = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const countText = (value: number): string => String(Math.round(value * 10) / 10);

export const formatSection = ({ name, summary }: Section): string => {
  const { all } = summary;
  const fieldRows = [['all', all] as const, ...Object.entries(summary.fields)].map(([field, figures]) => [
    `  ${field}`,
    ...[figures.precision, figures.recall, figures.f1, figures.recallPrinted].map(percent),
    countText(figures.values),
    countText(figures.spurious),
  ]);
  const tables = Object.entries(summary.rows).map(
    ([table, rows]) =>
      `  rows of ${table}: recall ${percent(rows.recall)}, precision ${percent(rows.precision)}, ${countText(rows.truth)} in the truth`,
  );
  return [
    `${name}: ${summary.documents} documents, ${summary.groups} counted`,
    `  read ${percent(summary.read)}, called complete ${percent(summary.complete)}, complete but wrong ${percent(summary.completeButWrong)}`,
    `  entirely right ${percent(summary.entirelyRight)} (among printed values ${percent(summary.entirelyRightPrinted)})`,
    ...tables,
    formatTable([
      ['  field', 'precision', 'recall', 'F1', 'recall if printed', 'values', 'spurious'],
      ...fieldRows,
    ]),
  ].join('\n');
};

export const formatEInvoices = (report: EInvoiceReport): string => {
  const list = (items: readonly { name: string; count: number }[]) =>
    items.length === 0 ? 'none' : items.map(({ name, count }) => `${name} (${count})`).join(', ');
  return [
    `e-invoices: ${report.documents} documents, ${report.twins} twins`,
    `  valid ${percent(report.valid)}; problems: ${list(report.problems.map((item) => ({ name: item.name, count: item.documents })))}`,
    `  twins equal ${percent(report.twinsEqual)}; differing: ${list(report.differing.map((item) => ({ name: item.name, count: item.twins })))}`,
  ].join('\n');
};
