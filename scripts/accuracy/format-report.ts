import type { EInvoiceReport } from './datasets/e-invoices.ts';
import { formatConfidences } from './format-confidences.ts';
import { formatTable, percent } from './format-table.ts';
import type { ConfidenceReport } from './judge-confidences.ts';
import type { Summary } from './summarize.ts';

export type Section = { name: string; summary: Summary; confidences: ConfidenceReport };

const countText = (value: number): string => String(Math.round(value * 10) / 10);

export const formatSection = ({ name, summary, confidences }: Section): string => {
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
    formatConfidences(confidences),
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
