import type { ContextWords } from '../engine/context-words.ts';
import { findBySearches } from '../engine/find-by-searches.ts';
import { type PatternAnchor, type PatternRule, patternRecognizer } from '../engine/pattern-recognizer.ts';
import { type PiiCandidate, piiScores } from '../engine/pii-entity.ts';
import { foldWord, type PiiText } from '../engine/pii-text.ts';
import type { Recognizer } from '../engine/recognizer.ts';
import { liftByCapitals } from './capital-labels.ts';
import { isArticleNumber, isIsbn } from './checksums/gs1.ts';
import { otherIdsThan } from './other-ids.ts';
import { isAmount, isInCode, isNamedOtherwise, isTimestamp } from './surroundings.ts';

/** A way to write an id. */
export type IdRule = {
  /** Matched from the anchor on, without regard to case unless `exactCase`; linear, without `\b`. */
  regex: RegExp;
  /** Letters count as they stand: for short shapes that words have too. */
  exactCase?: true;
  /** Default: `digit`. */
  at?: PatternAnchor;
  /** The length of the token at the anchor. */
  head?: readonly [min: number, max: number];
  /** Before context: see `piiScores`. */
  score: number;
  because: string;
  /** A checksum over the id without separators, in upper case: what passes is verified. */
  check?: (compact: string) => boolean;
  /** A form without a checksum, over the same: what passes is taken, but not verified. */
  form?: (compact: string) => boolean;
  type?: string;
  /** Without a checksum, yet a form that little else has: as the whole of a text it needs no word beside it. */
  distinctive?: true;
};

export type IdRecognizerOptions = {
  name: string;
  types: readonly string[];
  description: string;
  languages?: readonly string[];
  countries: readonly string[];
  context: ContextWords;
  against?: ContextWords;
  /** Abbreviations that are words too: they count in capitals alone (`SIN`). */
  capitals?: readonly string[];
  rules: readonly IdRule[];
};

/** The words of a list in one line. */
export const words = (list: string): string[] => list.split(', ');

/** The score of a distinctive shape with a checksum that passes 1 in 20 to 1 in 50 by chance. */
export const likely = 0.75;

/** The score of a date and a checksum in a grouping that several countries share. */
export const shared = 0.7;

/** The score of a checksum that passes 1 in 100 by chance, or an official grouping with a weaker one, without context. */
export const unsure = 0.4;

/** The score of a form beside words that only name the kind: it goes before the same form taken for any country's. */
export const ownForm = 0.35;

/** An id without separators and in upper case. */
export const compactId = (text: string): string => text.replace(/[\s.:\-/–]/g, '').toUpperCase();

/** Small letters parted from digits are words, which stand beside numbers everywhere ("as 12 am 2020"). */
const isOfWords = (value: string): boolean => /\s/.test(value) && /[a-z]/.test(value);

const toPatternRule = (given: IdRule): PatternRule => {
  const { check, form, at = 'digit', exactCase, regex, distinctive: _, ...rule } = given;
  // What goes on behind is no end: the next alternative is tried.
  const whole = new RegExp(
    `(?:${regex.source})(?![A-Za-z\\d\\u00c0-\\u024f])`,
    exactCase ? regex.flags : `${regex.flags}i`,
  );
  return {
    ...rule,
    at,
    regex: whole,
    validate: (value) => {
      if (!exactCase && !(check && rule.score >= piiScores.strong) && isOfWords(value)) return false;
      if (check) return check(compactId(value));
      return form && !form(compactId(value)) ? false : rule.score;
    },
  };
};

/** Whether nothing but the candidate stands in the text, as in a cell or an answer. */
const isAlone = (text: PiiText, { start, end }: PiiCandidate): boolean =>
  text.tokenFrom(start) === 0 && text.tokenFrom(end) === text.tokens.count;

/**
 * Of a value that is all of a text, a checksum is enough; the order between types stays that of their scores. Bare digits
 * of weak score are left: half of all numbers of nine digits pass the check of some country.
 */
const liftAlone = (candidate: PiiCandidate): PiiCandidate =>
  candidate.score < unsure ? candidate : { ...candidate, score: asWhole(candidate.score) };

const asWhole = (score: number): number => Math.max(score, 0.5 + score / 10);

/** An abbreviation of two to four letters is also written with points, which parts it into words (`C.I.F.`). */
const withPoints = (context: ContextWords): ContextWords =>
  Object.fromEntries(
    Object.entries(context).map(([language, list]) => {
      const short = list.filter((word) => /^[a-z]{2,4}$/.test(word));
      return [language, [...list, ...short.map((word) => Array.from(word).join(' '))]];
    }),
  );

/** A recogniser of an id of a country: shapes with a checksum or form, apart from longer codes, amounts and other labels. */
export const idRecognizer = ({ rules, capitals = [], ...options }: IdRecognizerOptions): Recognizer => {
  const given = { ...options, context: withPoints(options.context) };
  // Where only words tell what a number is, the nearest name counts, of whichever id.
  const isWeak =
    rules.some((rule) => !rule.check && rule.score <= unsure) &&
    rules.every((rule) => rule.score <= piiScores.moderate);
  const against = isWeak ? otherIdsThan({ own: given.context, given: given.against ?? {} }) : given.against;
  const base = patternRecognizer({ ...given, ...(against && { against }), rules: rules.map(toPatternRule) });
  const distinctive = new Set(rules.flatMap((rule) => (rule.distinctive ? [rule.because] : [])));
  const labels = Object.values(given.context).flat().map(foldWord);
  const ownLabels = new Set(labels);
  const ownWords = new Set(labels.flatMap((label) => label.split(/[^\p{L}\p{N}]+/u)));
  const inCapitals = new Set(capitals);
  const judge = (text: PiiText, found: PiiCandidate): PiiCandidate | null => {
    const candidate = liftByCapitals(text, found, inCapitals);
    if (isInCode(text.text, candidate, ownLabels) || isAmount(text.text, candidate)) return null;
    if (candidate.score < piiScores.certain && isNamedOtherwise(text, candidate, ownWords)) return null;
    const value = text.text.slice(candidate.start, candidate.end);
    if (candidate.score < piiScores.certain && (isIsbn(value) || isTimestamp(value))) return null;
    if (!isAlone(text, candidate) || isArticleNumber(value)) return candidate;
    if (candidate.verified) return liftAlone(candidate);
    return distinctive.has(candidate.because ?? '')
      ? { ...candidate, score: asWhole(candidate.score) }
      : candidate;
  };
  const recognizer: Recognizer = {
    ...base,
    accept: judge,
    find: findBySearches(() => recognizer),
  };
  return recognizer;
};
