import { findEscapes } from './decode-escapes.ts';
import { foldLookAlikes, hasOtherScript } from './look-alike-letters.ts';
import { findLooseDigits } from './loose-digits.ts';
import { matchesOf } from './matches-of.ts';
import { type FoldedText, foldFurther, type Replaced } from './replaced-text.ts';
import { findSpelledSigns } from './spelled-signs.ts';

/** Spaces, line ends, dashes, points, apostrophes, quotes, digits in circles and full-width forms: replaced one for one. */
const lookAlikes =
  /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u2010-\u2015\u2212\ufe58\ufe63\u2024\ufe52\ufe6b\u2018\u2019\u201b\u02bc\u201c\u201d\uff01-\uff5e\u2460-\u2468\u24b6-\u24ea\u2776-\u277e[\p{Nd}--[0-9\u{10000}-\u{10ffff}]]]/gv;
/** What cannot be seen, marks that strike out or frame, and letters and digits outside the basic plane: the text becomes shorter. */
const shortened =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f\u0332\u0333\u0335-\u0338\u20d2-\u20e0\u20e3\u{e0020}-\u{e007f}\u{1d400}-\u{1d6a3}[\p{Nd}&&[\u{10000}-\u{10ffff}]]]/gv;
/** Digits above and below the line: a number where they stand together, a note or a power where one does. */
const raisedRun = /(?<![\d\p{L}])[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]{7,}/gu;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉';

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
  if (code === 0x2024 || code === 0xfe52) return '.';
  if (code === 0xfe6b) return '@';
  if (code === 0x2028 || code === 0x2029) return '\n';
  if (code >= 0x2460 && code <= 0x24ea) return character.normalize('NFKC');
  if (code >= 0x2776 && code <= 0x277e) return String(code - 0x2775);
  return /\p{Nd}/u.test(character) ? toAsciiDigit(character) : ' ';
};

const toPlain = (character: string): string =>
  character.length < 2 || character >= '\u{e0000}'
    ? ''
    : /\p{Nd}/u.test(character)
      ? toAsciiDigit(character)
      : character.normalize('NFKC');

const isMark = /\p{M}/u;

const findUnseen = (text: string): Replaced[] =>
  Array.from(matchesOf(text, shortened), ({ 0: found, index }) => ({
    index,
    length: found.length,
    kept: toPlain(found),
    joined: isMark.test(found),
  }));

const same = (offset: number) => offset;

const lower = (run: string): string => run.replace(/./g, (digit) => String(raised.indexOf(digit) % 10));

/** What has to be looked for where a unit stands, as bits. */
const unitKind = { lookAlike: 1, unseen: 2, raised: 4, otherScript: 8 } as const;
/** Marks a unit that was not met yet. */
const unknownKind = 255;
let kinds: Uint8Array | undefined;

const classify = (unit: number): number => {
  const character = String.fromCharCode(unit);
  // Halves of characters outside the basic plane: some of those are replaced.
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const has = (pattern: RegExp) => character.search(pattern) >= 0;
  return (
    (has(lookAlikes) ? unitKind.lookAlike : 0) |
    (isHalf || has(shortened) ? unitKind.unseen : 0) |
    (raised.includes(character) ? unitKind.raised : 0) |
    (hasOtherScript(character) ? unitKind.otherScript : 0)
  );
};

/** The kinds of all units of a text together, and where look-alikes stand. */
const readKinds = (text: string): { all: number; places: number[] } => {
  kinds ??= new Uint8Array(0x1_0000).fill(unknownKind);
  const places: number[] = [];
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    let kind = kinds[unit] ?? 0;
    if (kind === unknownKind) {
      kind = classify(unit);
      kinds[unit] = kind;
    }
    all |= kind;
    if (kind & unitKind.lookAlike) places.push(at);
  }
  return { all, places };
};

const toAsciiAt = (text: string, places: readonly number[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const place of places) {
    parts.push(text.slice(from, place), toAscii(text.charAt(place)));
    from = place + 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
};

const foldCharacters = (folded: FoldedText): FoldedText => {
  if (!/[\u0080-\uffff]/.test(folded.text)) return folded;
  const { all, places } = readKinds(folded.text);
  if (all === 0) return folded;
  let text = places.length > 0 ? toAsciiAt(folded.text, places) : folded.text;
  if (all & unitKind.otherScript) text = foldLookAlikes(text);
  if (all & unitKind.raised) text = text.replace(raisedRun, lower);
  return all & unitKind.unseen ? foldFurther({ ...folded, text }, findUnseen) : { ...folded, text };
};

/**
 * Reads escapes as what they stand for, folds look-alikes to ASCII, drops what cannot be seen, and joins digits and
 * signs that stand apart or are written as words, so that recognisers read what a reader sees.
 */
export const foldText = (given: string): FoldedText => {
  const decoded = foldFurther({ text: given, toStart: same, toEnd: same }, findEscapes);
  const folded = foldFurther(foldCharacters(decoded), findSpelledSigns);
  return foldFurther(folded, findLooseDigits);
};
