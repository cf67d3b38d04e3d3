import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import { collectCompanyWords } from './company-names.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { gapKind } from './gap-kind.ts';
import { lexiconField, lexiconValue } from './lexicon.ts';
import { tokenShape } from './token-shape.ts';

/** Shorter words agree by chance. */
const leastLetters = 3;

const isCapitalized = (text: PiiText, index: number): boolean =>
  ((text.tokens.flags[index] ?? 0) & tokenFlag.capital) !== 0;

const lengthOf = (text: PiiText, index: number): number =>
  (text.tokens.ends[index] ?? 0) - (text.tokens.starts[index] ?? 0);

/** Words of people's names that the text leaves no doubt of, with the margin of the name they come from. */
const collectPersonWords = (text: PiiText, names: readonly FoundName[]): Map<string, number> => {
  const words = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const before = names[at - 1];
    const titled = before?.kind === 'TITLE' && before.last === name.first - 1;
    if (name.kind !== 'PERSON' || (name.first === name.last && !titled)) continue;
    for (let index = name.first; index <= name.last; index += 1) {
      if (!isCapitalized(text, index) || lengthOf(text, index) < leastLetters) continue;
      const token = text.token(index);
      words.set(token, Math.max(words.get(token) ?? 0, name.margin));
    }
  }
  return words;
};

/** The parts of names in mail addresses (`tamsin.whitlock@` has two), folded. */
const collectMailWords = (text: PiiText, features: NameFeatures): Set<string> => {
  const words = new Set<string>();
  for (let index = 1; index < text.tokens.count; index += 1) {
    if (features.gaps[index] !== gapKind.at) continue;
    for (let part = index - 1; part >= 0; part -= 1) {
      if (features.profiles[part]?.shape !== tokenShape.link) break;
      for (const word of text.word(part).split('_')) if (word.length >= leastLetters) words.add(word);
      const gap = features.gaps[part];
      // Every part of a chain of addresses is looked at once.
      if (gap === gapKind.space || gap === gapKind.line || gap === gapKind.at) break;
    }
  }
  return words;
};

/** Whether a capital may be there for the sentence's sake alone. */
const isSentenceWord = (features: NameFeatures, index: number): boolean => {
  const gap = features.gaps[index] ?? 0;
  const english = lexiconValue(features.profiles[index]?.entry ?? 0, lexiconField.english);
  return english >= 3 || (english > 0 && gap !== gapKind.space && gap !== gapKind.apostrophe);
};

/** Whether a word is known as a place or group rather than as a name. */
const isElsewhereKnown = (entry: number): boolean =>
  lexiconValue(entry, lexiconField.country) > 0 ||
  lexiconValue(entry, lexiconField.group) > 0 ||
  lexiconValue(entry, lexiconField.region) > 0 ||
  lexiconValue(entry, lexiconField.city) >= 2;

/** Words of names that are more than an initial and a surname: `D. NIKE` may be a paragraph of `NIKE`. */
const collectFullNames = (text: PiiText, names: readonly FoundName[]): Set<string> => {
  const words = new Set<string>();
  for (const { kind, first, last } of names) {
    if (kind !== 'PERSON' || first === last || lengthOf(text, first) < 2) continue;
    for (let index = first; index <= last; index += 1) words.add(text.token(index));
  }
  return words;
};

type Agreement = {
  text: PiiText;
  features: NameFeatures;
  words: ReadonlyMap<string, number>;
  mailWords: ReadonlySet<string>;
  fullNames: ReadonlySet<string>;
  /** Folded words and pairs of words that are companies by their full names in the text. */
  companyWords: ReadonlySet<string>;
};

/** The margin with which a token is a person's name by what the rest of the text says; 0 when it says nothing. */
const marginOf = (agreement: Agreement, index: number): number => {
  const { text, features, words, mailWords } = agreement;
  if (features.profiles[index]?.shape === tokenShape.link) return 0;
  if (!isCapitalized(text, index) || isSentenceWord(features, index)) return 0;
  if (isElsewhereKnown(features.profiles[index]?.entry ?? 0)) return 0;
  const known = words.get(text.token(index));
  if (known !== undefined) return known;
  return mailWords.has(text.word(index)) && lengthOf(text, index) > leastLetters ? mailMargin : 0;
};

/** What agreement with a mail address counts for, in the weights' measure. */
const mailMargin = 150;

/** What the full name of a company elsewhere in the text counts for. */
const fullNameMargin = 400;

/** Whether a name of one or two words is that of a company whose full name the text has. */
const isCompany = ({ text, fullNames, companyWords }: Agreement, { first, last }: FoundName): boolean => {
  if (last - first > 1) return false;
  if (first !== last) return companyWords.has(`${text.word(first)} ${text.word(last)}`);
  return companyWords.has(text.word(first)) && !fullNames.has(text.token(first));
};

/** What a name is by what the rest of the text says. */
const agreeName = (agreement: Agreement, name: FoundName): FoundName => {
  const open = name.kind === 'PERSON' || name.kind === 'LOCATION' || name.kind === 'ORGANIZATION';
  if (!open) return name;
  if (isCompany(agreement, name))
    return { ...name, kind: 'ORGANIZATION', margin: Math.max(fullNameMargin, name.margin) };
  if (name.first !== name.last) return name;
  const margin = marginOf(agreement, name.first);
  return margin > 0 ? { ...name, kind: 'PERSON', margin: Math.max(margin, name.margin) } : name;
};

/**
 * Brings the names of a text into agreement: a word that is surely a person's name in one place is one in the others,
 * and words of a mail address are the name of who has it. Linear in the text's length.
 */
export const agreeNames = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] => {
  const agreement: Agreement = {
    text,
    features,
    words: collectPersonWords(text, names),
    mailWords: collectMailWords(text, features),
    fullNames: collectFullNames(text, names),
    companyWords: collectCompanyWords(text, features),
  };
  const { words, mailWords, companyWords } = agreement;
  if (words.size + mailWords.size + companyWords.size === 0) return [...names];
  const agreed: FoundName[] = [];
  let free = 0;
  const addBetween = (end: number) => {
    for (let index = free; index < end; index += 1) {
      const margin = marginOf(agreement, index);
      if (margin === 0) continue;
      let last = index;
      while (last + 1 < end && features.gaps[last + 1] === gapKind.space && marginOf(agreement, last + 1) > 0)
        last += 1;
      agreed.push({ kind: 'PERSON', first: index, last, margin });
      index = last;
    }
  };
  for (const name of names) {
    addBetween(name.first);
    agreed.push(agreeName(agreement, name));
    free = name.last + 1;
  }
  addBetween(text.tokens.count);
  return agreed;
};
