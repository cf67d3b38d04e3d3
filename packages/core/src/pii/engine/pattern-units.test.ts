import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { readPatternUnits, unitAt, unitRole } from './pattern-units.ts';

const unitsWith = (regex: RegExp, role: number): string => {
  const { roles } = readPatternUnits(regex);
  return Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit))
    .filter((sign) => ((roles[unitAt(sign, 0)] ?? 0) & role) !== 0)
    .join('');
};

describe('readPatternUnits', () => {
  it.each([
    [/\d{3}-\d{2}-\d{4}/, 11, '0123456789'],
    [/AB|CDE/, 2, 'AC'],
    [/(?:AB?)+[xy]/, 2, 'A'],
    [/x?[ab]{2,4}c*/, 2, 'abx'],
    [/(?<![A-Z])(?=1)\d(?!\d)/, 1, '0123456789'],
    [/(?<name>a|bc)\b\.?/, 1, 'ab'],
    [/\u0041\x42/, 2, 'A'],
    [/ab/i, 2, 'Aa'],
    [/[^\w\s]!/u, 2, '!"#$%&\'()*+,-./:;<=>?@[\\]^`{|}~'],
  ] as const)('tells what %s needs', (regex, least, first) => {
    expect(readPatternUnits(regex).least).toBe(least);
    const printable = unitsWith(regex, unitRole.first).replace(/[^ -~]/g, '');
    expect(printable).toBe(first);
  });

  it('knows every unit of a match, and nothing of what only has to stand beside it', () => {
    expect(unitsWith(/(?<=no )[12](?:-3)?(?! km)/, unitRole.any)).toBe('-123');
  });

  it('takes anything for the beginning of what may be empty', () => {
    expect(unitsWith(/a?/, unitRole.first)).toHaveLength(128);
  });

  it.each([/(a)\1/, /[\p{L}--[a-z]]/v])('refuses what it cannot tell: %s', (regex) => {
    expect(() => readPatternUnits(regex)).toThrow(RangeError);
  });

  it('reads every pattern of the recognisers, none of which may be empty', () => {
    const searches = [...genericRecognizers, ...countryRecognizers].flatMap(({ searches = [] }) => searches);
    expect(searches.length).toBeGreaterThan(200);
    expect(Math.min(...searches.map(({ needs }) => needs.least))).toBeGreaterThan(1);
  });
});
