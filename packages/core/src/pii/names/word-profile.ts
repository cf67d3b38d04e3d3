import { cueOf } from './cue-words.ts';
import { type Lexicon, lexiconField, lexiconValue } from './lexicon.ts';
import { extendHash, finishHash, hashSeed, mixHash } from './text-hash.ts';
import { shapeOf, tokenShape } from './token-shape.ts';

/** What is known of a token without looking at its neighbours. */
export type WordProfile = {
  /** Hash of the folded word. */
  word: number;
  shape: number;
  /** Packed fields of the lexicon. */
  entry: number;
  /** The strongest of those fields as one number below 32. */
  sort: number;
  cue: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  prefix3: number;
};

/** Numbers of `WordProfile.sort`. */
export const wordSort = {
  unknown: 0,
  number: 1,
  function: 2,
  frequent: 3,
  common: 4,
  seldom: 5,
  givenStrong: 6,
  givenKnown: 7,
  givenRare: 8,
  givenAndWord: 9,
  surname: 10,
  surnameSeen: 11,
  surnameAndWord: 12,
  cityLarge: 13,
  city: 14,
  citySmall: 15,
  country: 16,
  region: 17,
  organization: 18,
  group: 19,
  foreign: 20,
  proper: 21,
  givenAndCity: 22,
} as const;

const hashTail = (word: string, length: number): number =>
  extendHash(hashSeed ^ length, word, Math.max(0, word.length - length));

const hashHead = (word: string): number => extendHash(hashSeed ^ 77, word, 0, Math.min(3, word.length));

const sortOfName = (entry: number): number => {
  const given = lexiconValue(entry, lexiconField.given);
  const surname = lexiconValue(entry, lexiconField.surname);
  const city = lexiconValue(entry, lexiconField.city);
  if (city === 3) return given >= 2 ? wordSort.givenAndCity : wordSort.cityLarge;
  if (given === 3) return wordSort.givenStrong;
  if (given === 2) return wordSort.givenKnown;
  if (surname >= 2) return wordSort.surname;
  if (city === 2) return wordSort.city;
  if (given === 1) return wordSort.givenRare;
  if (surname === 1) return wordSort.surnameSeen;
  return city === 1 ? wordSort.citySmall : wordSort.unknown;
};

const sortOfWord = (entry: number, english: number): number => {
  if (lexiconValue(entry, lexiconField.given) >= 2 && english <= 4) return wordSort.givenAndWord;
  if (lexiconValue(entry, lexiconField.surname) >= 2 && english <= 4) return wordSort.surnameAndWord;
  if (english === 5) return wordSort.function;
  if (english === 4) return wordSort.frequent;
  return english === 3 ? wordSort.common : wordSort.seldom;
};

const sortOf = (entry: number, shape: number): number => {
  if (shape >= tokenShape.digit1 && shape <= tokenShape.letterDigit) return wordSort.number;
  if (lexiconValue(entry, lexiconField.country)) return wordSort.country;
  if (lexiconValue(entry, lexiconField.group)) return wordSort.group;
  const english = lexiconValue(entry, lexiconField.english);
  if (english > 0) return sortOfWord(entry, english);
  const name = sortOfName(entry);
  if (lexiconValue(entry, lexiconField.foreign) && name !== wordSort.givenStrong) return wordSort.foreign;
  if (lexiconValue(entry, lexiconField.region)) return wordSort.region;
  if (lexiconValue(entry, lexiconField.organization)) return wordSort.organization;
  if (name !== wordSort.unknown) return name;
  return lexiconValue(entry, lexiconField.proper) ? wordSort.proper : wordSort.unknown;
};

/** The profile of a token; `word` is its folded form (`foldWord`). */
export const profileWord = (options: { token: string; word: string; lexicon: Lexicon }): WordProfile => {
  const { token, word, lexicon } = options;
  const state = extendHash(hashSeed, word);
  const shape = shapeOf(token);
  // One letter says nothing, but for what a dictionary of function words has of it.
  const entry = token.length > 1 ? lexicon.entry(finishHash(state)) : 0;
  return {
    word: mixHash(state, 1),
    shape,
    entry,
    sort: sortOf(entry, shape),
    cue: cueOf(word),
    suffix2: hashTail(word, 2),
    suffix3: hashTail(word, 3),
    suffix4: hashTail(word, 4),
    prefix3: hashHead(word),
  };
};
