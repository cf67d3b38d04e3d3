import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import { isLegalForm } from './company-names.ts';
import { cueNumber } from './cue-words.ts';
import { collectDefinedForms } from './defined-forms.ts';
import { collectDefinedTerms } from './defined-terms.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { isPaper, leadsToLaw } from './law-names.ts';
import { lexiconField, lexiconValue } from './lexicon.ts';
import { isShortForm, readManner } from './text-manner.ts';

/** Names of numbers and codes: such a word labels what stands behind it. */
const labels: ReadonlySet<string> = new Set(
  (
    'ssn itin ein tin npi dea mrn mbi vin imei imsi iban bic swift aba dob nhs nino utr tfn abn acn cpf cnpj rfc curp dni nie nif ' +
    'cif bsn nip pesel siren siret nir pan uen nric aws gcp api url uri pin otp cvv cvc sku upc ean gtin gln isbn issn rma po ' +
    'hrb hra ust ustid mwst blz kto plz gmbh vat gst hst pst eori duns lei cusip isin iccid mac ip ssid ex exh exhibit'
  ).split(' '),
);

const degree = (entry: number, field: Parameters<typeof lexiconValue>[1]): number =>
  lexiconValue(entry, field);

/** Frequent English words begin many companies' names, and say nothing by themselves. */
const leastFrequent = 4;

const isKnownCompany = (entry: number): boolean =>
  degree(entry, lexiconField.organization) > 0 && degree(entry, lexiconField.english) < leastFrequent;

const isKnownPlace = (entry: number): boolean =>
  degree(entry, lexiconField.city) >= 2 ||
  degree(entry, lexiconField.country) > 0 ||
  degree(entry, lexiconField.region) > 0;

const isKnownPerson = (entry: number): boolean =>
  degree(entry, lexiconField.given) >= 2 || degree(entry, lexiconField.surname) >= 2;

const isKnownName = (entry: number): boolean =>
  isKnownPerson(entry) ||
  isKnownPlace(entry) ||
  isKnownCompany(entry) ||
  degree(entry, lexiconField.group) > 0;

const articles: ReadonlySet<string> = new Set('the this such any each its an'.split(' '));
/** Letters of what is short for more than a person's name. */
const mostInitials = 4;

/** `the NCA`, and `MA` behind a town: no person is called by capitals alone so. */
const isCalledByLetters = (text: PiiText, name: FoundName, tokens: Tokens): boolean => {
  const { kind, first, last } = name;
  const length = tokens.length(first);
  const flags = text.tokens.flags[first] ?? 0;
  if (kind !== 'PERSON' || first !== last || length > mostInitials || !tokens.isCapital(first)) return false;
  if (flags & (tokenFlag.lower | tokenFlag.unspaced)) return false;
  return length <= 2 || (first > 0 && articles.has(text.word(first - 1)));
};

/** `UK_NINO`: a name in a programme or a form. */
const isInIdentifier = (text: PiiText, { first, last }: FoundName): boolean =>
  text.text.charAt((text.tokens.starts[first] ?? 0) - 1) === '_' ||
  text.text.charAt(text.tokens.ends[last] ?? 0) === '_';

/** `H&S`: letters that an ampersand joins. */
const isJoined = (text: PiiText, name: FoundName): boolean =>
  name.first < name.last &&
  /^ ?& ?$/.test(text.text.slice(text.tokens.ends[name.first], text.tokens.starts[name.first + 1]));

/** English words in capitals within a line of capitals: nothing but that speaks for a name. */
const isShouted = (text: PiiText, { kind, first, last }: FoundName, tokens: Tokens): boolean => {
  if (kind !== 'ORGANIZATION' && kind !== 'PERSON') return false;
  if (first === 0 || last + 1 >= text.tokens.count) return false;
  for (let index = first - 1; index <= last + 1; index += 1) {
    const flags = text.tokens.flags[index] ?? 0;
    if (!tokens.isCapital(index) || flags & tokenFlag.lower || flags & tokenFlag.lineStart) return false;
  }
  return range({ kind, first, last, margin: 0 }).every(
    (index) => degree(tokens.entry(index), lexiconField.english) > 0 && !isKnownName(tokens.entry(index)),
  );
};

/** A post of which no word is known as one, where little speaks for it. */
const isWeakPost = ({ kind, first, last, margin }: FoundName, features: NameFeatures): boolean => {
  if (kind !== 'TITLE' || margin >= postMargin) return false;
  for (let index = first; index <= last; index += 1) {
    const cue = features.profiles[index]?.cue ?? 0;
    if (cue === rank || cue === honorific) return false;
  }
  return true;
};

/** A word of the language that no list has as a name, where a long text has it for a person alone. */
const isPlainWord = ({ kind, first, last, margin }: FoundName, tokens: Tokens): boolean =>
  kind === 'PERSON' &&
  first === last &&
  margin < plainWordMargin &&
  degree(tokens.entry(first), lexiconField.english) > 0 &&
  !isKnownPerson(tokens.entry(first));

const endings = [/s$/, /es$/, /ed$/, /er$/, /or$/, /ee$/, /ees$/];

const isSmallSomewhere = (small: ReadonlySet<string>, word: string): boolean =>
  small.has(word) || endings.some((ending) => ending.test(word) && small.has(word.replace(ending, '')));

/** Margins, in the weights' measure, that a word which no list knows needs in a text that writes nouns with capitals. */
const germanMargin = { PERSON: 330, LOCATION: 300, ORGANIZATION: 450 } as const;
/** The same for a word of the language that was taken for a person. */
const plainWordMargin = 600;
/** The same for posts. */
const postMargin = 350;

const rank = cueNumber('rank');
const honorific = cueNumber('honorific');

/** What a token is, for those who doubt. */
type Tokens = {
  entry(index: number): number;
  length(index: number): number;
  isCapital(index: number): boolean;
};

const readTokens = (text: PiiText, features: NameFeatures): Tokens => ({
  entry: (index) => features.profiles[index]?.entry ?? 0,
  length: (index) => (text.tokens.ends[index] ?? 0) - (text.tokens.starts[index] ?? 0),
  isCapital: (index) => ((text.tokens.flags[index] ?? 0) & tokenFlag.capital) !== 0,
});

const range = ({ first, last }: FoundName): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

/** A noun of a German text that was taken for a name: no list knows it, and little speaks for it. */
const isGermanNoun = (name: FoundName, tokens: Tokens, titled: boolean): boolean => {
  const { kind } = name;
  if (kind !== 'PERSON' && kind !== 'LOCATION' && kind !== 'ORGANIZATION') return false;
  if (titled || name.margin >= germanMargin[kind]) return false;
  const entries = range(name).map(tokens.entry);
  // One surname alone may as well be a thing (`Beamer`); a given name is seldom one.
  if (kind === 'PERSON')
    return !entries.some(
      name.first === name.last ? (entry) => degree(entry, lexiconField.given) >= 2 : isKnownPerson,
    );
  return name.first === name.last && !entries.some(kind === 'LOCATION' ? isKnownPlace : isKnownCompany);
};

/** `D. Survival`: the letter of a paragraph before its heading. */
const isHeading = (name: FoundName, tokens: Tokens): boolean => {
  if (name.kind !== 'PERSON' || name.last !== name.first + 1 || tokens.length(name.first) > 1) return false;
  const entry = tokens.entry(name.last);
  return degree(entry, lexiconField.english) > 0 && !isKnownPerson(entry);
};

/**
 * Leaves out what only looks like a name: single letters, names of numbers and codes, parts of identifiers,
 * headings with a letter before them;
 * in longer texts also words that the same text writes with small letters too and no list knows as a name (`the Waiver`,
 * where no waiver is one), short forms of other things, and German nouns.
 */
export const dropDoubtful = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] => {
  const manner = readManner(text);
  const tokens = readTokens(text, features);
  const defined = collectDefinedForms(text);
  const terms = collectDefinedTerms(text);
  const isLetter = (index: number) =>
    tokens.length(index) === 1 && ((text.tokens.flags[index] ?? 0) & tokenFlag.unspaced) === 0;
  const isLabel = (index: number) => labels.has(text.word(index)) && !isKnownName(tokens.entry(index));
  const isWord = (index: number) => {
    if (!manner) return false;
    const entry = tokens.entry(index);
    if (!tokens.isCapital(index)) return manner.isPlain && !isKnownPerson(entry) && !isKnownPlace(entry);
    return !isKnownName(entry) && isSmallSomewhere(manner.small, text.word(index));
  };
  const isTechnical = (index: number) =>
    isShortForm(text.token(index)) &&
    !isKnownPlace(tokens.entry(index)) &&
    !isKnownCompany(tokens.entry(index));
  const isDoubtful = (name: FoundName, before: FoundName | undefined): boolean => {
    if (name.kind === 'STREET_ADDRESS') return false;
    if (name.kind === 'NRP') return leadsToLaw(text, features, name);
    const indices = range(name);
    if (indices.every((index) => isLetter(index) || isLabel(index)) && !isJoined(text, name)) return true;
    if (isHeading(name, tokens) || isInIdentifier(text, name)) return true;
    if (isPaper(text, name, isKnownPlace(tokens.entry(name.first))) || leadsToLaw(text, features, name))
      return true;
    if (name.kind === 'PERSON' && name.first === name.last && terms.has(text.word(name.first))) return true;
    if (manner && (isWeakPost(name, features) || isShouted(text, name, tokens))) return true;
    if (indices.every(isWord) && !isLegalForm(text, name.last)) return true;
    if (manner?.isPlain && isCalledByLetters(text, name, tokens)) return true;
    if (manner?.isTechnical && indices.every(isTechnical)) return true;
    if (indices.every((index) => defined.has(text.word(index)))) return true;
    const titled = before?.kind === 'TITLE' && before.last === name.first - 1;
    if (manner && !titled && isPlainWord(name, tokens)) return true;
    return manner?.isGerman === true && isGermanNoun(name, tokens, titled);
  };
  return names.filter((name, at) => !isDoubtful(name, names[at - 1]));
};
