import { createRandom } from '../seeded-random.ts';

/** About normally distributed around 0, the same for the same seed. */
export const createNormal = (seed: number): (() => number) => {
  const next = createRandom(seed);
  return () => next() + next() + next() + next() - 2;
};

export const toUnit = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
};
