import { foldValue } from '../fold-value.ts';
import { createKeyedNumbers, type KeyedNumbers } from '../keyed-numbers.ts';
import { toSameValue } from '../same-value.ts';
import { inventAddress, inventLocation } from './addresses.ts';
import { chooseDays, inventAge, inventDate } from './dates.ts';
import { likeHexShape, likeShape } from './letter-shape.ts';
import {
  inventEmail,
  inventGroup,
  inventOrganization,
  inventPerson,
  inventUrl,
  type NameSource,
} from './names.ts';
import { inventCard, inventIban, inventIpV4 } from './numbers-with-checks.ts';
import { inventPhone } from './phones.ts';
import { inventTitle, moveTitle } from './titles.ts';
import { moveWeekdays } from './weekday-words.ts';
import { createWordOwners } from './word-owners.ts';

type InventorSource = NameSource & {
  isGiven(word: string): boolean;
  /** By how many days all dates move. */
  days: number;
  /** How many inventions were no good, from 0. */
  attempt: number;
};

type Inventor = (value: string, next: KeyedNumbers, source: InventorSource) => string;

const inventors: Readonly<Record<string, Inventor>> = {
  PERSON: (value, _next, source) => inventPerson(value, source),
  ORGANIZATION: (value, _next, source) => inventOrganization(value, source),
  STREET_ADDRESS: (value, _next, source) => inventAddress(value, source),
  LOCATION: (value, _next, source) => inventLocation(value, source),
  NRP: (value, _next, source) => inventGroup(value, source),
  TITLE: (value, _next, source) => inventTitle(value, source),
  EMAIL_ADDRESS: (value, _next, source) => inventEmail(value, source),
  URL: (value, _next, source) => inventUrl(value, source),
  CREDIT_CARD: inventCard,
  IBAN_CODE: inventIban,
  PHONE_NUMBER: inventPhone,
  IP_ADDRESS: (value, next) =>
    /^\d+(\.\d+){3}$/.test(value) ? inventIpV4(value, next) : likeHexShape(value, next),
  MAC_ADDRESS: likeHexShape,
  DATE_TIME: inventDate,
  DATE_OF_BIRTH: inventDate,
  AGE: inventAge,
};

/** Attempts in which words of the documents are avoided, then those in which detected values alone are. */
const strictTries = 300;
const allTries = 400;

export type SurrogateOptions = {
  salt: Uint8Array;
  /** The words of all texts, in lower case, and the values found in them, folded. */
  words: ReadonlySet<string>;
  values: ReadonlySet<string>;
  /** Words that stood first in a person's name, in lower case. */
  given: ReadonlySet<string>;
  /** As they are written. */
  dates: readonly string[];
  /** Whether a value is one of its type: a number with a check digit that holds. Absent: the shape is enough. */
  isKind?: (type: string, value: string) => boolean;
};

/** Attempts after which letters at the beginning stay: `DE136695976` has to be of some country. */
const attemptsFree = 20;

const likeShapeOf: Inventor = (value, next, { attempt }) => {
  const head = attempt < attemptsFree ? '' : (/^[A-Z]{1,4}(?=.*\d)/su.exec(value)?.[0] ?? '');
  return head + likeShape(value.slice(head.length), next);
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/**
 * Gives each value an invented one of its kind and shape: under one salt the same for the same value, two values never
 * the same, and never a value of the documents.
 */
export const createSurrogates = (options: SurrogateOptions): ((type: string, value: string) => string) => {
  const { salt, words, values, given, isKind } = options;
  const made = new Map<string, string>();
  const attempts = new Map<string, number>();
  const days = chooseDays(salt, options.dates);
  const usedBy = new Map<string, string>();
  const owners = createWordOwners();

  /** A value that its type knows: otherwise nothing invented would be known either. */
  const createSuits = (type: string, value: string) => {
    if (!isKind?.(type, value) || type in inventors) return () => true;
    return (candidate: string) => isKind(type, candidate);
  };

  const invent = (type: string, value: string, key: string): string => {
    const suits = createSuits(type, value);
    const inventor = inventors[type] ?? likeShapeOf;
    let fallback: string | null = null;
    const known = `${type}\u0000${key}`;
    // Another spelling goes on where the first was found, so that both become the same.
    for (let count = attempts.get(known) ?? 0; count < allTries; count += 1) {
      const next = createKeyedNumbers(salt, `${known}\u0000${count}`);
      const forWord = (word: string) => createKeyedNumbers(salt, `word\u0000${word}\u0000${count}`);
      const isTaken = (word: string) => words.has(word);
      const isGiven = (word: string) => given.has(word);
      owners.drop();
      const source = { forWord, isTaken, isGiven, owners, days, attempt: count };
      const candidate = inventor(value, next, source);
      const folded = foldValue(candidate);
      const isFree =
        folded !== foldValue(value) && !values.has(folded) && (usedBy.get(folded) ?? key) === key;
      if (!isFree) continue;
      const [longest = ''] = wordsOf(candidate).sort((left, right) => right.length - left.length);
      const isStrict = longest.length < 3 || !words.has(longest) || type in inventors;
      if (isStrict && suits(candidate)) {
        attempts.set(known, count);
        owners.keep();
        return candidate;
      }
      fallback ??= candidate;
      if (count >= strictTries) return fallback;
    }
    return fallback ?? `${type}_${made.size + 1}`;
  };

  /** What is nobody's and of which there are few, so that a document may hold them all; `null` for all else. */
  const moveWithinFew = (type: string, value: string): string | null => {
    if (type === 'TITLE') return moveTitle(salt, value);
    if (!type.startsWith('DATE') || /\d/.test(value)) return null;
    const moved = moveWeekdays(value, days);
    return moved === value ? null : moved;
  };

  return (type, value) => {
    const moved = moveWithinFew(type, value);
    if (moved !== null) return moved;
    const known = made.get(`${type}\u0000${value}`);
    if (known !== undefined) return known;
    const key = toSameValue(type, value);
    const surrogate = invent(type, value, key);
    made.set(`${type}\u0000${value}`, surrogate);
    usedBy.set(foldValue(surrogate), key);
    return surrogate;
  };
};
