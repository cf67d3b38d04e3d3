/** A small seeded generator (mulberry32): the same seed gives the same numbers on every machine. */
export type Random = {
  /** A whole number from `from` to `to`, both included. */
  whole(options: { from: number; to: number }): number;
  /** Some of the values, in their own order. */
  sample<T>(options: { from: readonly T[]; count: number }): T[];
};

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole: Random['whole'] = ({ from, to }) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    sample: ({ from, count }) => {
      const rest = from.map((_, index) => index);
      while (rest.length > count) rest.splice(whole({ from: 0, to: rest.length - 1 }), 1);
      return from.filter((_, index) => rest.includes(index));
    },
  };
};
