import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { gapKind } from './gap-kind.ts';
import { lexiconField, lexiconValue } from './lexicon.ts';

const isCapital = (text: PiiText, index: number): boolean =>
  ((text.tokens.flags[index] ?? 0) & tokenFlag.capital) !== 0;

/** Legal forms that make what stands before them a company; folded. */
const legalForms: ReadonlySet<string> = new Set(
  'inc incorporated ltd limited llc llp plc corp corporation gmbh ag kg kgaa ug ohg sarl sas srl spa bv nv oy oyj ab asa aps sro doo kft zrt nyrt pty pte pvt ltda lda'.split(
    ' ',
  ),
);

/** Whether a token is the legal form of a company, written as in a name. */
export const isLegalForm = (text: PiiText, index: number): boolean =>
  index < text.tokens.count &&
  ((text.tokens.flags[index] ?? 0) & tokenFlag.capital) !== 0 &&
  legalForms.has(text.word(index));

/** The last token of a legal form that begins at a token: `GmbH`, `& Co. KG`; in front of it where there is none. */
const endOfForm = (text: PiiText, features: NameFeatures, index: number): number => {
  if (isLegalForm(text, index) && isBesides(features, index)) return index;
  const isCo = features.gaps[index] === gapKind.ampersand && text.word(index) === 'co';
  return isCo && isLegalForm(text, index + 1) && isBesides(features, index + 1) ? index + 1 : index - 1;
};

/** Whether a token goes on with the name before it: `Acme, Inc.`, `Acme Pty. Ltd.` */
const isBesides = (features: NameFeatures, index: number): boolean => {
  const gap = features.gaps[index];
  return gap === gapKind.space || gap === gapKind.comma || gap === gapKind.stop;
};

/** How many words of a full name a text may call the company by. */
const longestShort = 2;
const longestFull = 6;
/** Words of every sentence are no company's name by themselves. */
const mostFrequent = 4;

const englishOf = (features: NameFeatures, index: number): number =>
  lexiconValue(features.profiles[index]?.entry ?? 0, lexiconField.english);

/** Whether a token is written with capitals alone. */
const isUpper = (text: PiiText, index: number): boolean =>
  isCapital(text, index) && ((text.tokens.flags[index] ?? 0) & tokenFlag.lower) === 0;

/**
 * The first token of a company whose name begins further to the left: `Muster-Kunde GmbH` in one word, and capitals before
 * capitals (`PREMIER QUELL, INC.`) that are no word of every sentence.
 */
const startOfCompany = (
  text: PiiText,
  features: NameFeatures,
  { first, last, free }: { first: number; last: number; free: number },
): number => {
  let start = first;
  // `Consultants, Inc.` alone is nobody: the words before it are part of the name.
  const isGeneric = last === first + 1 && englishOf(features, first) > 0;
  while (start > free && first - start < longestFull && isCapital(text, start - 1)) {
    const gap = features.gaps[start];
    const english = englishOf(features, start - 1);
    const isLoud = isUpper(text, start) && isUpper(text, start - 1) && english < mostFrequent;
    const goesOn = gap === gapKind.space && (isLoud || (isGeneric && english <= mostFrequent));
    if (gap !== gapKind.hyphen && !goesOn) break;
    start -= 1;
  }
  return start;
};

/**
 * Takes the legal form behind a name into it: what has one is a company, whatever it was held for. Names that begin
 * with the form are part of the company before them.
 */
export const extendCompanies = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] => {
  const extended: FoundName[] = [];
  for (const name of names) {
    const before = extended.at(-1);
    if (before && name.first <= before.last) {
      // Swallowed by the company before it; what goes on behind the form is a name of its own.
      if (name.last > before.last) extended.push({ ...name, first: before.last + 1 });
      continue;
    }
    if (name.kind === 'PERSON' && name.first < name.last && isLegalForm(text, name.last)) {
      extended.push({ ...name, kind: 'ORGANIZATION' });
      continue;
    }
    const isName = name.kind === 'PERSON' || name.kind === 'LOCATION' || name.kind === 'ORGANIZATION';
    let last = name.last;
    if (isName && !isLegalForm(text, name.first)) {
      for (
        let end = endOfForm(text, features, last + 1);
        end > last;
        end = endOfForm(text, features, last + 1)
      )
        last = end;
    }
    if (isName && isLegalForm(text, name.first) && name.first === name.last) continue;
    if (!isName || !isLegalForm(text, last)) {
      extended.push(name);
      continue;
    }
    const first = startOfCompany(text, features, {
      first: name.first,
      last,
      free: before ? before.last + 1 : 0,
    });
    extended.push({ ...name, kind: 'ORGANIZATION', first, last });
  }
  return extended;
};

/** Ends of companies' full names beside legal forms. */
const fullNameEnds: ReadonlySet<string> = new Set(
  'co company bancorp bancshares holdings group lp'.split(' '),
);

const endsFullName = (text: PiiText, index: number): boolean =>
  isLegalForm(text, index) ||
  (isCapital(text, index) && fullNameEnds.has(text.word(index)) && !isDefinite(text, index - 1));

/** `the Company`, `such Group`: terms that a contract defines. */
const isDefinite = (text: PiiText, index: number): boolean => index < 0 || !isCapital(text, index);

/** The first token of the run of capitals that ends in front of the token `end`; `end` where there is none. */
const startOfRun = (text: PiiText, features: NameFeatures, end: number): number => {
  let first = end;
  while (first > 0 && end - first < longestFull) {
    const gap = features.gaps[first];
    // `Colt's Manufacturing`: the letter behind the apostrophe belongs to the word before it.
    if (text.word(first - 1) === 's' && features.gaps[first - 1] === gapKind.apostrophe) {
      first -= 2;
      continue;
    }
    if (!isCapital(text, first - 1)) break;
    const joined = gap === gapKind.space || gap === gapKind.ampersand;
    if (!joined && !(first === end && gap === gapKind.comma)) break;
    first -= 1;
  }
  return first;
};

const isPlace = (features: NameFeatures, index: number): boolean => {
  const entry = features.profiles[index]?.entry ?? 0;
  return (
    lexiconValue(entry, lexiconField.city) >= 2 ||
    lexiconValue(entry, lexiconField.country) > 0 ||
    lexiconValue(entry, lexiconField.region) > 0
  );
};

/**
 * The one or two words by which a text may call a company whose full name stands in it: `NIKE` where `NIKE, Inc.` does.
 * Words of every sentence and places say too much else.
 */
export const collectCompanyWords = (text: PiiText, features: NameFeatures): Set<string> => {
  const words = new Set<string>();
  for (let end = 1; end < text.tokens.count; end += 1) {
    if (!endsFullName(text, end)) continue;
    const first = startOfRun(text, features, end);
    const short: string[] = [];
    for (let index = first; index < Math.min(end, first + longestShort); index += 1) {
      if (isPlace(features, index)) break;
      short.push(text.word(index));
      const english = lexiconValue(features.profiles[index]?.entry ?? 0, lexiconField.english);
      if (index > first || english <= mostFrequent) words.add(short.join(' '));
    }
  }
  return words;
};
