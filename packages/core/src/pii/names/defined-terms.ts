import type { PiiText } from '../engine/pii-text.ts';

/** How many words before the bracket the one stands that is called so from there on. */
const reach = 40;
/** More words are a sentence in quotes. */
const longest = 3;
const leading =
  /^\((?:each,? |collectively,? |together,? |hereinafter,? |as )*(?:the |an? |his |her |its )?["“]/i;

/**
 * The terms of one word that a contract defines in brackets and quotes (`the other party ("Counterparty")`) and that are
 * no part of a name before them (`Ida Quell ("Quell")`), folded.
 */
export const collectDefinedTerms = (text: PiiText): Set<string> => {
  const { ends, count } = text.tokens;
  const terms = new Set<string>();
  for (const bracket of text.positions('(')) {
    const opened = leading.exec(text.text.slice(bracket, bracket + 48));
    if (!opened) continue;
    const first = text.tokenFrom(bracket + opened[0].length);
    for (let index = first; index < Math.min(count, first + longest); index += 1) {
      if (!/^[,.]?["”]/.test(text.text.slice(ends[index], (ends[index] ?? 0) + 2))) continue;
      const word = text.word(index);
      if (index === first && !isBefore(text, text.tokenFrom(bracket), word)) terms.add(word);
      break;
    }
  }
  return terms;
};

const isBefore = (text: PiiText, end: number, word: string): boolean => {
  for (let index = end - 1; index >= Math.max(0, end - reach); index -= 1) {
    if (text.word(index) === word) return true;
  }
  return false;
};
