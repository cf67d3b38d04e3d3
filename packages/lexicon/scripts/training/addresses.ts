import { loadSource } from '../words/source-packages.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

type LocaleFaker = {
  location: {
    streetAddress(useFullAddress?: boolean): string;
    street(): string;
    city(): string;
    zipCode(): string;
    state(options?: { abbreviated: boolean }): string;
    secondaryAddress(): string;
  };
  seed(value: number): void;
};

const usStates =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  );
const localeNames = [
  'de',
  'de_AT',
  'de_CH',
  'fr',
  'fr_BE',
  'fr_CA',
  'fr_CH',
  'es',
  'es_MX',
  'it',
  'nl',
  'nl_BE',
  'en_GB',
  'en_US',
  'en_CA',
  'en_AU',
  'en_IE',
  'en_IN',
  'en_ZA',
  'en_NG',
  'pl',
  'pt_BR',
  'pt_PT',
  'sv',
  'nb_NO',
  'da',
  'fi',
  'hu',
  'cs_CZ',
  'sk',
  'ro',
  'hr',
  'sl_SI',
  'tr',
  'sr_RS_latin',
  'lv',
  'id_ID',
  'vi',
  'af_ZA',
];
const englishTypes =
  'Street|St|St.|Avenue|Ave|Ave.|Road|Rd|Rd.|Lane|Ln|Drive|Dr|Dr.|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Terrace|Crescent|Close|Way|Parkway|Highway|Trail|Circle|Alley|Row|Walk|Grove|Gardens|Hill'.split(
    '|',
  );
const streetNames =
  'Main|Oak|Maple|Park|Church|High|Station|Victoria|Mill|King|Queen|Washington|Lincoln|Elm|Cedar|Pine|Lake|Hill|River|Sunset|Broad|Market|Union|Spring|Green|London|Chester|Highland|Manor|Bridge|School|North|South|1st|2nd|3rd|5th|42nd|12th|Martin Luther King Jr|Old Mill|Cherry Tree|Rosewood|Willow Creek|Meadow|Castle'.split(
    '|',
  );
/** Forms that the lists of locales do not have; %s is a name, %c a capitalised word. */
const foreignForms = [
  '%sstraße',
  '%sstr.',
  '%sgasse',
  '%sweg',
  '%s Straße',
  'Am %c',
  'An der %c',
  'Im %c',
  '%sallee',
  '%splatz',
  'rue %s',
  'rue de %c',
  'avenue %s',
  'boulevard %s',
  'place %s',
  'impasse %s',
  'chemin %s',
  'Calle %s',
  'C/ %s',
  'Avda. %s',
  'Avenida de %c',
  'Plaza %s',
  'Paseo %s',
  'Carrer %s',
  'Via %s',
  'Viale %s',
  'Piazza %s',
  'Corso %s',
  '%sstraat',
  '%slaan',
  '%splein',
  '%skade',
  '%sgracht',
  'Rua %s',
  'Avenida %s',
  'Travessa %s',
  '%sgatan',
  '%svägen',
  '%sveien',
  '%sgata',
  '%svej',
  '%sgade',
  '%skatu',
  '%stie',
  'ul. %s',
  'ulica %s',
  'al. %s',
  '%s utca',
  '%s út',
  '%s tér',
  '%sova',
  '%s cesta',
  'Str. %s',
  'Calea %s',
  '%s Caddesi',
  '%s Sokak',
  'Jalan %s',
  'Jl. %s',
  '%svegur',
  '%sgötu',
  'Ulitsa %s',
  '%sgade',
  '%s Road',
  'Bulevar %s',
  'Trg %s',
];

/** Draws street addresses of many countries, in full and in part. */
export const createAddresses = (options: {
  random: Random;
  person: () => Person;
  city: () => string;
  country: () => string;
  region: () => string;
}) => {
  const { random, person, city, country, region } = options;
  const fakers = loadSource('@faker-js/faker') as Record<string, LocaleFaker>;
  const locales = localeNames
    .map((name) => fakers[`faker${name.toUpperCase()}`])
    .filter((locale) => locale !== undefined);
  for (const [index, locale] of locales.entries()) locale.seed(index + 1);
  const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
  const number = () => String(1 + random.below(random.pick([20, 99, 300, 9999])));
  const houseNumber = () =>
    number() + (random.chance(0.08) ? random.pick(['a', 'b', 'B', '/2', `-${number()}`, ' bis']) : '');
  const unit = () =>
    random.pick([
      `Apt. ${digits(3)}`,
      `Apt ${number()}`,
      `Suite ${digits(3)}`,
      `Ste ${digits(3)}`,
      `Unit ${number()}`,
      `#${number()}`,
      `Flat ${1 + random.below(30)}`,
      `Floor ${1 + random.below(20)}`,
      `Apt. ${1 + random.below(20)}${random.pick(['A', 'B', 'C'])}`,
      `Room ${digits(3)}`,
      `2nd floor`,
      `Building ${random.pick(['A', 'B', '3'])}`,
    ]);
  const englishStreet = () =>
    `${random.chance(0.5) ? random.pick(streetNames) : person().surname} ${random.pick(englishTypes)}`;
  const foreignStreet = () =>
    random
      .pick(foreignForms)
      .replace('%s', () => (random.chance(0.7) ? person().surname : city()))
      .replace('%c', () =>
        random.chance(0.5)
          ? city()
          : random.pick([
              'Bahnhof',
              'Markt',
              'Liberté',
              'République',
              'Constitución',
              'Sol',
              'Mühle',
              'Kirche',
              'Dom',
              'Sportplatz',
            ]),
      );
  const localeStreet = () => random.pick(locales).location.street();
  const street = () =>
    random.pick([
      englishStreet,
      englishStreet,
      foreignStreet,
      foreignStreet,
      localeStreet,
      localeStreet,
      localeStreet,
    ])();
  const bare = () => {
    const way = random.next();
    if (way < 0.28) return `${houseNumber()} ${street()}`;
    if (way < 0.5)
      return `${random.pick([foreignStreet, localeStreet])()}${random.pick([' ', ' ', ', '])}${houseNumber()}`;
    if (way < 0.72) return random.pick(locales).location.streetAddress(random.chance(0.3));
    if (way < 0.86) return `${houseNumber()} ${englishStreet()}`;
    // A number before and one behind: house, street and building as some forms print them.
    return `${digits(3 + random.below(3))} ${random.pick([foreignStreet, localeStreet, localeStreet])()} ${number()}`;
  };
  const line = () =>
    random.chance(0.3) ? `${bare()}${random.pick([', ', ' ', '\n', ', '])}${unit()}` : bare();
  const postcode = () =>
    random.chance(0.5) ? random.pick(locales).location.zipCode() : digits(random.pick([4, 5, 5, 5]));
  const joint = () => random.pick([', ', ', ', ', ', '\n', '\n', ' ', ',\n', '\n ']);
  const place = () => {
    const way = random.next();
    if (way < 0.25)
      return `${city()}, ${random.pick(usStates)} ${digits(5)}${random.chance(0.1) ? `-${digits(4)}` : ''}`;
    if (way < 0.5) return `${postcode()} ${city()}`;
    if (way < 0.62) return `${city()} ${postcode()}`;
    if (way < 0.72) return `${city()}, ${region()} ${digits(5)}`;
    if (way < 0.8) return `${city()}, ${postcode()}`;
    if (way < 0.9) return city();
    return `${city()}${joint()}${random.pick([...usStates, region()])}`;
  };
  const military = () =>
    random.pick([
      () =>
        `PSC ${digits(4)}, Box ${digits(4)}\n${random.pick(['APO', 'FPO', 'DPO'])} ${random.pick(['AA', 'AE', 'AP'])} ${digits(5)}`,
      () =>
        `Unit ${digits(4)} Box ${digits(4)}\n${random.pick(['APO', 'FPO', 'DPO'])} ${random.pick(['AA', 'AE', 'AP'])} ${digits(5)}`,
      () =>
        `${random.pick(['USS', 'USNV', 'USNS', 'USCGC', 'HMS'])} ${person().surname}\nFPO ${random.pick(['AA', 'AE', 'AP'])} ${digits(5)}`,
      () =>
        `${random.pick(['PO Box', 'P.O. Box', 'P. O. Box', 'Postfach', 'Apartado', 'Casella Postale', 'Postbus', 'BP'])} ${number()}${joint()}${place()}`,
      () => `${random.pick(['PO Box', 'P.O. Box'])} ${number()}`,
    ])();
  const shuffled = () => {
    const upper = city();
    return `${line()}${joint()}${random.chance(0.5) ? upper.toUpperCase() : upper}${joint()}${random.chance(0.4) ? `${random.pick(usStates)}${joint()}` : ''}${country()}${random.chance(0.6) ? ` ${postcode()}` : ''}`;
  };
  const full = (): string => {
    const way = random.next();
    if (way < 0.03)
      return `${random.pick(['the corner of', 'the intersection of', 'corner of'])} ${random.chance(0.5) ? bare() : street()} and ${random.chance(0.3) ? bare() : street()}`;
    if (way < 0.28) return line();
    if (way < 0.72) return line() + joint() + place();
    if (way < 0.82) return line() + joint() + place() + joint() + country();
    if (way < 0.94) return shuffled();
    return military();
  };
  return { full, street, line };
};
