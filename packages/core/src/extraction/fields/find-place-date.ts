import { toEvidence } from '../layout/text-line.ts';
import { findDates } from '../values/index.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

/** What stands before the date: a place of at most four words, a comma, and in some languages an article. */
const placePattern =
  /^\p{Lu}[\p{L}.'’-]*(?:[ /][\p{L}.'’()-]+){0,3},\s*(?:(?:le|li|lì|den|el|il|a|op|am)\s+)?$/u;

/** Shares of the page's height: letters are dated above their text, or below it beside the signature. */
const lowest = 0.5;

/** `Lyon, le 12 février 2026`: the day on which a letter was written, in a line of its own and without a label. */
export const findPlaceDate = (context: FieldContext): Candidate[] => {
  const { order, basis } = context.values.dateOrder;
  const lines = (context.layouts[0]?.lines ?? []).filter(
    (line) => line.box[1] < lowest && !context.isLabelled(line),
  );
  return lines.flatMap((line): Candidate[] => {
    const [date, another] = findDates({ text: line.text, order });
    if (date === undefined || another !== undefined) return [];
    const { value, text, start, ambiguous } = date;
    const isAlone =
      line.text
        .slice(start + text.length)
        .trim()
        .replace('.', '') === '';
    if (!isAlone || !placePattern.test(line.text.slice(0, start))) return [];
    const score = ambiguous && basis === 'none' ? 0.6 : 0.7;
    return [{ value, text, score, evidence: [toEvidence(line, start, start + text.length)] }];
  });
};
