import type { ContextWords } from './context-words.ts';
import type { TokenPlace } from './length-mask.ts';
import type { PiiCandidate } from './pii-entity.ts';
import type { PiiText } from './pii-text.ts';

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
  /** The tokens without which nothing can be found: a text that has none of them is not searched. Absent: any text is. */
  places?: readonly TokenPlace[];
  /** Linear in the text's length. May propose overlapping spans: the engine settles them. */
  find(text: PiiText): PiiCandidate[];
};
