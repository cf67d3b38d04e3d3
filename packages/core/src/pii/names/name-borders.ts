import type { PiiText } from '../engine/pii-text.ts';
import { cueNumber } from './cue-words.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { gapKind } from './gap-kind.ts';
import { wordSort } from './word-profile.ts';

/** What no name of a person, place or organisation goes across. */
const border = /[?!:;@()<>[\]{}|="\t\f]/;

const honorific = cueNumber('honorific');
const time = cueNumber('time');

/** Words before a month or a day of the week, and seldom before somebody of the same name. */
const beforeTimes: ReadonlySet<string> = new Set(
  'in since until till during early mid late last next every this each on im seit ab bis en desde hasta depuis'.split(
    ' ',
  ),
);

/** Parts names at what no name goes across: `Jin? Ola` are two. Addresses may have line breaks and brackets. */
export const splitAtBorders = (text: PiiText, names: readonly FoundName[]): FoundName[] =>
  names.flatMap((name) => {
    if (name.kind === 'STREET_ADDRESS' || name.first === name.last) return [name];
    const parts: FoundName[] = [];
    let first = name.first;
    for (let index = name.first; index < name.last; index += 1) {
      const gap = text.text.slice(text.tokens.ends[index], text.tokens.starts[index + 1]);
      if (!border.test(gap)) continue;
      parts.push({ ...name, first, last: index });
      first = index + 1;
    }
    return [...parts, { ...name, first }];
  });

/** Names of numbers that stand behind a name or an address, and are part of none. */
const numberLabels: ReadonlySet<string> = new Set(
  (
    'ssn itin ein tin npi mrn mbi iban bic dob nhs nino utr tfn abn acn cpf cnpj rfc curp dni nie nif cif bsn nip pesel regon ' +
    'siren siret nir uen nric ustid kvk vat'
  ).split(' '),
);

const isNumberLabel = (text: PiiText, index: number): boolean => {
  const token = text.token(index);
  return numberLabels.has(text.word(index)) && token === token.toUpperCase();
};

/**
 * Ends names before the label of a number. An address over a label (`Elm St 4, 00-590 Ulm, PESEL 4405…`) may hold more
 * than one: what stands on each side of it, from a token to the one behind its last, is read anew by itself.
 */
export const endAtLabels = (
  text: PiiText,
  names: readonly FoundName[],
  readAnew: (first: number, end: number) => readonly FoundName[],
): FoundName[] =>
  names.flatMap((name) => {
    for (let index = name.first + 1; index <= name.last; index += 1) {
      if (!isNumberLabel(text, index)) continue;
      if (name.kind !== 'STREET_ADDRESS') return [{ ...name, last: index - 1 }];
      const behind = index < name.last ? endAtLabels(text, readAnew(index + 1, name.last + 1), readAnew) : [];
      return [...readAnew(name.first, index), ...behind];
    }
    return [name];
  });

const isHonorific = (features: NameFeatures, name: FoundName): boolean => {
  for (let index = name.first; index <= name.last; index += 1) {
    if (features.profiles[index]?.cue !== honorific) return false;
  }
  return true;
};

/** Whether somebody's name stands right beside a title: `Director Ada Li`, `Ada Li, Director`. */
const isBesidePerson = (names: readonly FoundName[], at: number): boolean => {
  const [before, title, next] = [names[at - 1], names[at], names[at + 1]];
  if (!title) return false;
  const follows = next?.kind === 'PERSON' && next.first === title.last + 1;
  // One word may stand between: `Ada Li, the Director`.
  return follows || (before?.kind === 'PERSON' && before.last >= title.first - 2);
};

/**
 * Leaves out forms of address that nobody's name follows (`Dear Sir`), and posts that nobody's name stands beside: they
 * tell nothing of anybody.
 */
export const dropLoneTitles = (features: NameFeatures, names: readonly FoundName[]): FoundName[] =>
  names.filter((name, at) => {
    if (name.kind !== 'TITLE') return true;
    if (!isHonorific(features, name)) return isBesidePerson(names, at);
    const next = names[at + 1];
    return next?.kind === 'PERSON' && next.first === name.last + 1;
  });

const isTimeOrNumber = (features: NameFeatures, index: number): boolean => {
  const profile = features.profiles[index];
  return profile !== undefined && (profile.cue === time || profile.sort === wordSort.number);
};

/** Leaves out months and days of the week that are given names too, where a date or a list of months goes on. */
export const dropTimes = (text: PiiText, features: NameFeatures, names: readonly FoundName[]): FoundName[] =>
  names.filter(({ first, last, kind }) => {
    if (first !== last || kind === 'STREET_ADDRESS' || features.profiles[first]?.cue !== time) return true;
    if (first > 0 && beforeTimes.has(text.word(first - 1))) return false;
    // `April, May and June`: a word for joining may stand between.
    const around = [first - 2, first - 1, first + 1, first + 2];
    return !around.some((index) => isTimeOrNumber(features, index));
  });

/** People have few names. */
const mostNames = 4;

/** Whether a name of one word goes on with the person in front of it: `Ada` `Li`, `Osei-` `Bonsu`. */
const goesOnWith = (text: PiiText, features: NameFeatures, before: FoundName, name: FoundName): boolean => {
  if (name.first !== before.last + 1 || name.first !== name.last) return false;
  const gap = features.gaps[name.first];
  if (gap === gapKind.hyphen) return name.kind === 'PERSON' || name.kind === 'ORGANIZATION';
  // `Will Will sign it?`
  if (text.word(before.last) === text.word(name.first)) return false;
  return name.kind === 'PERSON' && gap === gapKind.space && before.last - before.first < mostNames - 1;
};

/** Joins parts of people's names that stand directly beside each other and were found apart. */
export const joinPeople = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] => {
  const joined: FoundName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before?.kind === 'PERSON' && goesOnWith(text, features, before, name))
      joined[joined.length - 1] = { ...before, last: name.last };
    else joined.push(name);
  }
  return joined;
};
