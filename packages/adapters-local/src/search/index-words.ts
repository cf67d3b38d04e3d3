/**
 * FTS5's `ascii` tokenizer parts words at ASCII signs and folds A–Z; all else is a letter to it. What it would not
 * leave alone stands in the index as a letter of a private range, so that every term is one word, as it is.
 */
const privateStart = 0xe000;
const notLeftAlone = /[^a-z0-9\u0080-\u{10ffff}]/gu;
const stoodFor = /[\ue000-\ue07f]/g;

export const toIndexWord = (term: string): string =>
  term.replaceAll(notLeftAlone, (sign) => String.fromCodePoint(privateStart + (sign.codePointAt(0) ?? 0)));

export const fromIndexWord = (word: string): string =>
  word.replaceAll(stoodFor, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - privateStart));

export const toIndexText = (terms: readonly string[]): string =>
  terms
    .map(toIndexWord)
    .filter((word) => word !== '')
    .join(' ');

export const fromIndexText = (text: string): string[] =>
  text === '' ? [] : text.split(' ').map(fromIndexWord);
