import { describe, expect, it } from 'vitest';
import { type SortRange, toSortRange } from './sort-range.ts';

const sorts = [
  '!',
  'a',
  'a!',
  'aa',
  'ab',
  'ab\u{10ffff}',
  'abc',
  'b',
  'ba',
  'é',
  '\uff61',
  '\uff61a',
  '😀',
  '😀a',
];

const compare = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

/** What DynamoDB does with a key condition; it refuses an empty value and a range that ends before it begins. */
const keeps = (range: Exclude<SortRange, 'nothing'>, sort: string): boolean => {
  const values = Object.values(range.values).map((value) => value.S);
  for (const value of values) expect(value).not.toBe('');
  for (const value of values) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(1024);
  const [first = '', second = ''] = values;
  if (range.expression === '') return true;
  if (range.expression.includes('begins_with')) return sort.startsWith(first);
  if (range.expression.includes('BETWEEN')) {
    expect(compare(first, second)).toBeLessThanOrEqual(0);
    return compare(sort, first) >= 0 && compare(sort, second) <= 0;
  }
  return range.expression.includes('>') ? compare(sort, first) > 0 : compare(sort, first) < 0;
};

describe.each(['ascending', 'descending'] as const)('the range of an %s listing', (order) => {
  it.each(['', ...sorts])('holds what prefix "%s" and any place to start after ask for', (prefix) => {
    for (const after of [undefined, '', ...sorts]) {
      const range = toSortRange({ prefix, order, ...(after !== undefined && { after }) });
      const expected = sorts.filter((sort) => {
        const beyond = after === undefined ? 1 : compare(sort, after);
        return (
          sort.startsWith(prefix) && (order === 'ascending' || after === undefined ? beyond > 0 : beyond < 0)
        );
      });
      const found =
        range === 'nothing' ? [] : sorts.filter((sort) => keeps(range, sort) && sort !== range.except);
      expect(found, `after ${after}`).toEqual(expected);
    }
  });
});
