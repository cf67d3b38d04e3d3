import { expect, it } from 'vitest';
import { mutations } from './mutate.ts';
import { createRandom } from './seeded-random.ts';

const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => index % 251);

it.each(Object.entries(mutations))('spoils a file by %s, the same way for the same seed', (_, mutate) => {
  const spoiled = mutate(bytes, createRandom(7));
  expect(Buffer.compare(spoiled, bytes)).not.toBe(0);
  expect(mutate(bytes, createRandom(7))).toEqual(spoiled);
  expect(Buffer.compare(mutate(bytes, createRandom(8)), spoiled)).not.toBe(0);
  expect(bytes[4_999]).toBe(4_999 % 251);
});

it.each(Object.entries(mutations))('takes the smallest file for %s', (_, mutate) => {
  expect(mutate(Uint8Array.of(1), createRandom(1)).length).toBeLessThanOrEqual(1);
});
