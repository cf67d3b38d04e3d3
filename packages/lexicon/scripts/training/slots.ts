import type { NameKind } from '@assay/core/pii';
import { groups } from '../curated/groups.ts';
import { splitList } from '../words/split-list.ts';
import { createAddresses } from './addresses.ts';
import { createOrganizations } from './organizations.ts';
import { createPeople, type Person } from './people.ts';
import type { Piece } from './piece.ts';
import { createPlaces } from './places.ts';
import { createPlainSlots } from './plain-slots.ts';
import type { Random } from './random.ts';
import type { FillSlot } from './template.ts';

const titles = {
  titled:
    'Mr.|Mr.|Mr|Mrs.|Mrs.|Mrs|Ms.|Ms.|Ms|Miss|Dr.|Dr.|Dr|Prof.|Professor|Prof. Dr.|Sir|Madam|Mx.|Rev.'.split(
      '|',
    ),
  'titled-de': 'Herr|Frau|Herr|Frau|Herr Dr.|Frau Dr.|Frau Prof. Dr.|Herr Prof.'.split('|'),
  'titled-es': 'Sr.|Sra.|Señor|Señora|Don|Doña|Dr.|Dra.|Srta.'.split('|'),
  'titled-it': 'Sig.|Sig.ra|Signor|Signora|Dott.|Dott.ssa|Avv.|Ing.'.split('|'),
  'titled-nl': 'heer|mevrouw|de heer|Dhr.|Mevr.|Mw.|meneer'.split('|'),
};

const of = (kind: NameKind, text: string): Piece[] => [{ text, kind }];

const initial = (name: string): string => name.charAt(0).toUpperCase();

const fullName = (person: Person, random: Random): string => {
  const { given, surname, middle } = person;
  const way = random.next();
  if (way < 0.66) return `${given} ${surname}`;
  if (way < 0.76) return `${given} ${initial(middle)}${random.pick(['.', '.', ''])} ${surname}`;
  if (way < 0.8) return `${initial(given)}. ${surname}`;
  if (way < 0.83) return `${initial(given)}.${random.pick(['', ' '])}${initial(middle)}. ${surname}`;
  if (way < 0.87) return `${given} ${middle} ${surname}`;
  if (way < 0.89) return `${surname}, ${given}`;
  if (way < 0.91) return `${surname} ${given}`;
  if (way < 0.93) return `${given}-${middle} ${surname}`;
  if (way < 0.96)
    return `${given} ${random.pick(['de', 'van', 'von', 'van der', 'van den', 'de la', 'del', 'di', 'da', 'dos', 'Mac', "O'", 'al-', 'bin', 'ben', 'El', 'zu', 'le', "D'"])} ${surname}`
      .replace("' ", "'")
      .replace('- ', '-');
  if (way < 0.98) return `${given} ${surname}-${middle}`;
  return `${given} ${surname.toUpperCase()}`;
};

const pluralOf = (group: string): string => (/(?:ese|sh|ch|ss|s)$/.test(group) ? group : `${group}s`);

/** Slots that hold names, and the plain ones of `createPlainSlots`. Each call of `start` forgets the people of the text before. */
export const createSlots = (random: Random): { start(): void; fill: FillSlot } => {
  const people = createPeople(random);
  const places = createPlaces(random);
  const plain = createPlainSlots(random);
  const person = () => people.draw();
  const organizations = createOrganizations({
    random,
    person,
    city: places.city,
    country: places.country,
    word: () => plain('word'),
  });
  const addresses = createAddresses({ random, person, ...places });
  const groupNames = splitList(groups);
  const known = new Map<string, Person>();
  /** Those whose given name is a word of every sentence too. */
  const called = new WeakSet<Person>();
  const personOf = (key: string): Person => {
    const found = (key && known.get(key)) || person();
    if (key) known.set(key, found);
    return found;
  };
  const titled = (kind: keyof typeof titles, key: string): Piece[] => {
    const title = random.pick(titles[kind]);
    const someone = personOf(key);
    return [
      ...of('TITLE', title),
      { text: ' ' },
      ...of('PERSON', random.chance(0.75) ? someone.surname : fullName(someone, random)),
    ];
  };
  const place = () => {
    const way = random.next();
    if (way < 0.5) return places.city();
    return way < 0.8 ? places.country() : places.region();
  };
  const mail = (key: string): string => {
    const { given, surname } = personOf(key);
    const letters = (name: string) =>
      name
        .normalize('NFD')
        .replace(/[^a-zA-Z]/g, '')
        .toLowerCase() || 'info';
    const user = random.pick([
      `${letters(given)}.${letters(surname)}`,
      `${letters(given)}${random.below(99)}`,
      `${letters(given).charAt(0)}${letters(surname)}`,
      `${letters(surname)}_${letters(given)}`,
    ]);
    return `${user}@${random.pick(['example.com', 'gmail.com', 'mail.org', 'web.de', 'acme.io', 'company.co.uk', 'orange.fr'])}`;
  };
  const group = () => random.pick(groupNames);
  const makers: Record<string, (key: string) => Piece[]> = {
    full: (key) => of('PERSON', fullName(personOf(key), random)),
    first: (key) => of('PERSON', personOf(key).given),
    last: (key) => of('PERSON', personOf(key).surname),
    who: (key) => {
      const way = random.next();
      if (way < 0.45) return of('PERSON', personOf(key).given);
      if (way < 0.85) return of('PERSON', fullName(personOf(key), random));
      return way < 0.93 ? of('PERSON', personOf(key).surname) : titled('titled', key);
    },
    city: () => of('LOCATION', places.city()),
    country: () => of('LOCATION', places.country()),
    region: () => of('LOCATION', places.region()),
    place: () => of('LOCATION', place()),
    // In `Crohn's disease` nobody is meant.
    eponym: () => [{ text: person().surname }],
    village: () => of('LOCATION', places.village()),
    Both: (key) => {
      const someone = personOf(key);
      if (!called.has(someone)) someone.given = plain('BothPlain');
      called.add(someone);
      return of('PERSON', someone.given);
    },
    firm: () => of('ORGANIZATION', organizations.firm()),
    coined: () => of('ORGANIZATION', organizations.madeUp()),
    org: () => of('ORGANIZATION', organizations.draw()),
    job: () => of('TITLE', plain('job')),
    nrp: () => of('NRP', group()),
    nrps: () => of('NRP', pluralOf(group())),
    address: () => of('STREET_ADDRESS', addresses.full()),
    street: () => of('STREET_ADDRESS', random.chance(0.5) ? addresses.street() : addresses.line()),
    email: (key) => [{ text: mail(key) }],
  };
  return {
    start: () => known.clear(),
    fill: (name, key) => {
      if (name in titles) return titled(name as keyof typeof titles, key);
      const make = makers[name];
      return make ? make(key) : [{ text: plain(name) }];
    },
  };
};
