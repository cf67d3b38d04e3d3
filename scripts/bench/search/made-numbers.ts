/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const createUniform = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** About normally distributed around 0, the same for the same seed. */
export const createNormal = (seed: number): (() => number) => {
  const next = createUniform(seed);
  return () => next() + next() + next() + next() - 2;
};

export const toUnit = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
};
