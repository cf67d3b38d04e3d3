import type { FieldDefinition, FieldType } from '../types/document-type.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findClause } from './find-clause.ts';
import { isBeforeColon, readValue } from './read-value.ts';

/** `start` is the value's place in the running text, `rank` that of its phrase in the list of its language. */
export type PhraseCandidate = Candidate & { start: number; rank: number };

/** Patterns by phrase: types are few, and each is read with many documents. */
const patterns = new Map<string, RegExp>();

/** A running text made ready for many phrases. */
type Searchable = {
  lower: string;
  /** Whether some word of the text carries these letters, which hold no white space. */
  carries(probe: string): boolean;
};

const searchables = new WeakMap<object, Searchable>();

/** In lower case, place for place: a letter whose lower form is longer stays as it is. */
const toLowerPlaces = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
};

/** In lower case, as matching without regard to case is far slower; its words are kept once each, as most recur. */
const toSearchable = (prose: FieldContext['prose']): Searchable => {
  const known = searchables.get(prose);
  if (known) return known;
  const lower = toLowerPlaces(prose.text);
  const vocabulary = [...new Set(lower.split(/\s+/))].join(' ');
  const answers = new Map<string, boolean>();
  const searchable: Searchable = {
    lower,
    carries: (probe) => {
      const answer = answers.get(probe) ?? vocabulary.includes(probe);
      answers.set(probe, answer);
      return answer;
    },
  };
  searchables.set(prose, searchable);
  return searchable;
};

const probes = new Map<string, string>();

/** The longest word that a phrase must carry. */
const toProbe = (phrase: string): string => {
  const known = probes.get(phrase);
  if (known !== undefined) return known;
  const words = phrase.toLowerCase().split(/\s+|\{[a-z]+\}/);
  const probe = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  probes.set(phrase, probe);
  return probe;
};

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * `{any}` skips some words, `{word}` is the rest of a compound; every other slot is where the value begins. Before a
 * slot a word is a whole one: `with {duration}` does not begin in `within`.
 */
const toPattern = (phrase: string): RegExp => {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const source = phrase
    .toLowerCase()
    .split(/(\{[a-z]+\}|\s+)/)
    .map((part) => {
      if (part === '{any}') return '[^;\\n]{0,60}?';
      if (part === '{word}') return '[\\p{L}-]*';
      if (/^\{[a-z]+\}$/.test(part)) return '';
      return /^\s+$/.test(part) ? '\\s+' : escapeRegExp(part);
    })
    .join('');
  const whole = /\s\{(?!any|word)[a-z]+\}$|\d$/.test(phrase) ? '(?![\\p{L}\\d])' : '';
  const pattern = new RegExp(`${source.replace(/^(?:\\s\+)+|(?:\\s\+)+$/g, '')}${whole}`, 'gu');
  patterns.set(phrase, pattern);
  return pattern;
};

const isInLines = (start: number, end: number, context: FieldContext): boolean =>
  context.prose
    .locate(start, end)
    .some(({ page, box }) => context.isInTable({ page, middle: (box[1] + box[3]) / 2 }));

/** How much less a value counts that hardly fits its type, such as a number of one digit. */
const leastFit = 0.15;

/** How far behind a phrase its value may begin. */
const reach: Partial<Record<FieldType, number>> = { code: 2, date: 25, amount: 25, place: 6, duration: 30 };

/** What a line says behind a place of it. */
const readLineEnd = (from: number, { text, listLines }: FieldContext['prose']): string => {
  const [, next] = listLines(from - 1, from + 80);
  return text.slice(from, next?.start ?? from + 80);
};

/** Values that stand in a sentence which the type describes. */
export const findPhrases = (options: {
  definition: FieldDefinition;
  context: FieldContext;
}): PhraseCandidate[] => {
  const { definition, context } = options;
  const { text } = context.prose;
  const { lower, carries } = toSearchable(context.prose);
  const found: PhraseCandidate[] = [];
  for (const phrases of Object.values(definition.phrases)) {
    for (const [rank, phrase] of phrases.entries()) {
      if (!carries(toProbe(phrase))) continue;
      const pattern = toPattern(phrase);
      // The first places are enough: a clause is defined before it is repeated.
      for (const match of lower.matchAll(pattern)) {
        if (found.length >= 12) break;
        if (/[\p{L}\d]$/u.test(lower.slice(Math.max(0, match.index - 2), match.index))) continue;
        const end = match.index + match[0].length;
        // In a table of lines a word stands beside the numbers of its row, which it does not announce.
        if (definition.type === 'code' && isInLines(match.index, end, context)) continue;
        const score = 0.8 - 0.01 * Math.min(rank, 15) - 0.05 * Math.min(1, match.index / (text.length + 1));
        if (definition.type === 'sentence') {
          const from = phrase.startsWith('{clause}') ? match.index : undefined;
          const clause = findClause({
            start: match.index,
            end,
            context,
            ...(from !== undefined && { from }),
          });
          if (clause !== null) found.push({ ...clause, text: clause.value, score, rank });
          continue;
        }
        const rest = text.slice(end, end + 120);
        const skipped = /^[\s:,“”"„'(]*/.exec(rest)?.[0].length ?? 0;
        // An amount ends with its sentence; behind it the number of the next clause may stand.
        const shown = definition.type === 'amount' ? (rest.split(/[.;]\s|\n/)[0] ?? '') : rest;
        const value = readValue({
          text: shown.slice(skipped),
          type: definition.type,
          context: context.values,
        });
        if (value === null || value.start > (reach[definition.type] ?? 0)) continue;
        const start = end + skipped + value.start;
        if (
          definition.type === 'code' &&
          isBeforeColon(readLineEnd(start + value.text.length, context.prose))
        )
          continue;
        found.push({
          value: value.value,
          text: value.text,
          score: score - Math.min(0.2, value.start * 0.004) - leastFit * (1 - value.quality),
          evidence: context.prose.locate(start, start + value.text.length),
          start,
          rank,
        });
      }
    }
  }
  return found;
};
