import { expect, it } from 'vitest';
import { widenHalves } from './half-floats.ts';

it.each([
  [0x0000, 0],
  [0x3c00, 1],
  [0xc000, -2],
  [0x3555, 0.333251953125],
  [0x7bff, 65_504],
  [0x0400, 2 ** -14],
  [0x0001, 2 ** -24],
  [0x83ff, -(2 ** -14) + 2 ** -24],
  [0x7c00, Number.POSITIVE_INFINITY],
  [0x7e00, Number.NaN],
])('widens the bits %i to %f', (bits, value) => {
  expect(widenHalves(Uint16Array.of(bits))).toEqual(Float32Array.of(value));
});
