import { createPiiText, lexiconField } from '@assay/core/pii';
import { functionWords } from '../curated/function-words.ts';
import { foreignGroups, groups } from '../curated/groups.ts';
import { organizations } from '../curated/organizations.ts';
import { collectEnglishWords } from './english-words.ts';
import { collectPersonNames } from './person-names.ts';
import { collectPlaces } from './places.ts';
import { readSource, readSourceJson } from './source-packages.ts';
import { splitList } from './split-list.ts';

const longestPhrase = 6;

const phraseOf = (name: string): string => {
  const text = createPiiText({ text: name });
  return Array.from({ length: text.tokens.count }, (_, index) => text.word(index)).join(' ');
};

const plural = (group: string): string => (/(?:s|sh|ch|ese|x)$/.test(group) ? group : `${group}s`);

const companyTickers = /^[A-Z0-9]{1,5}$/;

const collectOrganizations = (): string[] => {
  const listed = readSource('@cspell/dict-companies/dict/companies.txt').split('\n');
  const names = listed.filter(
    (name) => name.length > 3 && !name.startsWith('#') && !companyTickers.test(name),
  );
  return [...splitList(organizations), ...names];
};

const collectGroups = (): string[] => {
  const nationalities = readSourceJson('i18n-nationality/langs/en.json') as {
    nationalities: Record<string, string>;
  };
  const english = [...splitList(groups), ...Object.values(nationalities.nationalities)];
  return [...english, ...english.map(plural), ...splitList(foreignGroups)];
};

/** Every word and phrase of the lexicon in folded form with its packed fields. */
export const collectEntries = (): Map<string, number> => {
  const entries = new Map<string, number>();
  const set = (name: string, field: { shift: number; mask: number }, degree: number) => {
    const phrase = phraseOf(name);
    if (phrase.length < 2 || phrase.split(' ').length > longestPhrase || /^[\d ]+$/.test(phrase)) return;
    const known = entries.get(phrase) ?? 0;
    const kept = Math.max((known >> field.shift) & field.mask, degree);
    entries.set(phrase, (known & ~(field.mask << field.shift)) | (kept << field.shift));
  };
  const people = collectPersonNames();
  for (const [name, degree] of people.given) set(name, lexiconField.given, degree);
  for (const [name, degree] of people.surnames) set(name, lexiconField.surname, degree);
  const places = collectPlaces();
  for (const [name, degree] of places.cities) set(name, lexiconField.city, degree);
  for (const name of places.countries) set(name, lexiconField.country, 1);
  for (const name of places.regions) set(name, lexiconField.region, 1);
  for (const name of collectOrganizations()) set(name, lexiconField.organization, 1);
  for (const name of collectGroups()) set(name, lexiconField.group, 1);
  const english = collectEnglishWords();
  for (const [word, degree] of english.words) set(word, lexiconField.english, degree);
  for (const word of english.proper) set(word, lexiconField.proper, 1);
  for (const words of Object.values(functionWords)) {
    for (const word of words.split(/\s+/)) set(word, lexiconField.foreign, 1);
  }
  for (const phrase of [...entries.keys()]) {
    const words = phrase.split(' ');
    for (let length = 1; length < words.length; length += 1) {
      const start = words.slice(0, length).join(' ');
      entries.set(start, (entries.get(start) ?? 0) | (lexiconField.begins.mask << lexiconField.begins.shift));
    }
  }
  return entries;
};
