import { charClass, getCharClasses } from './char-class.ts';
import type { ContextWords } from './context-words.ts';
import { findBySearches } from './find-by-searches.ts';
import { readPatternUnits } from './pattern-units.ts';
import type { PatternSearch, Recognizer } from './recognizer.ts';
import type { TokenAnchor } from './token-anchors.ts';

/**
 * Where a pattern is tried: nothing is searched for, so that a hundred patterns cost little.
 * - `digit`: at every token that begins with a digit (`123-45-6789`)
 * - `code`: at every token where letters followed by digits begin (`AB 12 34 56 C`, `DE89 3704`): see `anchorBit`
 * - `digit-or-code`: at both (`X1234567L` and `12345678Z` by one pattern)
 * - `key`: at every long token, and at those with one of `_-./=` behind them (`ghp_…`, `eyJ…`)
 * - `capitals`: at every token of capital letters alone
 * - `word`: at every token. The dearest: only with a `prefix`-less shape of letters alone (`RSSMRA85T10A562S` is `code`)
 * - `{ literals }`: wherever one of these strings stands (exact case), which is where the pattern begins
 */
export type PatternAnchor =
  | 'digit'
  | 'code'
  | 'digit-or-code'
  | 'key'
  | 'capitals'
  | 'word'
  | { literals: readonly string[] };

export type PatternRule = {
  /**
   * Matched from the anchor on; flags `i`, `u` and `v` are kept, `y` is added. Look-behind of fixed length
   * only, no `\b`: `boundary` does that. Linear: no nested or adjacent overlapping repeats, every repeat bounded where it can be.
   */
  regex: RegExp;
  at: PatternAnchor;
  /** The score before context: see `piiScores`. */
  score: number;
  /** One sentence part ("nine digits in the form 3-2-4"). */
  because: string;
  /** The length of the token at the anchor, both inclusive: checked first, spares most tries. */
  head?: readonly [min: number, max: number];
  /**
   * What may not stand beside the match.
   * - `number` (default): a letter or digit, or a digit beyond one of `-./,:+·*#_=` or `\` (`12-34` in `12-34-56`), `%`
   * - `word`: a letter, digit or `_` only
   * - `none`: anything may
   */
  boundary?: 'number' | 'word' | 'none';
  /** The match's type when a recogniser has several; default: its first. */
  type?: string;
  /**
   * Checks the matched characters: `false` refuses, `true` takes it as verified by a checksum, a number takes it with
   * this score and unverified, an object says all. Absent: taken as it is, unverified.
   */
  validate?: (value: string) => boolean | number | { score: number; verified: boolean; because?: string };
};

export type PatternRecognizerOptions = {
  name: string;
  types: readonly string[];
  description: string;
  languages?: readonly string[];
  countries?: readonly string[];
  context?: ContextWords;
  against?: ContextWords;
  rules: readonly PatternRule[];
};

const joiners = new Set([...'-./,:+·*#_=\\'].map((character) => character.charCodeAt(0)));
const percent = '%'.charCodeAt(0);
const underscore = '_'.charCodeAt(0);

/** Letters and digits of spaced scripts. */
const isWordUnit = (text: string, offset: number): boolean => {
  if (offset < 0 || offset >= text.length) return false;
  const found = getCharClasses().at(text, offset);
  return found !== charClass.other && found !== charClass.unspaced;
};

const isDigit = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  return unit >= 48 && unit <= 57;
};

/** Whether a span stands alone: see `PatternRule.boundary`. */
export const standsAlone = (
  text: string,
  span: { start: number; end: number },
  boundary: 'number' | 'word' | 'none',
): boolean => {
  if (boundary === 'none') return true;
  const { start, end } = span;
  if (isWordUnit(text, start - 1) || isWordUnit(text, end)) return false;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (boundary === 'word') return before !== underscore && after !== underscore;
  if (after === percent) return false;
  if (joiners.has(before) && isDigit(text, start - 2)) return false;
  return !(joiners.has(after) && isDigit(text, end + 1));
};

const anchorsOf = (at: PatternAnchor): readonly TokenAnchor[] => {
  if (typeof at === 'object') return [];
  return at === 'digit-or-code' ? ['digit', 'code'] : [at];
};

const judge = (
  rule: PatternRule,
  value: string,
): { score: number; verified: boolean; because?: string } | null => {
  const verdict = rule.validate?.(value);
  if (verdict === undefined) return { score: rule.score, verified: false };
  if (verdict === false) return null;
  if (verdict === true) return { score: rule.score, verified: true };
  return typeof verdict === 'number' ? { score: verdict, verified: false } : verdict;
};

const compileRule = (rule: PatternRule, defaultType: string): PatternSearch => {
  const { regex, at, because, boundary = 'number' } = rule;
  const flags = [...'iuv'].filter((flag) => regex.flags.includes(flag)).join('');
  const sticky = new RegExp(regex.source, `${flags}y`);
  const type = rule.type ?? defaultType;
  return {
    anchors: anchorsOf(at),
    head: rule.head ?? [0, Number.POSITIVE_INFINITY],
    literals: typeof at === 'object' ? at.literals : [],
    needs: readPatternUnits(sticky),
    matchAt: ({ text }, start) => {
      // A regular expression keeps its place in itself: each search sets it anew.
      sticky.lastIndex = start;
      if (!sticky.test(text)) return null;
      const end = sticky.lastIndex;
      if (!standsAlone(text, { start, end }, boundary)) return null;
      const verdict = judge(rule, text.slice(start, end));
      return verdict && { type, start, end, because, ...verdict };
    },
  };
};

/** A recogniser by shape: each rule is a linear pattern at an anchor, a boundary, and a check of what was matched. */
export const patternRecognizer = (options: PatternRecognizerOptions): Recognizer => {
  const { rules, ...info } = options;
  const recognizer: Recognizer = {
    ...info,
    method: 'pattern',
    patterns: rules.map((rule) => rule.regex),
    searches: rules.map((rule) => compileRule(rule, options.types[0] ?? options.name)),
    find: findBySearches(() => recognizer),
  };
  return recognizer;
};
