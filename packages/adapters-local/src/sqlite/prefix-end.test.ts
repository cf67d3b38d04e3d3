import { expect, it } from 'vitest';
import { prefixEnd } from './prefix-end.ts';

it.each([
  ['a', 'b'],
  ['ab', 'ac'],
  ['a\u{10ffff}', 'b'],
  ['a\ud7ff', 'a\ue000'],
  ['é', 'ê'],
  ['😀', '😁'],
  ['', null],
  ['\u{10ffff}', null],
])('ends the prefix %j at %j', (prefix, end) => {
  expect(prefixEnd(prefix)).toBe(end);
});
