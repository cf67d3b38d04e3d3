import type { Field } from '../extraction.ts';
import { toEvidence } from '../layout/text-line.ts';
import type { FieldDefinition } from '../types/document-type.ts';
import { findDates } from '../values/index.ts';
import { type Candidate, toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findLabelled } from './find-labelled.ts';
import { findPhrases, type PhraseCandidate } from './find-phrases.ts';

/** The opening of a contract: its date stands there or in a clause of its own, dates of other papers stand later. */
const openingLength = 2_500;

/** A blank where the opening's date should stand: `as of the ____ day of ____, 2026`, `dated as of , 2026`. */
const blankDate =
  /(?<!\p{L})(?:as\s+of|dated|this|on|vom|am)\s+(?:the\s+)?(?:_{2,}|\[[^\]]*\]|day\s+of|,\s*\d{4})/iu;

/** Whether the words around a date say that it is another paper's or another event's. */
const isForeign = (text: string, { start, text: printed }: PhraseCandidate): boolean => {
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(start + printed.length, start + printed.length + 60);
  return (
    /\b(?:that\s+certain|pursuant\s+to|plan\s+and\s+agreement|letter|amended\s+by|originally)\b[^.]*$/iu.test(
      before,
    ) ||
    /(?:termination|retirement|resignation|employment)[^.]{0,40}$/iu.test(before) ||
    /^\s*[,)]?\s*\((?:the|as amended|der|die)\s+["“„](?!(?:this\s+)?(?:Effective|Commencement|Start|Beginn|Agreement[”"]|Vertrag[“”"]))/iu.test(
      after,
    )
  );
};

/** The date of a letter stands on a line of its own near its top. */
const findLetterDate = (context: FieldContext): Candidate[] => {
  const { text } = context.prose;
  const isLetter =
    /\b(?:Ladies\s+and\s+Gentlemen|Gentlemen|Dear\s)|Sehr\s+geehrte/u.test(text.slice(0, 2_500)) ||
    /(?:Very\s+truly|Sincerely)\s+yours|Mit\s+freundlichen\s+Grüßen/iu.test(text);
  for (const line of isLetter ? (context.layouts[0]?.lines ?? []) : []) {
    const [date] = findDates({ text: line.text, order: context.values.dateOrder.order });
    if (date === undefined || line.box[1] > 0.4) continue;
    const evidence = [toEvidence(line, date.start, date.start + date.text.length)];
    return [{ value: date.value, text: date.text, score: 0.5, evidence }];
  }
  return [];
};

/** The latest date beside a signature: a contract without another date binds when the last party has signed. */
const findSigningDate = (context: FieldContext): Candidate[] => {
  const found: Candidate[] = [];
  const lines = context.layouts.slice(-3).flatMap((layout) => layout.lines);
  for (const [index, line] of lines.entries()) {
    const around = lines.slice(Math.max(0, index - 5), index + 5);
    if (!around.some((other) => /\/s\/|^Signature|^By\s*:|IN WITNESS|Unterschrift/u.test(other.text)))
      continue;
    const [date] = findDates({ text: line.text, order: context.values.dateOrder.order });
    const before = line.text.slice(0, date?.start ?? 0).trim();
    if (date === undefined || !/^$|(?:^|\s)(?:dated?|datum)\s*:?$/iu.test(before)) continue;
    const evidence = [toEvidence(line, date.start, date.start + date.text.length)];
    found.push({ value: date.value, text: date.text, score: 0.48, evidence });
  }
  return found.sort((left, right) => (left.value < right.value ? 1 : -1)).slice(0, 1);
};

/** The day `count` units after a day, less one: a term that begins on the 1st ends on the last. */
const lastDayOf = (from: string, term: string): string | null => {
  const match = /^(\d+) (?:\p{L}+ )?(year|jahr|month|monat)/iu.exec(term);
  if (match === null) return null;
  const months = Number(match[1]) * (/^[yj]/iu.test(match[2] ?? '') ? 12 : 1);
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day - 1)).toISOString().slice(0, 10);
};

/** Whether start, term and end of the contract agree with each other. */
export const agreesWithTerm = (options: {
  start: string;
  term: string | undefined;
  end: string | undefined;
}): boolean => {
  const last = options.term === undefined ? null : lastDayOf(options.start, options.term);
  return last !== null && last === options.end;
};

/** Words that say of the day beside them that the contract holds from then on, whatever other days it names. */
const inForce =
  /(?:in\s+Kraft|entrer?a?\s+en\s+vigueur|entra(?:rá)?\s+en\s+vigor|entra\s+in\s+vigore|in\s+werking|takes\s+effect|(?:comes|enters)\s+into\s+(?:force|effect))(?!\p{L})/iu;

/** Whether the clause around a date says so. */
const saysInForce = (text: string, { start, text: printed }: PhraseCandidate): boolean =>
  inForce.test(text.slice(Math.max(0, start - 40), start)) ||
  /^\s*in\s+Kraft(?!\p{L})/iu.test(text.slice(start + printed.length));

const confidence = { sure: 0.9, unsure: 0.4 } as const;

/**
 * The day from which a contract holds. It is sure when two things say so independently: a phrase of its opening or
 * of its clause on the term, a label, the words `the date first above written` or a defined `Effective Date`, the
 * words that it comes into force then, the same date elsewhere, or a term that leads from it to the printed end.
 */
export const findEffectiveDate = (options: {
  definition: FieldDefinition;
  context: FieldContext;
  term: string | undefined;
  end: string | undefined;
}): Field | null => {
  const { definition, context, term, end } = options;
  const { text } = context.prose;
  const isBlank = blankDate.test(text.slice(0, 1_500));
  const labelled = findLabelled({ target: 'effectiveDate', type: 'date', context });
  const phrases = findPhrases({ definition, context }).filter(
    (candidate) => !isForeign(text, candidate) && !(isBlank && candidate.rank > 8),
  );
  const told: Candidate[] = [
    ...labelled,
    ...phrases.map((candidate) => ({
      ...candidate,
      score: candidate.score - (candidate.start < openingLength || candidate.rank < 8 ? 0 : 0.25),
    })),
  ].filter((candidate) => candidate.score >= 0.55);
  const candidates = [...told, ...(told.length > 0 || isBlank ? [] : findLetterDate(context))];
  if (candidates.length === 0) candidates.push(...findSigningDate(context));
  const [best, ...others] = candidates.sort((left, right) => right.score - left.score);
  if (best === undefined) return null;
  const isLabelled = labelled.some((candidate) => candidate.value === best.value && candidate.score > 0.7);
  const isPhrased = phrases.some((candidate) => candidate.value === best.value);
  const dates = findDates({ text, order: context.values.dateOrder.order });
  const isRepeated = dates.filter((date) => date.value === best.value).length > 1;
  const isReferred =
    isPhrased &&
    /date\s+(?:and\s+year\s+)?(?:first\s+)?(?:above|set\s+forth\s+above)|(?:day|date)\s+and\s+year\s+first|first\s+(?:above\s+)?(?:written|set\s+forth)|the\s+["“]Effective\s+Date/iu.test(
      text,
    );
  const signals = [
    isLabelled,
    isPhrased,
    phrases.some((candidate) => candidate.value === best.value && saysInForce(text, candidate)),
    isRepeated,
    isReferred,
    agreesWithTerm({ start: best.value, term, end }),
  ];
  const isDisputed = others.some((other) => other.value !== best.value && best.score - other.score < 0.04);
  // The date of a letter or of a signature is the best guess of a contract that tells no other.
  const isSure = told.length > 0 && signals.filter(Boolean).length >= 2 && !isDisputed;
  return toField({ candidate: best, confidence: isSure ? confidence.sure : confidence.unsure });
};
