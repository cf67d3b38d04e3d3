import { toLineTokens } from '../labels/label-index.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { type Cues, join } from './prepare-cues.ts';

/** Texts of the rows that could head a table: several pieces side by side and hardly a digit. */
const listHeaderRows = (layout: PageLayout): string[] => {
  const rows = new Map<number, string[]>();
  for (const line of layout.lines) {
    if ((line.text.match(/\d/g)?.length ?? 0) > 2 || line.text.length > 120) continue;
    const row = Math.round((((line.box[1] + line.box[3]) / 2) * layout.page.height) / 6);
    rows.set(row, [...(rows.get(row) ?? []), join(toLineTokens(line))]);
  }
  return [...rows.values()]
    .filter((texts) => texts.length > 1 || texts[0]?.split(' ').length !== 3)
    .map((texts) => texts.join(''));
};

/** The rows of a document that could head a table, each text once. */
export const listHeaders = (layouts: readonly PageLayout[]): string[] =>
  // Fewer than three words name fewer than three columns, which say nothing.
  [...new Set(layouts.flatMap(listHeaderRows))].filter((header) => header.split(' ').length >= 5);

const countNamedColumns = (columns: Cues['columns'], header: string): number => {
  const named = new Set<string>();
  for (const word of header.split(' ')) {
    for (const { column, label } of columns.get(word) ?? []) {
      if (!named.has(column) && header.includes(label)) named.add(column);
    }
  }
  return named.size;
};

/** How many of a table's columns one header row of the document names. */
export const countColumns = (columns: Cues['columns'], headers: readonly string[]): number =>
  headers.reduce((most, header) => Math.max(most, countNamedColumns(columns, header)), 0);
