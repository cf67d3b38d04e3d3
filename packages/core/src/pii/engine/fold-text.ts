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

/** How much longer the given text is before each place where it was shortened. */
type Cuts = { at: number[]; removed: number[] };

const removedBefore = (cuts: Cuts, offset: number): number => {
  let low = 0;
  let high = cuts.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts.at[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (cuts.removed[low - 1] ?? 0);
};

const isLead = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

const shorten = (given: string): FoldedText => {
  const parts: string[] = [];
  const cuts: Cuts = { at: [], removed: [] };
  let from = 0;
  let removed = 0;
  for (const { 0: found, index } of given.matchAll(shortened)) {
    parts.push(given.slice(from, index));
    const kept = found.length === 2 ? toAsciiDigit(found) : '';
    parts.push(kept);
    from = index + found.length;
    removed += found.length - kept.length;
    cuts.at.push(from - removed);
    cuts.removed.push(removed);
  }
  parts.push(given.slice(from));
  const text = parts.join('');
  const toStart = (offset: number) => offset + removedBefore(cuts, offset);
  const toEnd = (offset: number) => {
    if (offset === 0) return 0;
    const last = toStart(offset - 1);
    const wasPair = isLead(given.charCodeAt(last)) && !isLead(text.charCodeAt(offset - 1));
    return last + (wasPair ? 2 : 1);
  };
  return { text, toStart, toEnd };
};

/** Folds look-alikes to ASCII and drops what cannot be seen, so that recognisers read what a reader sees. */
export const foldText = (given: string): FoldedText => {
  const same = (offset: number) => offset;
  if (!/[\u0080-\uffff]/.test(given)) return { text: given, toStart: same, toEnd: same };
  const text = given.replace(lookAlikes, toAscii);
  return text.search(shortened) < 0 ? { text, toStart: same, toEnd: same } : shorten(text);
};
