import { foldLookAlikes } from './look-alike-letters.ts';
import { findLooseDigits, type Replaced } from './loose-digits.ts';

/** A text in which look-alikes are their ASCII selves, and the way back to the text as given. */
export type FoldedText = {
  text: string;
  /** Offset of the character at `offset` of the folded text. */
  toStart(offset: number): number;
  /** Offset behind the character that ends at `offset` of the folded text. */
  toEnd(offset: number): number;
};

/** Spaces, dashes, apostrophes, quotes and full-width forms that are replaced one for one. */
const lookAlikes =
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\ufe58\ufe63\u2018\u2019\u201b\u02bc\u201c\u201d\uff01-\uff5e[\p{Nd}--[0-9\u{10000}-\u{10ffff}]]]/gv;
/** What cannot be seen, and digits outside the basic plane: the text becomes shorter. */
const shortened =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff[\p{Nd}&&[\u{10000}-\u{10ffff}]]]/gv;

const toAsciiDigit = (character: string): string => {
  // Decimal digits stand in runs of ten that begin at their zero.
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Mathematical digits stand in five runs without gaps: their zeros are ten apart from U+1D7CE.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  return String(code - zero);
};

const toAscii = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code === 0x02bc) return "'";
  if (code === 0x201c || code === 0x201d) return '"';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return '-';
  return /\p{Nd}/u.test(character) ? toAsciiDigit(character) : ' ';
};

/**
 * How much longer the given text is before each place where it was shortened, and whether what stands before the place
 * came of all that was replaced there.
 */
type Cuts = { at: number[]; removed: number[]; kept: boolean[] };

/** The number of cuts up to an offset of the shortened text. */
const cutsUpTo = (cuts: Cuts, offset: number): number => {
  let low = 0;
  let high = cuts.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts.at[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Replaces parts of a text, and remembers where. */
const shorten = (given: string, replaced: Iterable<Replaced>): FoldedText => {
  const parts: string[] = [];
  const cuts: Cuts = { at: [], removed: [], kept: [] };
  let from = 0;
  let removed = 0;
  for (const { index, length, kept } of replaced) {
    parts.push(given.slice(from, index), kept);
    from = index + length;
    removed += length - kept.length;
    cuts.at.push(from - removed);
    cuts.removed.push(removed);
    cuts.kept.push(kept !== '');
  }
  parts.push(given.slice(from));
  const removedAt = (count: number) => (count === 0 ? 0 : (cuts.removed[count - 1] ?? 0));
  return {
    text: parts.join(''),
    toStart: (offset) => offset + removedAt(cutsUpTo(cuts, offset)),
    toEnd: (offset) => {
      // What was left out behind the last character does not belong to it, but for what it came of.
      let count = cutsUpTo(cuts, offset);
      while (count > 0 && cuts.at[count - 1] === offset && !cuts.kept[count - 1]) count -= 1;
      return offset + removedAt(count);
    },
  };
};

const findUnseen = (text: string): Replaced[] =>
  Array.from(text.matchAll(shortened), ({ 0: found, index }) => ({
    index,
    length: found.length,
    kept: found.length === 2 ? toAsciiDigit(found) : '',
  }));

const same = (offset: number) => offset;

const foldCharacters = (given: string): FoldedText => {
  if (!/[\u0080-\uffff]/.test(given)) return { text: given, toStart: same, toEnd: same };
  const text = foldLookAlikes(given.replace(lookAlikes, toAscii));
  return text.search(shortened) < 0 ? { text, toStart: same, toEnd: same } : shorten(text, findUnseen(text));
};

/**
 * Folds look-alikes to ASCII, drops what cannot be seen, and joins digits that stand apart or are written as words, so
 * that recognisers read what a reader sees.
 */
export const foldText = (given: string): FoldedText => {
  const folded = foldCharacters(given);
  const loose = findLooseDigits(folded.text);
  if (loose.length === 0) return folded;
  const joined = shorten(folded.text, loose);
  return {
    text: joined.text,
    toStart: (offset) => folded.toStart(joined.toStart(offset)),
    toEnd: (offset) => folded.toEnd(joined.toEnd(offset)),
  };
};
