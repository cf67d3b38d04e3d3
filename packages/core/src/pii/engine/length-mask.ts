/** Offsets of tokens in lists by length, none where no token is as long; the last list is of all that are longer. */
export type StartsByLength = readonly (readonly number[] | undefined)[];

/** Tokens of this length or more stand in one list. */
export const longestListed = 48;

/**
 * Sets of tokens at which patterns are tried: `digit` and `code` tokens, those where a key may begin (long ones, and
 * those with one of `_-./=` behind them), those of capital letters alone, or all of them.
 */
export type TokenAnchor = 'digit' | 'code' | 'key' | 'capitals' | 'word';

/** Tokens of an anchor and of some lengths. */
export type TokenPlace = { anchor: TokenAnchor; lengths: LengthMask };

/** A set of lengths up to `longestListed` as bits: those below 32, and the others. */
export type LengthMask = { low: number; high: number };

const addLength = (mask: LengthMask, length: number): void => {
  if (length < 32) mask.low |= 1 << length;
  else mask.high |= 1 << (length - 32);
};

/** The lengths from `from` to `to`, both inclusive. */
export const maskLengths = (from: number, to: number): LengthMask => {
  const mask = { low: 0, high: 0 };
  for (let length = from; length <= to; length += 1) addLength(mask, length);
  return mask;
};

/** The lengths that are there. */
export const maskOf = (lists: StartsByLength): LengthMask => {
  const mask = { low: 0, high: 0 };
  for (let length = 0; length < lists.length; length += 1) if (lists[length]) addLength(mask, length);
  return mask;
};

export const sharesLength = (left: LengthMask, right: LengthMask): boolean =>
  (left.low & right.low) !== 0 || (left.high & right.high) !== 0;

/** Calls back for each length of a set, in order. */
export const eachLength = (mask: LengthMask, visit: (length: number) => void): void => {
  for (let low = mask.low; low !== 0; low &= low - 1) visit(31 - Math.clz32(low & -low));
  for (let high = mask.high; high !== 0; high &= high - 1) visit(63 - Math.clz32(high & -high));
};
