import type { PageLayout } from '../layout/page-layout.ts';
import type { TextLine } from '../layout/text-line.ts';
import { type Label, type LabelIndex, toTokens } from './label-index.ts';

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

const hasTokens = (tokens: readonly { text: string }[], at: number, label: Label): boolean =>
  label.tokens.every((token, offset) => tokens[at + offset]?.text === token);

/** A label begins its line or follows a gap, and ends with a colon or with the line. */
const judgeStanding = (options: { line: TextLine; start: number; end: number; first: boolean }): number => {
  const before = options.line.text.slice(0, options.start);
  const after = options.line.text.slice(options.end).trimStart();
  // A long rest without a colon is a sentence that happens to begin with the word.
  const prose = after.length > 60 && !/^[.\s]*[:#]/.test(after);
  const opens =
    before.trim() === '' || options.first ? (prose ? 0.2 : 0.5) : /[:;|•·,–-]\s+$/.test(before) ? 0.35 : 0;
  const closes = after === '' || /^[.\s]*[:#]/.test(after) ? 0.5 : /^[.\-\d(]/.test(after) ? 0.3 : 0.1;
  return opens + closes;
};

/** All labels of a page. At each place the longest label wins, and no label begins inside another. */
export const findLabels = (layout: PageLayout, index: LabelIndex): LabelMatch[] => {
  const matches: LabelMatch[] = [];
  for (const line of layout.lines) {
    const tokens = toTokens(line.text);
    const inLine: LabelMatch[] = [];
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at];
      const fitting = (index.get(token?.text ?? '') ?? []).filter((label) => hasTokens(tokens, at, label));
      const longest = fitting[0]?.tokens.length ?? 0;
      const last = tokens[at + longest - 1];
      if (token === undefined || longest === 0 || last === undefined) {
        at += 1;
        continue;
      }
      const standing = judgeStanding({ line, start: token.start, end: last.end, first: at === 0 });
      for (const label of fitting) {
        if (label.tokens.length < longest) break;
        inLine.push({ label, line, layout, start: token.start, end: last.end, limit: 0, standing });
      }
      at += longest;
    }
    for (const match of inLine) {
      const next = inLine.find((other) => other.start >= match.end && other.standing >= 0.4);
      matches.push({ ...match, limit: next?.start ?? line.text.length });
    }
  }
  return matches;
};
