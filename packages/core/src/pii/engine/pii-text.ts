import { foldText } from './fold-text.ts';
import { createLanguageGuess } from './language/guess-around.ts';
import type { FoldedText } from './replaced-text.ts';
import { createTableHeads, type HeadCell } from './table-heads.ts';
import { anchorBit, pickTokens, readAnchors } from './token-anchors.ts';
import { type Tokens, tokenFlag, tokenize } from './tokens.ts';

export { type Tokens, tokenFlag } from './tokens.ts';

/** A text, read once for all recognisers. Offsets are into `text`, which is folded: see `foldText`. */
export type PiiText = {
  readonly text: string;
  /** ISO 639-1, `und` when not known. */
  readonly language: string;
  /** The language around a token: the text's own, or what the words around it tell; `und` when they do not. */
  languageAt(index: number): string;
  readonly tokens: Tokens;
  /** What may begin at each token: see `anchorBit`. */
  readonly anchors: Uint8Array;
  /** Indices of the tokens that begin with a digit. */
  readonly digitTokens: readonly number[];
  /** Indices of the tokens where a code may begin: see `anchorBit.code`. */
  readonly codeTokens: readonly number[];
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
  const anchors = readAnchors(text, tokens);
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
    anchors,
    digitTokens: pickTokens(anchors, anchorBit.digit),
    codeTokens: pickTokens(anchors, anchorBit.code),
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
