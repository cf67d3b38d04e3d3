import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = new Date('2030-01-01T00:00:00.000Z');

it.each([
  [undefined, null],
  ['120', 120_000],
  ['0', 0],
  ['Tue, 01 Jan 2030 00:01:00 GMT', 60_000],
  ['Mon, 31 Dec 2029 00:00:00 GMT', 0],
  ['-5', null],
  ['1.5', null],
  ['soon', null],
  ['2031', 2_031_000],
  ['2030-01-02', null],
  ['99999999999999999999', null],
])('takes %j for %j milliseconds', (text, ms) => {
  expect(parseRetryAfter(text, now)).toBe(ms);
});
