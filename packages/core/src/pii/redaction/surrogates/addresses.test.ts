import { describe, expect, it } from 'vitest';
import { createSurrogates } from './create-surrogates.ts';
import { familyNames, placeNames } from './invented-words.ts';

const invent = (type: string, value: string, seed: number): string =>
  createSurrogates({
    salt: new Uint8Array(16).fill(seed),
    words: new Set(value.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []),
    values: new Set(),
    given: new Set(),
    dates: [],
  })(type, value);

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);

describe('an invented address', () => {
  it.each([
    ['12 Church Street, London SW1A 1AA', /^\d\d \p{L}+ Street, \p{L}+ [A-Z]{2}\d[A-Z] \d[A-Z]{2}$/u],
    ['7 Mill Lane, Leeds LS8 2QT', /^\d \p{L}+ Lane, \p{L}+ [A-Z]{2}\d \d[A-Z]{2}$/u],
    ['1 Elm Road, Stoke ST4 2RT', /^\d \p{L}+ Road, \p{L}+ [A-Z]{2}\d \d[A-Z]{2}$/u],
    ['Damrak 4, 1012 AB Amsterdam', /^\p{L}+ \d, \d{4} [A-Z]{2} \p{Lu}\p{Ll}+$/u],
    ['9 Oak Avenue, Austin, TX 78701', /^\d \p{L}+ Avenue, \p{L}+, [A-Z]{2} \d{5}$/u],
    ['Musterweg 12a, D-80331 Celle', /^\p{Lu}\p{Ll}+ \d\d[a-z], [A-Z]-\d{5} \p{Lu}\p{Ll}+$/u],
    ['KLG 9AB Sliema', /^[A-Z]{3} \d[A-Z]{2} \p{Lu}\p{Ll}+$/u],
    ['12bis rue Carnot', /^\d\dbis rue \p{Lu}\p{Ll}+$/u],
  ])('%s keeps the shape of its codes, and has no names in them', (value, expected) => {
    for (const seed of seeds) {
      const invented = invent('STREET_ADDRESS', value, seed);
      expect(invented).toMatch(expected);
      expect(invented).not.toBe(value);
    }
  });

  it.each(['22nd Street', '101st Street', '3RD Street'])(
    'of %s has the ending that goes with its number',
    (value) => {
      for (const seed of seeds) {
        const invented = invent('STREET_ADDRESS', value, seed).toLowerCase();
        expect(invented).toMatch(/^(\d*1[123]th|(\d*[^1\D])?(1st|2nd|3rd)|\d*[04-9]th) street$/);
      }
    },
  );

  it('has names in place of names still', () => {
    const [, street, town] =
      /^\d+ (\p{L}+) Street, (\p{L}+)/u.exec(invent('STREET_ADDRESS', '12 Church Street, London', 3)) ?? [];
    expect(familyNames).toContain(street);
    expect(familyNames).toContain(town);
  });

  it('of a place keeps the shape of its postcode', () => {
    const [town = '', ...codes] = invent('LOCATION', 'London SW1A 1AA', 3).split(' ');
    expect(placeNames).toContain(town);
    expect(codes.join(' ')).toMatch(/^[A-Z]{2}\d[A-Z] \d[A-Z]{2}$/);
  });
});
