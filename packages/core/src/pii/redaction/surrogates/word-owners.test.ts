import { describe, expect, it } from 'vitest';
import { foldValue } from '../fold-value.ts';
import { createSurrogates } from './create-surrogates.ts';
import { familyNames, givenNames } from './invented-words.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** No two of them are spellings of one name, and none is in a list. */
const nameAt = (at: number): string => `Zq${letters[at % 26]}${letters[Math.floor(at / 26)]}xo`;

const open = (values: readonly string[], seed = 3) =>
  createSurrogates({
    salt: new Uint8Array(16).fill(seed),
    words: new Set(values.flatMap((value) => value.toLowerCase().match(/\p{L}+/gu) ?? [])),
    values: new Set(values.map(foldValue)),
    given: new Set(values.map((value) => value.toLowerCase().split(' ')[0] ?? '')),
    dates: [],
  });

const lastOf = (name: string): string => name.split(' ').at(-1) ?? '';

describe('an invented word', () => {
  it('stands for one word of the documents alone, as long as there are names', () => {
    for (const seed of [1, 2, 3, 4]) {
      const people = Array.from({ length: 90 }, (_, at) => `Jane ${nameAt(at)}`);
      const surrogate = open(people, seed);
      const families = people.map((name) => lastOf(surrogate('PERSON', name)));
      expect(new Set(families).size).toBe(90);
      for (const family of families) expect(familyNames).toContain(family);
    }
  });

  it('is the same wherever its word stands, in any case, after many others too', () => {
    const people = Array.from({ length: 90 }, (_, at) => `Jane ${nameAt(at)}`);
    const surrogate = open(people);
    const families = people.map((name) => lastOf(surrogate('PERSON', name)));
    for (const [at, name] of people.entries()) {
      expect(surrogate('PERSON', lastOf(name))).toBe(families[at]);
      expect(surrogate('PERSON', lastOf(name).toUpperCase())).toBe(families[at]?.toUpperCase());
      expect(surrogate('ORGANIZATION', `${lastOf(name)} Ltd`)).toBe(`${families[at]} Ltd`);
    }
    expect(surrogate('PERSON', 'Jane')).toBe(surrogate('PERSON', people[0] ?? '').split(' ')[0]);
  });

  it('is the same for the same documents and salt', () => {
    const people = Array.from({ length: 60 }, (_, at) => `${nameAt(at + 200)} ${nameAt(at)}`);
    const all = () => {
      const surrogate = open(people);
      return people.map((name) => surrogate('PERSON', name));
    };
    expect(all()).toEqual(all());
  });

  it('is of the list still where there are more words than names, and no two values are the same', () => {
    const people = Array.from({ length: 250 }, (_, at) => `${nameAt(at + 250)} ${nameAt(at)}`);
    const surrogate = open(people);
    const invented = people.map((name) => surrogate('PERSON', name));
    expect(new Set(invented).size).toBe(250);
    for (const name of invented) {
      expect(givenNames).toContain(name.split(' ')[0]);
      expect(familyNames).toContain(lastOf(name));
    }
  });

  it('is not used up by a value that was not taken', () => {
    const mails = Array.from({ length: 60 }, (_, at) => `info@${nameAt(at).toLowerCase()}.de`);
    const surrogate = open(mails);
    expect(new Set(mails.map((mail) => surrogate('EMAIL_ADDRESS', mail))).size).toBe(60);
    const others = Array.from({ length: 60 }, (_, at) => `${nameAt(at + 100)} Moor`);
    expect(new Set(others.map((name) => surrogate('PERSON', name).split(' ')[0])).size).toBe(60);
  });
});
