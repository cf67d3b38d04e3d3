import type { EInvoiceReport } from './datasets/e-invoices.ts';
import type { Section } from './format-report.ts';
import {
  type ClassificationReport,
  toClassificationFigures,
} from './measure-types/measure-classification.ts';
import { toScanFigures } from './ocr/format-scans.ts';
import type { ScanReport } from './ocr/measure-scans.ts';
import { toPiiFigures } from './pii/format-pii.ts';
import type { PiiSet } from './pii/measure-pii.ts';
import type { SearchSection } from './search/measure-search.ts';
import type { TableReport } from './tables/measure-tables.ts';
import { toTableFigures } from './tables/table-figures.ts';

/** Figures by name, shares between 0 and 1. */
export type Figures = Record<string, number>;

/** A smaller change is noise of a single value in a small set. */
const tolerance = 0.005;

/** Figures of which less is better. */
const lessIsBetter = (name: string): boolean =>
  ['/complete but wrong', '/calibration error', '/silently wrong'].some((figure) => name.endsWith(figure));

export const toFigures = (options: {
  sections: readonly Section[];
  papers: ClassificationReport | null;
  eInvoices: EInvoiceReport | null;
  tables: TableReport | null;
  scans: ScanReport | null;
  search: readonly SearchSection[];
  pii: readonly PiiSet[] | null;
}): Figures => {
  const figures: Figures = {};
  for (const { name, summary, confidences } of options.sections) {
    if (confidences.fields.count > 0) {
      figures[`${name}/calibration error`] = confidences.fields.error;
      figures[`${name}/silently wrong`] = confidences.silentlyWrong;
      figures[`${name}/settled at 99 %`] = confidences.fields.automatic.share;
    }
    figures[`${name}/read`] = summary.read;
    figures[`${name}/complete but wrong`] = summary.completeButWrong;
    figures[`${name}/entirely right`] = summary.entirelyRight;
    figures[`${name}/all F1`] = summary.all.f1;
    for (const [field, { f1 }] of Object.entries(summary.fields)) figures[`${name}/${field} F1`] = f1;
    for (const [table, rows] of Object.entries(summary.rows)) {
      figures[`${name}/rows of ${table} recall`] = rows.recall;
      figures[`${name}/rows of ${table} precision`] = rows.precision;
    }
  }
  if (options.papers !== null) Object.assign(figures, toClassificationFigures(options.papers));
  if (options.eInvoices !== null) {
    figures['e-invoices/valid'] = options.eInvoices.valid;
    figures['e-invoices/twins equal'] = options.eInvoices.twinsEqual;
  }
  if (options.tables !== null) Object.assign(figures, toTableFigures(options.tables));
  if (options.scans !== null) Object.assign(figures, toScanFigures(options.scans));
  for (const { name, figures: measured } of options.search) {
    for (const [kind, { ndcg10, recall100 }] of Object.entries(measured.by)) {
      figures[`${name}/${kind} nDCG@10`] = ndcg10;
      figures[`${name}/${kind} recall@100`] = recall100;
    }
  }
  if (options.pii !== null) Object.assign(figures, toPiiFigures(options.pii));
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]));
};

export type Regression = { name: string; before: number; now: number | null };

/**
 * Figures that got worse than the baseline. A figure of a section that was not measured (its data are not here) is
 * passed over; one that went missing from a measured section is worse.
 */
export const findRegressions = (options: { baseline: Figures; now: Figures }): Regression[] => {
  const { baseline, now } = options;
  const sectionOf = (name: string) => name.split('/')[0];
  const measured = new Set(Object.keys(now).map(sectionOf));
  return Object.entries(baseline).flatMap(([name, before]): Regression[] => {
    if (!measured.has(sectionOf(name))) return [];
    const value = now[name];
    if (value === undefined) return [{ name, before, now: null }];
    const loss = lessIsBetter(name) ? value - before : before - value;
    return loss > tolerance ? [{ name, before, now: value }] : [];
  });
};
