import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { gapKind } from './gap-kind.ts';
import { lexiconField, lexiconValue } from './lexicon.ts';

/** Whether a token can only be the rest of the name directly before it: a capital in the sentence, known as a name. */
const isRestOfName = (text: PiiText, features: NameFeatures, index: number): boolean => {
  if (index >= text.tokens.count || features.gaps[index] !== gapKind.space) return false;
  const flags = text.tokens.flags[index] ?? 0;
  const entry = features.profiles[index]?.entry ?? 0;
  const english = lexiconValue(entry, lexiconField.english);
  return (
    (flags & tokenFlag.capital) !== 0 &&
    (flags & tokenFlag.lower) !== 0 &&
    english <= 2 &&
    lexiconValue(entry, lexiconField.surname) >= 2
  );
};

/** Takes a surname that directly follows a given name into the person, where nothing else was made of it. */
export const extendPeople = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] =>
  names.map((name, at) => {
    const next = name.last + 1;
    const given = lexiconValue(features.profiles[name.first]?.entry ?? 0, lexiconField.given);
    const isOpen = name.kind === 'PERSON' && name.first === name.last && given >= 2;
    if (!isOpen || names[at + 1]?.first === next || !isRestOfName(text, features, next)) return name;
    return { ...name, last: next };
  });

/** Behind a name in capitals these make it a place: `Washoe County`. */
const placeNouns: ReadonlySet<string> = new Set(
  'county parish township province valley river island islands peninsula canyon creek falls bay lake'.split(
    ' ',
  ),
);

/** A country or region that no list has as an organisation too. */
const isPlaceAlone = (features: NameFeatures, { first, last }: FoundName): boolean => {
  const entry = features.profiles[first]?.entry ?? 0;
  if (first !== last || lexiconValue(entry, lexiconField.organization) > 0) return false;
  return lexiconValue(entry, lexiconField.country) > 0 || lexiconValue(entry, lexiconField.region) > 0;
};

/** Takes a word for a kind of place into the name of one word before it, which is a place's then and no person's. */
export const settlePlaces = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] =>
  names.map((name, at) => {
    const next = name.last + 1;
    if (name.kind === 'ORGANIZATION' && isPlaceAlone(features, name)) return { ...name, kind: 'LOCATION' };
    if (name.kind !== 'PERSON' || name.first !== name.last || next >= text.tokens.count) return name;
    if (names[at + 1]?.first === next || features.gaps[next] !== gapKind.space) return name;
    const isCapital = ((text.tokens.flags[next] ?? 0) & tokenFlag.capital) !== 0;
    return isCapital && placeNouns.has(text.word(next)) ? { ...name, kind: 'LOCATION', last: next } : name;
  });
