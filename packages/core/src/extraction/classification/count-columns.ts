import { toLineTokens } from '../labels/label-index.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { type Cues, join } from './prepare-cues.ts';

/** A row that could head a table. */
type Header = {
  text: string;
  /** Whether it is of short pieces side by side: words of a sentence are not. */
  isParted: boolean;
};

/** A label of a column has few words. */
const mostWords = 3;

const countWords = (text: string): number => text.trim().split(' ').length;

/** Rows of several pieces side by side, or of several words, and hardly a digit. */
const listHeaderRows = (layout: PageLayout): Header[] => {
  const rows = new Map<number, string[]>();
  for (const line of layout.lines) {
    if ((line.text.match(/\d/g)?.length ?? 0) > 2 || line.text.length > 120) continue;
    const row = Math.round((((line.box[1] + line.box[3]) / 2) * layout.page.height) / 6);
    rows.set(row, [...(rows.get(row) ?? []), join(toLineTokens(line))]);
  }
  return [...rows.values()]
    .filter((texts) => texts.length > 1 || texts[0]?.split(' ').length !== 3)
    .map((texts) => ({
      text: texts.join(''),
      isParted: texts.length > 1 && texts.every((text) => countWords(text) <= mostWords),
    }));
};

/** The rows of a document that could head a table, each text once. */
export const listHeaders = (layouts: readonly PageLayout[]): Header[] =>
  // Fewer than two words name fewer than two columns, which say nothing.
  [...new Map(layouts.flatMap(listHeaderRows).map((header) => [header.text, header])).values()].filter(
    ({ text }) => text.split(' ').length >= 5,
  );

const listNamedColumns = (columns: Cues['columns'], header: string): Set<string> => {
  const named = new Set<string>();
  for (const word of header.split(' ')) {
    for (const { column, label } of columns.get(word) ?? []) {
      if (!named.has(column) && header.includes(label)) named.add(column);
    }
  }
  return named;
};

/** How many of a table's columns one header row of the document names. */
export const countColumns = (columns: Cues['columns'], headers: readonly Header[]): number =>
  headers.reduce((most, { text }) => Math.max(most, listNamedColumns(columns, text).size), 0);

/** Whether a row of short pieces names all columns that the table cannot be without: of two columns, too, it is the header. */
export const hasRequiredColumns = (options: {
  columns: Cues['columns'];
  required: readonly string[];
  headers: readonly Header[];
}): boolean => {
  const { columns, required, headers } = options;
  return (
    required.length > 1 &&
    headers.some(({ text, isParted }) => {
      const named = isParted ? listNamedColumns(columns, text) : new Set<string>();
      return required.every((name) => named.has(name));
    })
  );
};
