import { charClass, getCharClasses } from './char-class.ts';

/** What a token is made of, as bits of `Tokens.flags`. */
export const tokenFlag = {
  /** Has a letter. */
  letter: 1,
  /** Has a digit. */
  digit: 2,
  /** Begins with an upper-case letter. */
  capital: 4,
  /** Has a lower-case letter. */
  lower: 8,
  /** Begins with a digit. */
  digitFirst: 16,
  /** Of a script written without spaces between words. */
  unspaced: 32,
  /** A line break or more stands between this token and the one before it. */
  lineStart: 64,
  /** Has a character outside ASCII. */
  foreign: 128,
} as const;

/** The tokens of a text in columns: runs of letters, marks and digits; everything else parts them, `_` too. */
export type Tokens = { count: number; starts: Int32Array; ends: Int32Array; flags: Uint8Array };

const flagOf = (found: number): number => {
  if (found === charClass.digit) return tokenFlag.digit;
  if (found === charClass.lower) return tokenFlag.letter | tokenFlag.lower;
  if (found === charClass.unspaced) return tokenFlag.letter | tokenFlag.unspaced;
  return found === charClass.mark ? 0 : tokenFlag.letter;
};

/** Cuts a text into its tokens. Linear in its length. */
export const tokenize = (text: string): Tokens => {
  const classes = getCharClasses();
  // A token and what parts it from the next take two characters at least, but for scripts without spaces.
  let capacity = (text.length >> 2) + 16;
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let flags = new Uint8Array(capacity);
  let count = 0;
  let start = -1;
  let flag = 0;
  let lineBreak = tokenFlag.lineStart as number;
  const close = (end: number) => {
    if (count === capacity) {
      capacity *= 2;
      const grown = [new Int32Array(capacity), new Int32Array(capacity), new Uint8Array(capacity)] as const;
      grown[0].set(starts);
      grown[1].set(ends);
      grown[2].set(flags);
      [starts, ends, flags] = grown;
    }
    starts[count] = start;
    ends[count] = end;
    flags[count] = flag;
    count += 1;
    start = -1;
  };
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    // Nearly all characters are small letters within a word of such.
    if (start >= 0 && unit >= 97 && unit <= 122 && !(flag & tokenFlag.unspaced)) {
      flag |= tokenFlag.letter | tokenFlag.lower;
      continue;
    }
    const found = classes.at(text, offset);
    if (found === charClass.other) {
      if (start >= 0) close(offset);
      if (unit === 10) lineBreak = tokenFlag.lineStart;
      continue;
    }
    const unspaced = found === charClass.unspaced;
    // Marks belong to what stands before them.
    if (start >= 0 && found !== charClass.mark && unspaced !== ((flag & tokenFlag.unspaced) !== 0))
      close(offset);
    if (start < 0) {
      start = offset;
      flag = lineBreak;
      lineBreak = 0;
      if (found === charClass.upper) flag |= tokenFlag.capital;
      if (found === charClass.digit) flag |= tokenFlag.digitFirst;
    }
    flag |= flagOf(found);
    if (unit > 0x7f) flag |= tokenFlag.foreign;
  }
  if (start >= 0) close(text.length);
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    flags: flags.subarray(0, count),
  };
};
