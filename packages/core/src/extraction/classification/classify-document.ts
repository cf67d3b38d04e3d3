import { type Token, toLineTokens, toTokens } from '../labels/label-index.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { DocumentType } from '../types/document-type.ts';

export type Classification = {
  type: DocumentType;
  /** 0–1. */
  confidence: number;
};

const join = (tokens: readonly Token[]): string => ` ${tokens.map((token) => token.text).join(' ')} `;
const joinTokens = (text: string): string => join(toTokens(text));

/** A title may be set with a space after each letter: `I N V O I C E`. */
const joinSpaced = (text: string): string =>
  text.replace(/(?<!\S)\p{L}(?: \p{L}){3,}(?!\S)/gu, (run) => run.replaceAll(' ', ''));

/** The words of a type that are looked for, in their comparable form. */
type Title = { wanted: string; ending: string };
type Cues = {
  titles: readonly Title[];
  borrowedTitles: readonly Title[];
  cues: readonly string[];
  /** Labels of the table's columns by their first word. */
  columns: ReadonlyMap<string, readonly { column: string; label: string }[]>;
};

const listColumnLabels = (type: DocumentType): { column: string; label: string }[] => {
  const { table } = type.classification;
  const columns = table === undefined ? [] : (type.tables[table]?.columns ?? []);
  return columns.flatMap((column) =>
    Object.values(column.labels)
      .flat()
      .map((label) => ({ column: column.name, label: joinTokens(label) })),
  );
};

const known = new WeakMap<DocumentType, Cues>();

const toTitle = (phrase: string): Title => {
  const wanted = joinTokens(phrase);
  // In compounds the title word ends the word (`Handelsrechnung`): a single word also counts as an ending.
  return { wanted, ending: phrase.includes(' ') ? wanted : wanted.slice(1) };
};

/** Prepared once: the same type is tried on many documents. */
const prepareCues = (type: DocumentType): Cues => {
  const before = known.get(type);
  if (before !== undefined) return before;
  const { titles, borrowedTitles, cues } = type.classification;
  const prepared: Cues = {
    titles: Object.values(titles).flat().map(toTitle),
    borrowedTitles: Object.values(borrowedTitles).flat().map(toTitle),
    cues: Object.values(cues).flat().map(joinTokens),
    columns: Map.groupBy(listColumnLabels(type), ({ label }) => label.trim().split(' ')[0] ?? ''),
  };
  known.set(type, prepared);
  return prepared;
};

/** A cue lets a title count that other types have, too. */
const borrowingCues = 1;

/** Pages whose words are read for cues; a contract's price list may stand far behind, so tables are seen on all pages. */
const cuePages = 4;

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
const countHeaderColumns = (columns: Cues['columns'], headers: readonly string[]): number =>
  headers.reduce((most, header) => Math.max(most, countNamedColumns(columns, header)), 0);

/**
 * The type whose cues stand in the document: title words in large type near the top count most, then cues anywhere,
 * then the columns of its table. Without any the fallback type is taken.
 */
export const classifyDocument = (options: {
  layouts: readonly PageLayout[];
  types: readonly DocumentType[];
}): Classification | null => {
  const { layouts, types } = options;
  const [first] = layouts;
  const top = (first?.lines ?? []).filter((line) => line.box[1] < 0.55);
  const sizes = (first?.lines ?? []).map((line) => line.fontSize).sort((left, right) => left - right);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 10;
  const headings = top.map((line) => ({
    text: joinTokens(joinSpaced(line.text)),
    weight:
      (line.fontSize > body * 1.15 ? 3 : line.bold || line.text === line.text.toUpperCase() ? 2 : 1) *
      (line.text.length < 45 ? 1 : line.text.length < 90 ? 0.7 : 0.25),
  }));
  const text = layouts
    .slice(0, cuePages)
    .map((layout) => layout.lines.map((line) => join(toLineTokens(line))).join(''))
    .join(' ');
  // Fewer than three words name fewer than three columns, which say nothing.
  const headers = [...new Set(layouts.flatMap(listHeaderRows))].filter(
    (header) => header.split(' ').length >= 5,
  );
  const scores = types.map((type) => {
    const { table, fallback } = type.classification;
    const prepared = prepareCues(type);
    const found = prepared.cues.filter((cue) => text.includes(cue)).length;
    let title = 0;
    const titles =
      found >= borrowingCues ? [...prepared.titles, ...prepared.borrowedTitles] : prepared.titles;
    for (const { wanted, ending } of titles) {
      for (const heading of headings) {
        if (!heading.text.includes(ending)) continue;
        title = Math.max(
          title,
          heading.weight * (heading.text.includes(wanted) ? 1 : 0.9) + wanted.length * 0.02,
        );
      }
    }
    const definition = table === undefined ? undefined : type.tables[table];
    const columns = countHeaderColumns(prepared.columns, headers);
    const score =
      title * 2 + Math.min(found, 6) * 0.6 + (columns >= 3 ? columns * 0.5 : definition?.required ? -1.5 : 0);
    return { type, score: fallback ? 1 : score };
  });
  scores.sort((left, right) => right.score - left.score);
  const [best, second] = scores;
  if (best === undefined) return null;
  const lead = best.score - (second?.score ?? 0);
  const confidence = Math.min(0.99, 0.5 + 0.06 * Math.min(best.score, 5) + 0.08 * Math.min(lead, 3));
  return { type: best.type, confidence: Math.round(confidence * 100) / 100 };
};
