import { guessLanguage } from './guess-language.ts';

/** Tokens before and behind one that are looked at: those of its paragraph, else as many of what is around it. */
const paragraphReach = 64;
const textReach = 256;

/** What of a text its language is told by. */
type Words = {
  count: number;
  /** Whether a token is a word. */
  isWord(index: number): boolean;
  /** In lower case and without accents. */
  word(index: number): string;
  /** Whether a blank line stands before a token. */
  beginsParagraph(index: number): boolean;
};

/** Tells the language around tokens of a text: of their paragraph, or where that does not tell it, of what is around. */
export const createLanguageGuess = (words: Words): ((index: number) => string) => {
  const guessed = new Map<number, string>();
  const guessRange = (from: number, to: number): string => {
    const key = from * (2 * textReach + 1) + (to - from);
    const known = guessed.get(key);
    if (known !== undefined) return known;
    const inside: string[] = [];
    for (let index = from; index < to; index += 1) if (words.isWord(index)) inside.push(words.word(index));
    const made = guessLanguage(inside);
    guessed.set(key, made);
    return made;
  };
  return (index) => {
    let from = index;
    while (from > 0 && index - from < paragraphReach && !words.beginsParagraph(from)) from -= 1;
    let to = index + 1;
    while (to < words.count && to - index < paragraphReach && !words.beginsParagraph(to)) to += 1;
    const own = guessRange(from, to);
    if (own !== 'und') return own;
    // In steps, so that neighbours share what was told.
    const step = Math.floor(index / textReach) * textReach;
    return guessRange(Math.max(0, step - textReach / 2), Math.min(words.count, step + 1.5 * textReach));
  };
};
