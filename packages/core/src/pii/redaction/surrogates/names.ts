import type { KeyedNumbers } from '../keyed-numbers.ts';
import { plainWord } from '../same-value.ts';
import { familyNames, givenNames, groupNames, inventWord, placeNames } from './invented-words.ts';
import { likeCase, likeShape } from './letter-shape.ts';
import type { WordOwners } from './word-owners.ts';

/** Numbers for a word, the same wherever it stands: `Lovelace` alone becomes what it is in `Ada Lovelace`. */
export type WordNumbers = (word: string) => KeyedNumbers;

export type NameSource = {
  forWord: WordNumbers;
  /** Words of the documents, in lower case: none of them is taken for an invented one. */
  isTaken(word: string): boolean;
  owners: WordOwners;
};

/** `Müller`, and `mueller` in an address, become the same. */
const toSeed = (word: string): string =>
  plainWord(word)
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1');

/** All of a list, each once, in an order of its own for each row of numbers. */
function* shuffled(list: readonly string[], next: KeyedNumbers): Generator<string> {
  const left = [...list];
  while (left.length > 0) {
    const at = next(left.length);
    const found = left[at] ?? '';
    left[at] = left.at(-1) ?? '';
    left.pop();
    yield found;
  }
}

/** One of the list that stands for no other word; where none is left, one that does; where all are taken, a new word. */
const pickWord = (
  list: readonly string[],
  word: string,
  { forWord, isTaken, owners }: NameSource,
): string => {
  const seed = toSeed(word);
  const next = forWord(seed);
  let shared: string | null = null;
  for (const found of shuffled(list, next)) {
    const lower = found.toLowerCase();
    if (isTaken(lower)) continue;
    if (!owners.isOfOther(lower, seed)) {
      owners.take(lower, seed);
      return found;
    }
    shared ??= found;
  }
  if (shared !== null) return shared;
  let invented = inventWord(next);
  const isBad = (lower: string) => isTaken(lower) || owners.isOfOther(lower, seed);
  while (isBad(invented.toLowerCase())) invented += inventWord(next).toLowerCase();
  owners.take(invented.toLowerCase(), seed);
  return invented;
};

const initial = (word: string, source: NameSource): string =>
  likeShape(word, source.forWord(word.toLowerCase()));

/** Words that say what a thing is, and not which: they stay. */
const kept = new Set(
  `mr mrs ms miss dr prof sir von van de der den del della di da dos la le ter zu zum and und et y e of the
   gmbh ag kg ohg ug se inc llc ltd limited plc corp co company llp sa sas sarl srl spa bv nv oy ab as aps
   street st road rd avenue ave lane ln drive dr boulevard blvd court ct square way place pl suite apt floor unit box po
   strasse straße str weg platz allee gasse ring ufer rue chemin calle avenida plaza via viale piazza straat laan plein`
    .trim()
    .split(/\s+/),
);

export const isKeptWord = (word: string): boolean => kept.has(word.toLowerCase());

const inventWords = (options: {
  value: string;
  source: NameSource;
  listOf: (place: { word: string; isFirst: boolean; isOnly: boolean }) => readonly string[];
}): string => {
  const { value, source, listOf } = options;
  const words = [...value.matchAll(/[\p{L}\p{M}]+/gu)].filter(([word]) => !isKeptWord(word));
  const full = words.filter(([word]) => word.length > 1);
  return value.replaceAll(/[\p{L}\p{M}]+|\d+/gu, (part) => {
    if (/^\d/.test(part)) return likeShape(part, source.forWord(part));
    if (isKeptWord(part)) return part;
    if (part.length === 1) return initial(part, source);
    const place = { word: part, isFirst: full[0]?.[0] === part, isOnly: full.length === 1 };
    return likeCase(pickWord(listOf(place), part, source), part);
  });
};

/** `Lovelace, Ada`: the family's name goes first. */
export const isTurned = (value: string): boolean => /^[\p{L}\p{M}'’ -]+,\s*\p{L}/u.test(value);

/**
 * First of several words, or behind the comma of a name that is turned round: a given name; `isGiven` tells which words
 * are given names where they stand alone.
 */
export const inventPerson = (
  value: string,
  source: NameSource & { isGiven(word: string): boolean },
): string =>
  inventWords({
    value,
    source,
    listOf: ({ word, isFirst, isOnly }) => {
      const [, behind = ''] = isTurned(value) ? value.split(',') : [];
      const isGiven = isOnly
        ? source.isGiven(word.toLowerCase())
        : behind === ''
          ? isFirst
          : behind.includes(word);
      return isGiven ? givenNames : familyNames;
    },
  });

export const inventOrganization = (value: string, source: NameSource): string =>
  inventWords({ value, source, listOf: () => familyNames });

export const inventPlace = (value: string, source: NameSource): string =>
  inventWords({ value, source, listOf: () => placeNames });

export const inventGroup = (value: string, source: NameSource): string =>
  inventWords({ value, source, listOf: () => groupNames });

const domains = ['example.com', 'example.org', 'example.net'] as const;

/** At a domain that is set aside for examples, so that mail reaches nobody. */
export const inventEmail = (value: string, source: NameSource): string => {
  const at = value.lastIndexOf('@');
  const local = at < 0 ? value : value.slice(0, at);
  const next = source.forWord(value.toLowerCase());
  const named = inventWords({
    value: local,
    source,
    listOf: ({ isFirst }) => (isFirst ? givenNames : familyNames),
  });
  return `${named}@${domains[next(domains.length)] ?? domains[0]}`;
};

export const inventUrl = (value: string, source: NameSource): string => {
  const next = source.forWord(value.toLowerCase());
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value)?.[0] ?? '';
  const path = /^[^/?#]*(.*)$/s.exec(value.slice(scheme.length))?.[1] ?? '';
  return `${scheme}${domains[next(domains.length)] ?? domains[0]}${likeShape(path, next)}`;
};
