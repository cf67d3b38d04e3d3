import type { ColumnDefinition } from '../types/document-type.ts';
import { normalizeText } from '../values/index.ts';

/** A label of a declared column, or of the numbering that most tables have and no type declares. */
export type ColumnLabel = {
  column: string;
  tokens: readonly string[];
  /** Characters, with one space between tokens. */
  length: number;
};

/** Name of the column of running numbers. */
export const positionColumn = '#position';
const positionLabels = [
  'pos',
  'pos nr',
  'position',
  '#',
  'nr',
  'no',
  'lfd nr',
  'line',
  'line no',
  'sl no',
  's no',
  'ln',
];

/** Words beside a label that say in what, not what: units, currencies, fillers. */
const fillers = new Set(
  'in eur euro usd gbp chf pln inr rs vat excl incl ohne exkl net of the je per'.split(' '),
);

export const toTokens = (text: string): string[] =>
  normalizeText(text)
    .split(' ')
    .filter((token) => token !== '' && token !== '%');

const toColumnLabel = (column: string, label: string): ColumnLabel => {
  const tokens = toTokens(label);
  return { column, tokens, length: tokens.join(' ').length };
};

export const listLabels = (columns: readonly ColumnDefinition[]): ColumnLabel[] => {
  const labels: ColumnLabel[] = columns.flatMap((column) =>
    Object.values(column.labels)
      .flat()
      .map((label) => toColumnLabel(column.name, label)),
  );
  const known = new Set(labels.map((label) => label.tokens.join(' ')));
  for (const label of positionLabels) {
    if (!known.has(label)) labels.push(toColumnLabel(positionColumn, label));
  }
  return labels.filter((label) => label.tokens.length > 0);
};

const isRunAt = (tokens: readonly string[], at: number, run: readonly string[]): boolean =>
  run.every((token, offset) => tokens[at + offset] === token);

const scoreAt = (tokens: readonly string[], at: number, label: ColumnLabel): number => {
  if (!isRunAt(tokens, at, label.tokens)) return 0;
  const rest = tokens.filter((_, index) => index < at || index >= at + label.tokens.length);
  const strange = rest.filter((token) => !fillers.has(token)).length;
  // `No.` numbers the rows; `Order no.` does not.
  if (strange > 0 && label.column === positionColumn) return 0;
  return 1 - strange / tokens.length - 0.05 * (rest.length - strange) - (at > 0 ? 0.02 : 0);
};

export type LabelMatch = { label: ColumnLabel; score: number };

export type LabelScorer = {
  labels: readonly ColumnLabel[];
  /**
   * The labels that a header cell's words say, each with how well, 0–1: 1 when they are the label, less for each
   * word that is left over. A wrapped word (`Positions- betrag`) is tried joined as well.
   */
  match(text: string): readonly LabelMatch[];
};

/** Each text is taken apart once, and compared only with the labels that begin with one of its words. */
export const createLabelScorer = (labels: readonly ColumnLabel[]): LabelScorer => {
  const known = new Map<string, readonly LabelMatch[]>();
  const byFirst = Map.groupBy(labels, (label) => label.tokens[0] ?? '');

  const compute = (text: string): readonly LabelMatch[] => {
    const joined = text.replace(/(\p{L})-\s+(\p{Ll})/gu, '$1$2');
    const best = new Map<ColumnLabel, number>();
    // `Q.tà` is one word, and `U.M.` as well as `UM`.
    const undotted = joined.replace(/(\p{L})\.(?=\p{L})/gu, '$1');
    for (const tokens of [...new Set([text, joined, undotted])].map(toTokens)) {
      for (const [at, token] of tokens.entries()) {
        for (const label of byFirst.get(token) ?? []) {
          const score = scoreAt(tokens, at, label);
          if (score > (best.get(label) ?? 0)) best.set(label, score);
        }
      }
    }
    return [...best].map(([label, score]) => ({ label, score }));
  };

  return {
    labels,
    match: (text) => {
      const before = known.get(text);
      if (before) return before;
      const matches = compute(text);
      known.set(text, matches);
      return matches;
    },
  };
};

/** The longest label that begins at this token, for headers whose labels stand too close to be parted. */
export const longestLabelAt = (options: {
  tokens: readonly string[];
  at: number;
  labels: readonly ColumnLabel[];
}): ColumnLabel | null => {
  let best: ColumnLabel | null = null;
  for (const label of options.labels) {
    if (label.tokens.length <= (best?.tokens.length ?? 0)) continue;
    if (isRunAt(options.tokens, options.at, label.tokens)) best = label;
  }
  return best;
};
