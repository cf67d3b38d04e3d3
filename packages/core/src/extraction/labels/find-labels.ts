import type { PageLayout } from '../layout/page-layout.ts';
import type { TextLine } from '../layout/text-line.ts';
import { type Label, type LabelIndex, type Token, toLineTokens } from './label-index.ts';

/** One place where a label stands. */
export type LabelMatch = {
  label: Label;
  line: TextLine;
  layout: PageLayout;
  start: number;
  end: number;
  /** Where the next label of the same line begins, or the end of the line: a value ends there. */
  limit: number;
  /** How much the place looks like that of a label rather than of words in a sentence, 0–1. */
  standing: number;
};

/** How many tokens from `at` say the label, 0 when they do not. Uneven spacing may part one word in two (`Ver käufer`). */
const countTokens = (tokens: readonly Token[], at: number, label: Label): number => {
  let next = at;
  for (const wanted of label.tokens) {
    const text = tokens[next]?.text ?? '';
    if (text === wanted) next += 1;
    else if (wanted.length > 5 && text !== '' && text + (tokens[next + 1]?.text ?? '') === wanted) next += 2;
    else return 0;
  }
  return next - at;
};

const none: readonly Label[] = [];

/** The longest labels that begin at a token, and how many tokens they take. */
const listFitting = (
  tokens: readonly Token[],
  at: number,
  index: LabelIndex,
): { labels: Label[]; count: number } => {
  const first = tokens[at]?.text ?? '';
  const joined = first + (tokens[at + 1]?.text ?? '');
  let labels: Label[] = [];
  let count = 0;
  for (const label of [...(index.get(first) ?? none), ...(index.get(joined) ?? none)]) {
    const taken = countTokens(tokens, at, label);
    if (taken === 0 || taken < count) continue;
    if (taken > count) labels = [];
    count = taken;
    labels.push(label);
  }
  return { labels, count };
};

/** What may stand before the name of a tax: `zzgl. 19 % MwSt`. */
const taxRate = /^[\s+]*(?:\p{L}{2,12}\.?\s+)?\d{1,2}(?:[.,]\d+)?\s?%\s*(?:\p{L}{2,12}\.?\s+)?$/u;

/** A label begins its line or follows a gap, and ends with a colon or with the line. */
const judgeStanding = (options: { line: TextLine; start: number; end: number; first: boolean }): number => {
  const before = options.line.text.slice(0, options.start);
  const after = options.line.text.slice(options.end).trimStart();
  // A long rest without a colon is a sentence that happens to begin with the word.
  const prose = after.length > 60 && !/^[.\s]*[:#]/.test(after);
  const opens =
    before.trim() === '' || options.first || taxRate.test(before)
      ? prose
        ? 0.2
        : 0.5
      : /[:;|•·,–—*/-]\s+$/.test(before)
        ? 0.35
        : 0;
  const closes =
    after === '' || /^[.\s]*[:#]/.test(after)
      ? 0.5
      : /^[.\-(]|^[\p{L}.]{0,5}[\p{P}\p{Sc}]?\d/u.test(after)
        ? 0.3
        : 0.1;
  return opens + closes;
};

/** Whether a label in the midst of a line ends the value of the label before it. */
const endsValue = (match: LabelMatch): boolean => {
  const before = match.line.text.slice(0, match.start);
  const after = match.line.text.slice(match.end).trimStart();
  if (/[:;|•·,–—*/-]\s+$/.test(before)) return match.standing >= 0.4;
  // Without a separator before it only a colon or a number behind it shows a label: `30 days net` has none.
  return (
    /^[.\s]*[:#]/.test(after) || (match.end - match.start > 2 && /^(?:\p{Sc}|[A-Z]{3}\s)?\s?\d/u.test(after))
  );
};

/** All labels of a page. At each place the longest label wins, and no label begins inside another. */
export const findLabels = (layout: PageLayout, index: LabelIndex): LabelMatch[] => {
  const matches: LabelMatch[] = [];
  for (const line of layout.lines) {
    const tokens = toLineTokens(line);
    const inLine: LabelMatch[] = [];
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at];
      const { labels, count } = listFitting(tokens, at, index);
      const last = tokens[at + count - 1];
      if (token === undefined || count === 0 || last === undefined) {
        at += 1;
        continue;
      }
      const standing = judgeStanding({ line, start: token.start, end: last.end, first: at === 0 });
      for (const label of labels) {
        inLine.push({ label, line, layout, start: token.start, end: last.end, limit: 0, standing });
      }
      at += count;
    }
    for (const match of inLine) {
      // A value may begin with a word for its own field: `Payment terms: Payment within 30 days`.
      const next = inLine.find(
        (other) => other.start >= match.end && other.label.target !== match.label.target && endsValue(other),
      );
      matches.push({ ...match, limit: next?.start ?? line.text.length });
    }
  }
  return matches;
};
