import type { Evidence } from '../extraction.ts';
import { listContinuation } from '../layout/list-continuation.ts';
import { endsOpen } from '../layout/prose.ts';
import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { findDates } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';

// The point of `30. April 2025` ends no sentence.
const sentenceEnd = String.raw`(?<!\b\p{L}|\b(?:No|Nr|Inc|Ltd|Co|Art|Abs|bzw|ca))(?:[!?]|\.(?!(?<=\b\d{1,2}\.)\s?(?:\p{L}{3,10}\.?\s+\d{4}|\d)))`;
const opening = new RegExp(`${sentenceEnd}\\s+(?=\\p{Lu}|\\d|§|$)|[:;]\\s+`, 'gu');
const closing = new RegExp(`${sentenceEnd}(?=\\s|$)|\\n`, 'u');
const fullStop = new RegExp(`${sentenceEnd}(?=\\s|$)`, 'u');

/** From the last sentence end, colon or semicolon before a place to the end of its sentence, without the full stop. */
const findSentence = (text: string, start: number, end: number): [number, number] => {
  const before = text.slice(Math.max(0, start - 300, text.lastIndexOf('\n', start - 1) + 1), start);
  const opened = [...before.matchAll(opening)].at(-1);
  const from = start - before.length + (opened === undefined ? 0 : opened.index + opened[0].length);
  const closed = closing.exec(text.slice(end, end + 500));
  return [from, closed === null ? Math.min(text.length, end + 200) : end + closed.index];
};

/** A label with or without its value, such as `Order no.`; a longer line with a full stop ends a sentence. */
const isLabel = (line: TextLine, context: FieldContext): boolean =>
  context.isLabelled(line) && !/\s\S+\s.*\.$/.test(line.text);

/** A line of another matter: a label, or no words at all. */
const isApart = (line: TextLine, context: FieldContext): boolean =>
  isLabel(line, context) || !/\p{L}{2}/u.test(line.text);

/** Labels with their values that stand around the line of a phrase are no part of its sentence. */
const cutAtLabels = (options: {
  place: number;
  from: number;
  to: number;
  context: FieldContext;
}): [number, number] => {
  const { place, from, to, context } = options;
  const lines = context.prose.listLines(from, to);
  const own = lines.findLastIndex((each) => each.start <= place);
  const above = lines.findLastIndex(
    ({ line }, at) => at < own && isApart(line, context) && !endsOpen(line.text),
  );
  const below = lines.findIndex(
    ({ line }, at) => at > own && isLabel(line, context) && !endsOpen(lines[at - 1]?.line.text ?? ''),
  );
  return [
    above < 0 ? from : (lines[above + 1]?.start ?? from),
    below < 0 ? to : Math.max(place, (lines[below]?.start ?? to) - 1),
  ];
};

/** What a sentence goes on with where another column stands between its lines. */
const readOn = (options: {
  from: number;
  to: number;
  context: FieldContext;
}): { text: string; evidence: Evidence } | null => {
  const { from, to, context } = options;
  const { text, listLines } = context.prose;
  if (!endsOpen(text.slice(from, to))) return null;
  const last = listLines(from, to).at(-1)?.line;
  const layout = last && context.layouts[last.page - 1];
  if (last === undefined || layout === undefined) return null;
  const [next] = listContinuation({ line: last, start: 0, layout });
  if (next === undefined || context.isLabelled(next)) return null;
  const end = fullStop.exec(next.text)?.index ?? next.text.length;
  return { text: next.text.slice(0, end), evidence: toEvidence(next, 0, end) };
};

/** `Due 02.09.25 Delivered 24.07.25`: labels with their dates, one under the other, are no sentence. */
const isDateRow = (text: string, context: FieldContext): boolean => {
  const dates = findDates({ text, order: context.values.dateOrder.order });
  const rest = dates.reduce((left, date) => left.replace(date.text, ' '), text);
  const words = rest.match(/\p{L}+/gu)?.length ?? 0;
  return dates.length > 0 && words <= 2 * dates.length && words < 4;
};

const numbering =
  /^(?:(?:§\s*|Art\p{L}*\.?\s+|Clause\s+)\d{1,2}(?:\.\d{1,2})*[.)]?|\d{1,2}(?:[.)]|(?:\.\d{1,2})+[.)]?))\s+(?:[-–]\s+)?/iu;

/** `§ 6 Minimum commitment`: a numbered or bold line of a few words says what a clause is about, and not what it says. */
const isHeading = (value: string, line: TextLine | undefined): boolean => {
  const words = value.replace(numbering, '');
  const isMarked = words !== value || line?.bold === true;
  return isMarked && !/\d/.test(words) && words.split(/\s+/).length < 4;
};

/**
 * The sentence around a place of the running text, or what it says from `from` on. `null` where there is none: a word
 * alone is a heading, and labels with their dates are a list.
 */
export const findClause = (options: {
  start: number;
  end: number;
  from?: number;
  context: FieldContext;
}): { value: string; evidence: Evidence[]; start: number } | null => {
  const { start, end, context } = options;
  const { text, locate } = context.prose;
  const [first, last] = findSentence(text, start, end);
  const [opened, to] = cutAtLabels({ place: start, from: first, to: last, context });
  const from = options.from ?? opened;
  const more = readOn({ from, to, context });
  const value = `${text.slice(from, to).trim()}${more === null ? '' : ` ${more.text}`}`;
  if (!/\S\s+\S/.test(value) || isDateRow(value, context)) return null;
  if (isHeading(value, context.prose.listLines(start, end)[0]?.line)) return null;
  return { value, evidence: [...locate(from, to), ...(more === null ? [] : [more.evidence])], start: from };
};
