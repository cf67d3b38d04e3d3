import { type Token, toTokens } from '../labels/label-index.ts';
import type { DocumentType, WordsByLanguage } from '../types/document-type.ts';

/** Tokens as one text in which whole words are found: ` credit note `. */
export const join = (tokens: readonly Token[]): string => ` ${tokens.map((token) => token.text).join(' ')} `;

export const joinTokens = (text: string): string => join(toTokens(text));

export type Title = {
  /** ISO 639-1. */
  language: string;
  wanted: string;
  /** Where compounds are one word, a title also ends one (`Handelsrechnung`). */
  ending: string;
};

/** The words of a type that are looked for, in their comparable form. */
export type Cues = {
  titles: readonly Title[];
  borrowedTitles: readonly Title[];
  cues: readonly string[];
  settledBy: readonly string[];
  /** Labels of the table's columns by their first word. */
  columns: ReadonlyMap<string, readonly { column: string; label: string }[]>;
  /** Whether such a document cannot be without amounts. */
  hasAmounts: boolean;
};

/** Languages that write compounds as one word. */
const compounding = new Set(['de', 'nl']);

const toTitles = (words: WordsByLanguage): Title[] =>
  Object.entries(words).flatMap(([language, phrases]) =>
    phrases.map((phrase) => {
      const wanted = joinTokens(phrase);
      const isCompound = compounding.has(language) && !wanted.trim().includes(' ');
      return { language, wanted, ending: isCompound ? wanted.slice(1) : wanted };
    }),
  );

const listColumnLabels = (type: DocumentType): { column: string; label: string }[] => {
  const { table } = type.classification;
  const columns = table === undefined ? [] : (type.tables[table]?.columns ?? []);
  return columns.flatMap((column) =>
    Object.values(column.labels)
      .flat()
      .map((label) => ({ column: column.name, label: joinTokens(label) })),
  );
};

/** Languages share words (`credit`): each counts once. */
const toCues = (words: WordsByLanguage): string[] => [
  ...new Set(Object.values(words).flat().map(joinTokens)),
];

const known = new WeakMap<DocumentType, Cues>();

/** Prepared once: the same type is tried on many documents. */
export const prepareCues = (type: DocumentType): Cues => {
  const before = known.get(type);
  if (before !== undefined) return before;
  const { titles, borrowedTitles, cues, settledBy } = type.classification;
  const prepared: Cues = {
    titles: toTitles(titles),
    borrowedTitles: toTitles(borrowedTitles),
    cues: toCues(cues),
    settledBy: toCues(settledBy),
    columns: Map.groupBy(listColumnLabels(type), ({ label }) => label.trim().split(' ')[0] ?? ''),
    hasAmounts: Object.values(type.fields).some((field) => field.required && field.type === 'amount'),
  };
  known.set(type, prepared);
  return prepared;
};
