import { type Culture, familyFirst, familyNames, givenNamesBy } from '../curated/romanized.ts';
import { readBirthNames } from '../words/birth-names.ts';
import { readCensusSurnames, readWikidataSurnames } from '../words/person-names.ts';
import { loadSource } from '../words/source-packages.ts';
import type { Random } from './random.ts';

export type Person = { given: string; surname: string; middle: string };

type Names = Record<string, unknown[]>;
type Locale = { person?: { first_name?: Names; last_name?: Names } };
type People = { given: string[]; surnames: string[] };

const unusedLocales = new Set(['base', 'en_BORK', 'en_AU_ocker', 'en']);
const latin = /^[\p{Script=Latin}\p{M}' .-]+$/u;

const stringsOf = (names: Names | undefined): string[] => [
  ...new Set(
    Object.values(names ?? {}).flatMap((list) => (list ?? []).filter((name) => typeof name === 'string')),
  ),
];

const readLocales = (): { latin: People[]; other: People[] } => {
  const { allLocales } = loadSource('@faker-js/faker') as { allLocales: Record<string, Locale> };
  const found: { latin: People[]; other: People[] } = { latin: [], other: [] };
  for (const [name, locale] of Object.entries(allLocales)) {
    const given = stringsOf(locale.person?.first_name);
    const surnames = stringsOf(locale.person?.last_name);
    if (unusedLocales.has(name) || given.length < 20 || surnames.length < 20) continue;
    const people = { given, surnames };
    (given.every((each) => latin.test(each)) ? found.latin : found.other).push(people);
  }
  return found;
};

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const onsets = 'b c ch d dr f g gr h j k kr l m n p r s sh st t th tr v w y z zh br kl mb ng sz dz'.split(
  ' ',
);
const vowels = 'a e i o u a e i o aa ai au ei ia ie oo ou ue y'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 'l', 'm', 'k', 't', 'nd', 'rt', 'x', 'ng', 'sz', 'v', 'h'];
const endings =
  'son sen ski ska ova ov ez es ian yan ini elli etti berg mann stein wala oglu ić dottir idze shvili escu poulos akis nen ung u wa moto yama nathan swamy'.split(
    ' ',
  );

/** A name that no list has, so that names are learned by what stands around them too. */
const inventName = (random: Random, surname: boolean): string => {
  let name = '';
  const syllables = 2 + random.below(2);
  for (let count = 0; count < syllables; count += 1)
    name +=
      random.pick(onsets) +
      random.pick(vowels) +
      (count === syllables - 1 || random.chance(0.2) ? random.pick(codas) : '');
  return capitalize(surname && random.chance(0.4) ? name + random.pick(endings) : name);
};

const listOf = (names: string): string[] => names.split(/\s+/).filter((name) => name.length > 1);

/** Draws people of cultures that write with other letters, as they are written with Latin ones. */
const createRomanized = (random: Random): (() => Person) => {
  const cultures = (Object.keys(familyNames) as Culture[]).map((culture) => ({
    given: listOf(givenNamesBy[culture]),
    families: listOf(familyNames[culture]),
    turns: familyFirst.has(culture),
  }));
  return () => {
    const { given, families, turns } = random.pick(cultures);
    const person = { given: random.pick(given), surname: random.pick(families), middle: random.pick(given) };
    // `Kim Min-jun`: what stands first is the family's.
    return turns && random.chance(0.5) ? { ...person, given: person.surname, surname: person.given } : person;
  };
};

/** Draws people of many cultures. */
export const createPeople = (random: Random): { draw(): Person } => {
  const locales = readLocales();
  const births = readBirthNames().filter(({ births: count }) => count >= 500);
  const frequent = births.filter(({ births: count }) => count >= 40_000).map(({ name }) => capitalize(name));
  const all = births.map(({ name }) => capitalize(name));
  const seen = [...readCensusSurnames(), ...readWikidataSurnames()].filter(
    (name) => latin.test(name) && name.length > 2,
  );
  const common = locales.latin.flatMap((people) => people.surnames);
  const drawFrom = (people: People): Person => ({
    given: random.pick(people.given),
    surname: random.pick(people.surnames),
    middle: random.pick(people.given),
  });
  const american = (): Person => ({
    given: random.pick(random.chance(0.7) ? frequent : all),
    surname: random.pick(random.chance(0.55) ? common : seen),
    middle: random.pick(frequent),
  });
  const romanized = createRomanized(random);
  const draw = (): Person => {
    const way = random.next();
    if (way < 0.4) return drawFrom(random.pick(locales.latin));
    if (way < 0.52) return romanized();
    if (way < 0.8) return american();
    if (way < 0.83) return drawFrom(random.pick(locales.other));
    if (way < 0.93)
      return { given: random.pick(frequent), surname: inventName(random, true), middle: random.pick(all) };
    return {
      given: inventName(random, false),
      surname: inventName(random, true),
      middle: inventName(random, false),
    };
  };
  return { draw };
};
