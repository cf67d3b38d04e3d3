import { expect, it } from 'vitest';
import { toSortableDecimal } from './sortable-decimal.ts';

it('puts numbers in their order by bytes', () => {
  const ordered = [
    '-1000',
    '-999.99',
    '-10.5',
    '-10.05',
    '-10',
    '-9',
    '-0.5',
    '-0.05',
    '0',
    '0.001',
    '0.5',
    '0.51',
    '1',
    '1.05',
    '1.5',
    '9',
    '10',
    '10.25',
    '99999999999999999999.01',
    '99999999999999999999.02',
  ];
  expect(ordered.toReversed().map(toSortableDecimal).toSorted()).toEqual(ordered.map(toSortableDecimal));
  expect(new Set(ordered.map(toSortableDecimal)).size).toBe(ordered.length);
});

it.each([
  ['1.50', '1.5'],
  ['0001', '1'],
  ['-0', '0'],
  ['0.0', '0'],
  ['-2.00', '-2'],
])('takes %s for %s', (one, other) => {
  expect(toSortableDecimal(one)).toBe(toSortableDecimal(other));
});

it.each(['', '1,5', '1e3', 'abc', '.5', '1.', '--1', ' 1'])('refuses %j', (text) => {
  expect(() => toSortableDecimal(text)).toThrow(expect.objectContaining({ code: 'search.invalid-number' }));
});
