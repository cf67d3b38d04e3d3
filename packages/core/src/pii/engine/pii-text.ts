import { charClass, getCharClasses } from './char-class.ts';
import { foldText } from './fold-text.ts';
import { createLanguageGuess } from './language/guess-around.ts';
import {
  type LengthMask,
  longestListed,
  maskOf,
  type StartsByLength,
  type TokenAnchor,
} from './length-mask.ts';
import type { FoldedText } from './replaced-text.ts';
import { createTableHeads, type HeadCell } from './table-heads.ts';

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

/** A text, read once for all recognisers. Offsets are into `text`, which is folded: see `foldText`. */
export type PiiText = {
  readonly text: string;
  /** ISO 639-1, `und` when not known. */
  readonly language: string;
  /** The language around a token: the text's own, or what the words around it tell; `und` when they do not. */
  languageAt(index: number): string;
  readonly tokens: Tokens;
  /** Indices of the tokens that begin with a digit. */
  readonly digitTokens: Int32Array;
  /**
   * Indices of the tokens where a code of letters and digits may begin: a token of both that begins with a letter, or
   * a token of at most 6 letters with a token that has a digit at most 2 characters behind it.
   */
  readonly codeTokens: Int32Array;
  /** Where the tokens of an anchor begin, by their length: for those who know how long theirs is. */
  startsByLength(anchor: TokenAnchor): StartsByLength;
  /** The lengths that tokens of an anchor have, so that most patterns are tried nowhere at the cost of one comparison. */
  lengthsOf(anchor: TokenAnchor): LengthMask;
  /** A token's text. */
  token(index: number): string;
  /** A token in lower case and without accents (`numéro` → `numero`), kept once made. */
  word(index: number): string;
  /** The first token that ends behind `offset`; `tokens.count` when there is none. */
  tokenFrom(offset: number): number;
  /** Where a character or string stands, in order; kept once searched. */
  positions(needle: string): readonly number[];
  /** The cell of a head over an offset that is in a line of a table; `null` where it is in none. */
  headOver(offset: number): HeadCell | null;
  /** What `make` makes of the text: made at the first question, as several recognisers may ask. */
  once<Made>(make: (text: PiiText) => Made): Made;
  /** Offsets in the text as it was given. */
  toStart(offset: number): number;
  toEnd(offset: number): number;
};

/** How far apart, in characters, the letters and the digits of one code may stand. */
const codeGap = 2;
const maxCodeLetters = 6;

/** Lower case without accents, in the form in which context words are compared. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase();
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  const plain = lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return plain.replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l');
};

const flagOf = (found: number): number => {
  if (found === charClass.digit) return tokenFlag.digit;
  if (found === charClass.lower) return tokenFlag.letter | tokenFlag.lower;
  if (found === charClass.unspaced) return tokenFlag.letter | tokenFlag.unspaced;
  return found === charClass.mark ? 0 : tokenFlag.letter;
};

const tokenize = (text: string): Tokens => {
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

const pickTokens = (tokens: Tokens): { digitTokens: Int32Array; codeTokens: Int32Array } => {
  const digits: number[] = [];
  const codes: number[] = [];
  const { count, starts, ends, flags } = tokens;
  for (let index = 0; index < count; index += 1) {
    const flag = flags[index] ?? 0;
    if (flag & tokenFlag.digitFirst) digits.push(index);
    else if (flag & tokenFlag.digit) codes.push(index);
    else {
      const end = ends[index] ?? 0;
      if (end - (starts[index] ?? 0) > maxCodeLetters || index + 1 >= count) continue;
      const near = (starts[index + 1] ?? 0) - end <= codeGap;
      if (near && (flags[index + 1] ?? 0) & tokenFlag.digit) codes.push(index);
    }
  }
  return { digitTokens: Int32Array.from(digits), codeTokens: Int32Array.from(codes) };
};

/** Keys without a sign in them have more characters than most words. */
const leastKey = 16;
const keySigns = new Set([...'_-./='].map((sign) => sign.charCodeAt(0)));

const pickKeys = (text: string, { count, starts, ends }: Tokens): Int32Array => {
  const keys: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const end = ends[index] ?? 0;
    if (end - (starts[index] ?? 0) >= leastKey || keySigns.has(text.charCodeAt(end))) keys.push(index);
  }
  return Int32Array.from(keys);
};

const pickCapitals = ({ count, flags }: Tokens): Int32Array => {
  const capitals: number[] = [];
  const wanted = tokenFlag.letter | tokenFlag.capital;
  const others = tokenFlag.lower | tokenFlag.digit;
  for (let index = 0; index < count; index += 1) {
    if (((flags[index] ?? 0) & (wanted | others)) === wanted) capitals.push(index);
  }
  return Int32Array.from(capitals);
};

const listByLength = (tokens: Tokens, indices: Int32Array | undefined): StartsByLength => {
  const { count, starts, ends } = tokens;
  const lists: (number[] | undefined)[] = [];
  const last = indices ? indices.length : count;
  for (let place = 0; place < last; place += 1) {
    const index = indices ? (indices[place] ?? 0) : place;
    const start = starts[index] ?? 0;
    const length = Math.min(longestListed, (ends[index] ?? 0) - start);
    const list = lists[length];
    if (list) list.push(start);
    else lists[length] = [start];
  }
  return lists;
};

const listPositions = (text: string, needle: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at);
  return found;
};

/** Reads a text that is folded already. */
export const readFolded = (options: { folded: FoldedText; language: string }): PiiText => {
  const { text, toStart, toEnd } = options.folded;
  const tokens = tokenize(text);
  const { starts, ends } = tokens;
  const words: (string | undefined)[] = [];
  const positions = new Map<string, readonly number[]>();
  const picked = pickTokens(tokens);
  const byLength: Partial<Record<TokenAnchor, StartsByLength>> = {};
  const indicesOf = (anchor: TokenAnchor): Int32Array | undefined => {
    if (anchor === 'word') return undefined;
    if (anchor === 'key') return pickKeys(text, tokens);
    if (anchor === 'capitals') return pickCapitals(tokens);
    return anchor === 'digit' ? picked.digitTokens : picked.codeTokens;
  };
  const masks: Partial<Record<TokenAnchor, LengthMask>> = {};
  const startsByLength = (anchor: TokenAnchor): StartsByLength => {
    byLength[anchor] ??= listByLength(tokens, indicesOf(anchor));
    return byLength[anchor];
  };
  const token = (index: number) => text.slice(starts[index], ends[index]);
  const word = (index: number) => {
    const known = words[index];
    if (known !== undefined) return known;
    const made = foldWord(token(index));
    words[index] = made;
    return made;
  };
  let guess: ((index: number) => string) | undefined;
  const guessAt = (index: number): string => {
    guess ??= createLanguageGuess({
      count: tokens.count,
      isWord: (each) => ((tokens.flags[each] ?? 0) & tokenFlag.letter) !== 0,
      word,
      beginsParagraph: (each) =>
        ((tokens.flags[each] ?? 0) & tokenFlag.lineStart) !== 0 &&
        /\n[ \t\r]*\n/.test(text.slice(ends[each - 1], starts[each])),
    });
    return guess(index);
  };
  const made = new Map<unknown, unknown>();
  const whole: PiiText = {
    text,
    language: options.language,
    languageAt: (index) => (options.language === 'und' ? guessAt(index) : options.language),
    tokens,
    ...picked,
    startsByLength,
    lengthsOf: (anchor) => {
      masks[anchor] ??= maskOf(startsByLength(anchor));
      return masks[anchor];
    },
    token,
    word,
    tokenFrom: (offset) => {
      let low = 0;
      let high = tokens.count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) > offset) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    positions: (needle) => {
      const known = positions.get(needle);
      if (known) return known;
      const made = listPositions(text, needle);
      positions.set(needle, made);
      return made;
    },
    headOver: createTableHeads(text),
    once: <Made>(make: (text: PiiText) => Made): Made => {
      if (!made.has(make)) made.set(make, make(whole));
      return made.get(make) as Made;
    },
    toStart,
    toEnd,
  };
  return whole;
};

/** Reads a text once for all recognisers; `language` is ISO 639-1 where known. */
export const createPiiText = ({ text, language = 'und' }: { text: string; language?: string }): PiiText =>
  readFolded({ folded: foldText(text), language });
