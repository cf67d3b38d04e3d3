import type { KeyedNumbers } from '../keyed-numbers.ts';
import { likeShape } from './letter-shape.ts';
import { inventOrganization, inventPlace, isKeptWord, type NameSource } from './names.ts';
import { likeOrdinal } from './ordinals.ts';

const isMixed = (word: string): boolean => /\p{L}/u.test(word) && /\p{Nd}/u.test(word);

type Word = { text: string; start: number; end: number };

/** Part of a code by what stands beside it: `AB` of `1012 AB`, `TX` of `TX 78701`. */
const isBesideCode = (word: Word, beside: readonly string[]): boolean => {
  if (!/^\p{Lu}{1,3}$/u.test(word.text) || isKeptWord(word.text)) return false;
  return beside.some((other) => isMixed(other) || (word.text.length === 2 && /^\d{4,5}$/.test(other)));
};

/** Letters and digits of a code: `SW1A` and `1AA`, `AB` of `1012 AB`, the number of a house with its letter. */
const findCodes = (value: string): Word[] => {
  const words = [...value.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)].map(
    ({ 0: text, index: start }): Word => ({ text, start, end: start + text.length }),
  );
  const isJoined = (left: Word, right: Word) =>
    /^[ \u00a0\u2009\u202f-]$/.test(value.slice(left.end, right.start));
  return words.filter((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    const beside = [
      ...(before && isJoined(before, word) ? [before.text] : []),
      ...(after && isJoined(word, after) ? [after.text] : []),
    ];
    return isMixed(word.text) || isBesideCode(word, beside);
  });
};

/** Behind the number of a house or a floor, these say nothing of which: `12bis`, `1er étage`, `3º`. */
const behindNumber = /^(\d+)(er|e|ère|ème|bis|ter|quater|º|ª)$/iu;

const inventCode = (code: string, next: KeyedNumbers): string => {
  const ordinal = likeOrdinal(code, (digits) => likeShape(digits, next));
  if (ordinal !== null) return ordinal;
  const [, digits, ending] = behindNumber.exec(code) ?? [];
  return digits && ending ? likeShape(digits, next) + ending : likeShape(code, next);
};

/** Codes become codes of their shape; what stands between them is invented as words are. */
const aroundCodes = (value: string, source: NameSource, inventRest: (text: string) => string): string => {
  let out = '';
  let at = 0;
  for (const { text, start, end } of findCodes(value)) {
    out += inventRest(value.slice(at, start)) + inventCode(text, source.forWord(text.toLowerCase()));
    at = end;
  }
  return out + inventRest(value.slice(at));
};

/** Numbers, streets and postcodes of an address, each by one of its kind. */
export const inventAddress = (value: string, source: NameSource): string =>
  aroundCodes(value, source, (text) => inventOrganization(text, source));

export const inventLocation = (value: string, source: NameSource): string =>
  aroundCodes(value, source, (text) => inventPlace(text, source));
