import { describe, expect, it } from 'vitest';
import { foldValue } from '../fold-value.ts';
import { createSurrogates } from './create-surrogates.ts';

const open = (values: readonly string[], seed = 3) =>
  createSurrogates({
    salt: new Uint8Array(16).fill(seed),
    words: new Set(values.flatMap((value) => value.toLowerCase().match(/\p{L}+/gu) ?? [])),
    values: new Set(values.map(foldValue)),
    given: new Set(),
    dates: [],
  });

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);

describe('a title', () => {
  it.each([
    'Mr',
    'Ms.',
    'MRS',
    'Miss',
    'Herr',
    'Herrn',
    'Frau',
    'Fräulein',
    'M.',
    'Mme',
    'Monsieur',
    'Sr.',
    'Señora',
    'Sig.',
    'Dott.',
    'Dott.ssa',
    'Dhr.',
    'mevrouw',
    'pani',
    'Prof. Dr.',
    'Herr Prof. Dr.',
  ])('that is the form of address %s stays as it is', (value) => {
    for (const seed of seeds) expect(open([value], seed)('TITLE', value)).toBe(value);
  });

  it.each([
    ['Dr.', /^Prof\.$/],
    ['PROF', /^DR$/],
    ['Frau Dr.', /^Frau Prof\.$/],
    ['Capt.', /^(Sgt|Lt|Maj|Col|Gen)\.$/],
    ['Colonel', /^(Captain|Sergeant|Lieutenant|Major|General)$/],
  ])('that is the rank %s becomes another rank of its kind', (value, expected) => {
    for (const seed of seeds) expect(open([value], seed)('TITLE', value)).toMatch(expected);
  });

  it('of a rank is not shared by two ranks, even where a document holds them all', () => {
    const all = ['Dr', 'Prof', 'Capt', 'Sgt', 'Lt', 'Maj', 'Col', 'Gen'];
    const surrogate = open(all);
    expect(all.map((rank) => surrogate('TITLE', rank)).toSorted()).toEqual(all.toSorted());
  });

  it.each(['Chancellor', 'Frau Bundeskanzlerin', 'Head Weaver'])(
    'like %s, which may tell who it is, does not stay',
    (value) => {
      for (const seed of seeds) {
        const invented = open([value], seed)('TITLE', value);
        expect(invented).toMatch(/^(Dr|Prof|Capt|Sgt|Lt|Maj|Col|Gen)$/);
      }
    },
  );
});
