import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { readFeatures } from './features.ts';
import { createLexicon, lexiconField } from './lexicon.ts';
import { extendPeople, settlePlaces } from './people-names.ts';
import { hashText } from './text-hash.ts';

const lexicon = createLexicon({
  hashes: Uint32Array.from(['ida', 'quell', 'day'], hashText),
  entries: Uint16Array.of(
    3 << lexiconField.given.shift,
    2 << lexiconField.surname.shift,
    (2 << lexiconField.surname.shift) | (5 << lexiconField.english.shift),
  ),
});

const extend = (given: string): string => {
  const text = createPiiText({ text: given });
  const first = text.tokenFrom(given.indexOf('Ida'));
  const [name] = extendPeople(text, readFeatures(text, lexicon), [
    { kind: 'PERSON', first, last: first, margin: 1 },
  ]);
  return given.slice(text.tokens.starts[name?.first ?? 0], text.tokens.ends[name?.last ?? 0]);
};

describe('extendPeople', () => {
  it.each([
    ['met Ida Quell today', 'Ida Quell'],
    ['met Ida, Quell and Bo', 'Ida'],
    ['met Ida. Quell left', 'Ida'],
    ['met Ida quell', 'Ida'],
    ['Ida Day is today', 'Ida'],
    ['Ida', 'Ida'],
  ])('in %j', (text, name) => {
    expect(extend(text)).toBe(name);
  });
});

describe('settlePlaces', () => {
  it.each([
    ['in Ida County, Nevada', 'LOCATION Ida County'],
    ['by the Ida River', 'LOCATION Ida River'],
    ['Ida county', 'PERSON Ida'],
    ['Ida, County Clerk', 'PERSON Ida'],
    ['Ida Day', 'PERSON Ida'],
    ['Ida', 'PERSON Ida'],
  ])('in %j', (given, found) => {
    const text = createPiiText({ text: given });
    const first = text.tokenFrom(given.indexOf('Ida'));
    const [name] = settlePlaces(text, readFeatures(text, lexicon), [
      { kind: 'PERSON', first, last: first, margin: 1 },
    ]);
    const words = given.slice(text.tokens.starts[name?.first ?? 0], text.tokens.ends[name?.last ?? 0]);
    expect(`${name?.kind} ${words}`).toBe(found);
  });
});

describe('settlePlaces of organisations', () => {
  it.each([
    ['nevada', lexiconField.region, 'LOCATION'],
    ['nevada', lexiconField.given, 'ORGANIZATION'],
  ] as const)('makes of %j with %j a %s', (word, field, kind) => {
    const known = createLexicon({
      hashes: Uint32Array.of(hashText(word)),
      entries: Uint16Array.of(1 << field.shift),
    });
    const text = createPiiText({ text: 'laws of Nevada' });
    const [name] = settlePlaces(text, readFeatures(text, known), [
      { kind: 'ORGANIZATION', first: 2, last: 2, margin: 1 },
    ]);
    expect(name?.kind).toBe(kind);
  });
});
