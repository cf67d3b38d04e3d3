import type { ContextWords } from './context-words.ts';
import type { PatternUnits } from './pattern-units.ts';
import type { PiiCandidate } from './pii-entity.ts';
import type { PiiText } from './pii-text.ts';
import type { TokenAnchor } from './token-anchors.ts';

/** One pattern of a recogniser, which is tried where it may match and nowhere else. */
export type PatternSearch = {
  /** At the beginnings of tokens that have one of these anchors. */
  anchors: readonly TokenAnchor[];
  /** The lengths of those tokens, both inclusive. */
  head: readonly [min: number, max: number];
  /** Wherever one of these strings stands. */
  literals: readonly string[];
  /** What its pattern needs there. */
  needs: PatternUnits;
  /** What begins at an offset; `null` where nothing does. */
  matchAt(text: PiiText, start: number): PiiCandidate | null;
};

/** Finds one kind of personal data in a text. Made once, used for many texts at the same time: keeps no state. */
export type Recognizer = {
  /** Kebab-case and unique (`us-ssn`, `email`). */
  name: string;
  /** The entity types that it may report (`US_SSN`): UPPER_SNAKE. */
  types: readonly string[];
  /** One sentence: what it finds and how it is proven. */
  description: string;
  /** ISO 639-1; absent: any language. Words of these languages count in any document. */
  languages?: readonly string[];
  /** ISO 3166-1 alpha-2; absent: any country. */
  countries?: readonly string[];
  /** `pattern`: by shape and checksum. `lexicon`: by names and words. */
  method: 'pattern' | 'lexicon';
  /** Words that lift the score of what they stand near to. */
  context?: ContextWords;
  /** Words that lower it when they are nearer than any that lifts. */
  against?: ContextWords;
  /** The regular expressions in it, for the check that each is matched in linear time. */
  patterns: readonly RegExp[];
  /** All that `find` looks for, for those who search a text for several recognisers at once. Absent: ask `find`. */
  searches?: readonly PatternSearch[];
  /** What a candidate of a search is in its surroundings; `null` where it is none. Absent: what it is by itself. */
  accept?(text: PiiText, candidate: PiiCandidate): PiiCandidate | null;
  /** Linear in the text's length. May propose overlapping spans: the engine settles them. */
  find(text: PiiText): PiiCandidate[];
};
