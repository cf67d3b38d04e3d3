import type { TextLine } from '../layout/text-line.ts';
import type { DocumentType, WordsByLanguage } from '../types/document-type.ts';
import { normalizeText } from '../values/index.ts';

/** A phrase that announces a value. `target` is a field name, `amounts.NAME`, or `null` for a label of something else. */
export type Label = {
  target: string | null;
  language: string;
  tokens: readonly string[];
  /** Place in its list: the most telling label is 0. */
  rank: number;
};

/** Labels by their first token, longest first. */
export type LabelIndex = ReadonlyMap<string, readonly Label[]>;

// A sign for "number" is one word, also where the number touches it: `n°4711`.
const tokenPattern = /(?<!\p{L})[nN](?:\.\s?)?[º°]|№|[\p{L}\p{N}#%]+/gu;

export type Token = { text: string; start: number; end: number };

/** The words of a text in their comparable form, with their places. */
export const toTokens = (text: string): Token[] =>
  [...text.matchAll(tokenPattern)].map((match) => ({
    text: normalizeText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

const lineTokens = new WeakMap<TextLine, Token[]>();

/** The words of a line; worked out once, for language, type and labels all ask for them. */
export const toLineTokens = (line: TextLine): Token[] => {
  const known = lineTokens.get(line);
  if (known !== undefined) return known;
  const tokens = toTokens(line.text);
  lineTokens.set(line, tokens);
  return tokens;
};

const listLabels = (words: WordsByLanguage, target: string | null): Label[] =>
  Object.entries(words).flatMap(([language, phrases]) =>
    phrases.map((phrase, rank) => ({
      target,
      language,
      rank,
      tokens: toTokens(phrase).map((token) => token.text),
    })),
  );

const indexes = new WeakMap<DocumentType, LabelIndex>();

/** The labels of a type; built once, for the same type reads many documents. */
export const createLabelIndex = (type: DocumentType): LabelIndex => {
  const known = indexes.get(type);
  if (known !== undefined) return known;
  const index = new Map<string, Label[]>();
  const labels = [
    ...Object.entries(type.fields).flatMap(([name, field]) => listLabels(field.labels, name)),
    ...Object.entries(type.amounts).flatMap(([name, words]) => listLabels(words, `amounts.${name}`)),
    ...listLabels(type.ignore, null),
  ];
  for (const label of labels) {
    const [first] = label.tokens;
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), label]);
  }
  for (const list of index.values()) list.sort((left, right) => right.tokens.length - left.tokens.length);
  indexes.set(type, index);
  return index;
};
