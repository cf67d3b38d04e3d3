import type { LabelMatch } from '../labels/find-labels.ts';
import { listValuePlaces, type ValuePlace } from '../labels/list-value-places.ts';
import { listContinuation } from '../layout/list-continuation.ts';
import { type TextLine, toEvidence } from '../layout/text-line.ts';
import type { FieldType } from '../types/document-type.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { isContactLine } from './party-text.ts';
import { isBeforeColon, readValue } from './read-value.ts';

/** How much a label tells by itself, 0–1: a long one, or one high in its list; `Nummer` alone may be any number. */
const judgeWords = ({ label }: LabelMatch): number =>
  Math.max(1 - label.rank / 12, Math.min(1, (label.tokens.join('').length - 2) / 12), 0);

/** How well a label speaks, 0–1: a telling one that stands like a label, in the document's language, speaks best. */
export const judgeLabel = (match: LabelMatch, language: string): number =>
  0.55 * match.standing + 0.45 * judgeWords(match) - (match.label.language === language ? 0 : 0.1);

/** A word that stands less like a label than this is part of a sentence. */
const leastStanding = 0.5;

const toScore = (match: LabelMatch, place: ValuePlace, context: FieldContext, quality: number): number =>
  0.4 * judgeLabel(match, context.language) +
  0.3 * place.fit +
  0.3 * quality -
  0.12 * (1 - judgeWords(match)) -
  Math.min(0.1, 0.02 * (place.line.page - 1));

const isOneWord = (text: string): boolean => !/\S\s+\S/.test(text.trim());

/** `Payment on receipt`: nothing parts the word from what follows, so that it is the first of the sentence. */
const beginsSentence = (place: ValuePlace, match: LabelMatch): boolean =>
  place.geometry === 'inline' &&
  match.line.text.slice(0, match.start).trim() === '' &&
  /^\s+$/.test(match.line.text.slice(match.end, place.start)) &&
  /^\p{Ll}/u.test(match.line.text.slice(place.start));

/** `Account: 4711`: an entry of its own, whether or not its label is known. */
const beginsEntry = (text: string): boolean => /^\p{Lu}[\p{L}.-]*(?: [\p{L}.-]+){0,2}\s?:\s+\S/u.test(text);

/** The line below such an end is the account that the sentence speaks of, and part of it. */
const announcesAccount = /:$|(?<!\p{L})(?:IBAN|Konto|account|compte|cuenta|conto|rekening)$/iu;

/** The words of a paragraph from the value's place on: one alone is a heading, not a sentence. */
const readParagraph = (
  place: ValuePlace,
  match: LabelMatch,
  context: FieldContext,
): Pick<Candidate, 'value' | 'text' | 'evidence'> | null => {
  // `Net 45 days` begins like the label of an amount and is none.
  const isTerm = /\d\s*(?:days?|Tagen?|Monat|month|week|Woche)/i.test(place.line.text);
  if (place.geometry === 'below' && context.isLabelled(place.line) && !isTerm) return null;
  const isSentence = beginsSentence(place, match);
  const start = isSentence ? match.start : place.start;
  const following = listContinuation({ line: place.line, start, layout: match.layout });
  const stop = following.findIndex(
    (line, index) =>
      context.isLabelled(line) ||
      ((isContactLine(line.text) || beginsEntry(line.text)) &&
        !announcesAccount.test((following[index - 1] ?? place.line).text)),
  );
  const more = stop < 0 ? following : following.slice(0, stop);
  const parts = [{ line: place.line, start }, ...more.map((line) => ({ line, start: 0 }))];
  // Under a label the text itself may have a heading of one word.
  const [first] = parts;
  if (place.geometry === 'below' && first !== undefined && isOneWord(first.line.text)) parts.shift();
  const value = parts
    .map(({ line, start }) => line.text.slice(start))
    .join(' ')
    .trim();
  if (value === '' || isOneWord(value)) return null;
  // Two words under a heading are a heading or the head of a column.
  if (place.geometry === 'below' && !/\d|\S\s+\S+\s+\S/.test(value)) return null;
  return { value, text: value, evidence: parts.map(({ line, start }) => toEvidence(line, start)) };
};

/** Values of clauses: their labels are headings, too. */
const proseTypes: ReadonlySet<FieldType> = new Set(['sentence', 'place', 'duration']);

const isInRows = ({ page, box }: TextLine, context: FieldContext): boolean =>
  context.isInTable({ page, middle: (box[1] + box[3]) / 2 });

/** Whether the value is all that stands there, up to the end of the sentence. */
const isAlone = (value: string | undefined, text: string): boolean =>
  value !== undefined && text.split(/[.,;](?:\s|$)/)[0]?.trim() === value.replace(/[.,;]+$/, '').trim();

/** In so many lines a label of one value is none: `Order 819 of 28/01/2025` stands in every row. */
const fewestRows = 3;

/** Labels that stand in one line after another, each with another text behind them. */
const listRowLabels = (matches: readonly LabelMatch[]): Set<string> => {
  const rests = new Map<string, Set<string>>();
  for (const match of matches) {
    if (match.standing < leastStanding) continue;
    const key = match.label.tokens.join(' ');
    const known = rests.get(key) ?? new Set();
    rests.set(key, known.add(match.line.text));
  }
  return new Set([...rests].flatMap(([key, texts]) => (texts.size >= fewestRows ? [key] : [])));
};

/** Values beside or below the labels of a field, each with its score. */
export const findLabelled = (options: {
  target: string;
  type: FieldType;
  context: FieldContext;
}): (Candidate & { match: LabelMatch })[] => {
  const { target, type, context } = options;
  const found: (Candidate & { match: LabelMatch })[] = [];
  const matches = context.labels.get(target) ?? [];
  const ofRows = type === 'code' ? listRowLabels(matches) : new Set<string>();
  for (const match of matches) {
    if (match.standing < leastStanding || isInRows(match.line, context)) continue;
    if (ofRows.has(match.label.tokens.join(' '))) continue;
    const places = listValuePlaces(match);
    for (const place of places) {
      // What stands below the head of a column is of a row.
      if (place.geometry === 'below' && isInRows(place.line, context)) continue;
      // What stands under a heading that has its text beside it is another text.
      if (proseTypes.has(type) && place.geometry === 'below' && places[0]?.geometry !== 'below') continue;
      if (type === 'sentence') {
        const sentence = readParagraph(place, match, context);
        if (sentence === null) continue;
        found.push({ ...sentence, match, score: toScore(match, place, context, 0.9) });
        // What stands lower is a part of the same paragraph, or another one.
        if (place.geometry === 'below') break;
        continue;
      }
      const text = place.line.text.slice(place.start, place.end);
      const value = readValue({ text, type, context: context.values });
      // Under its heading stands a place alone, or a sentence, of which the phrases tell it.
      if (type === 'place' && !isAlone(value?.text, text)) break;
      if (value === null) continue;
      const start = place.start + value.start;
      if (place.geometry === 'below' && isBeforeColon(place.line.text.slice(start + value.text.length)))
        continue;
      found.push({
        match,
        value: value.value,
        text: value.text,
        score: toScore(match, place, context, value.quality),
        evidence: [toEvidence(place.line, start, start + value.text.length)],
      });
    }
  }
  return found;
};
