import { type Tokens, tokenFlag } from './tokens.ts';

/** What may begin at a token, as bits: sets of tokens at which patterns are tried. */
export const anchorBit = {
  /** It begins with a digit. */
  digit: 1,
  /**
   * A code of letters and digits: a token of both that begins with a letter, or one of at most 6 letters with a token
   * that has a digit at most 2 characters behind it.
   */
  code: 2,
  /** A key: it is long, or one of `_-./=` stands behind it. */
  key: 4,
  /** It is of capital letters alone. */
  capitals: 8,
  /** Anything: set for every token. */
  word: 16,
} as const;

export type TokenAnchor = keyof typeof anchorBit;

/** One more than the greatest set of bits. */
export const anchorSets = 32;

/** How far apart, in characters, the letters and the digits of one code may stand. */
const codeGap = 2;
const maxCodeLetters = 6;

/** Keys without a sign in them have more characters than most words. */
const leastKey = 16;
const keySigns = new Set([...'_-./='].map((sign) => sign.charCodeAt(0)));

const isCapitals = (flag: number): boolean =>
  (flag & (tokenFlag.letter | tokenFlag.capital | tokenFlag.lower | tokenFlag.digit)) ===
  (tokenFlag.letter | tokenFlag.capital);

/** Whether a token of letters has one with a digit right behind it. */
const isBeforeDigits = ({ count, starts, ends, flags }: Tokens, index: number): boolean => {
  const end = ends[index] ?? 0;
  if (index + 1 >= count || ((flags[index + 1] ?? 0) & tokenFlag.digit) === 0) return false;
  return end - (starts[index] ?? 0) <= maxCodeLetters && (starts[index + 1] ?? 0) - end <= codeGap;
};

/** The bits of every token. */
export const readAnchors = (text: string, tokens: Tokens): Uint8Array => {
  const { count, starts, ends, flags } = tokens;
  const anchors = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const flag = flags[index] ?? 0;
    const end = ends[index] ?? 0;
    let bits: number = anchorBit.word;
    if (flag & tokenFlag.digitFirst) bits |= anchorBit.digit;
    else if (flag & tokenFlag.digit || isBeforeDigits(tokens, index)) bits |= anchorBit.code;
    if (end - (starts[index] ?? 0) >= leastKey || keySigns.has(text.charCodeAt(end))) bits |= anchorBit.key;
    if (isCapitals(flag)) bits |= anchorBit.capitals;
    anchors[index] = bits;
  }
  return anchors;
};

/** The indices of the tokens that have a bit. */
export const pickTokens = (anchors: Uint8Array, bit: number): number[] => {
  const picked: number[] = [];
  for (let index = 0; index < anchors.length; index += 1) if ((anchors[index] ?? 0) & bit) picked.push(index);
  return picked;
};
