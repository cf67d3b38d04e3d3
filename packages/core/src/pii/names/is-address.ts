import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import { cueNumber, cueOf } from './cue-words.ts';
import type { NameFeatures } from './features.ts';
import { gapKind } from './gap-kind.ts';
import { lexiconField, lexiconValue } from './lexicon.ts';

const streetCue = cueNumber('street');
const unitCue = cueNumber('unit');

/** Ends of words that are streets in one word; folded. */
const streetEnds =
  /(?:strasse|str|gasse|weg|allee|platz|damm|ufer|ring|chaussee|straat|laan|plein|gracht|kade|dijk|singel|gatan|gata|gate|gaten|vagen|vag|vej|veien|vegen|gade|katu|tie|polku|utca|ulica|ulice|cesta|gotu|vegur|stien|torget|terrasse)$/;

/** More tokens than any address has. */
const longest = 40;

/** Whether a number goes on with the number before it (`473,00`). */
const isDecimal = (text: PiiText, index: number): boolean => {
  const before = text.tokens.flags[index - 1] ?? 0;
  const from = text.tokens.ends[index - 1] ?? 0;
  if (before & tokenFlag.letter || (text.tokens.starts[index] ?? 0) - from !== 1) return false;
  const mark = text.text.charAt(from);
  return mark === ',' || mark === '.';
};

/** Numbers of registers stand behind these, beside the place of the court. */
const registers: ReadonlySet<string> = new Set(['hrb', 'hra', 'amtsgericht', 'registergericht']);

/** What there is in a span that addresses have. */
const countSigns = (text: PiiText, features: NameFeatures, first: number, last: number) => {
  const signs = { numbers: 0, words: 0, streets: 0, places: 0, amounts: 0 };
  for (let index = first; index <= last; index += 1) {
    const flag = text.tokens.flags[index] ?? 0;
    if (!(flag & tokenFlag.letter)) {
      signs.numbers += 1;
      if (index > first && isDecimal(text, index)) signs.amounts += 1;
      continue;
    }
    if (flag & tokenFlag.digit) signs.numbers += 1;
    signs.words += 1;
    const word = text.word(index);
    const cue = cueOf(word);
    if (cue === streetCue || cue === unitCue || streetEnds.test(word)) signs.streets += 1;
    const entry = features.profiles[index]?.entry ?? 0;
    if (lexiconValue(entry, lexiconField.country) || lexiconValue(entry, lexiconField.city))
      signs.places += 1;
    if (lexiconValue(entry, lexiconField.region)) signs.places += 1;
  }
  return signs;
};

/** Whether one word and a number are a street of its own name and a house (`Allika 46`). */
const isHouse = (text: PiiText, features: NameFeatures, span: { first: number; last: number }): boolean => {
  const number = text.token(span.last);
  const english = lexiconValue(features.profiles[span.first]?.entry ?? 0, lexiconField.english);
  const gap = features.gaps[span.last];
  const beside = gap === gapKind.space || gap === gapKind.comma || gap === gapKind.line;
  return span.last === span.first + 1 && beside && /^\d{1,3}[a-z]?$/i.test(number) && english === 0;
};

/** Whether a span that the tagger holds for an address has what addresses have; lines of tables have it not. */
export const isAddress = (
  text: PiiText,
  features: NameFeatures,
  span: { first: number; last: number },
): boolean => {
  if (span.last - span.first >= longest || registers.has(text.word(span.first))) return false;
  const { numbers, words, streets, places, amounts } = countSigns(text, features, span.first, span.last);
  if (words === 0 || numbers > words * 2 + 2) return false;
  if (streets > 0) return true;
  if (numbers === 0 || amounts > 0) return false;
  if (places > 0) return true;
  // Without any word for a street, one word and a number may as well be a year or a quantity.
  if (words === 1) return isHouse(text, features, span);
  return numbers <= 3 && words <= 6;
};
