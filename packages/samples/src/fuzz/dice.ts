import { createRandom } from '../random.ts';

/** Chance in the forms that plans ask for; the same seed throws the same on every machine. */
export type Dice = {
  /** A whole number, both bounds included. */
  whole(from: number, to: number): number;
  one<T>(from: readonly [T, ...T[]] | readonly T[]): T;
  chance(percent: number): boolean;
  digits(count: number): string;
};

export const throwDice = (seed: number): Dice => {
  const random = createRandom(seed);
  const whole: Dice['whole'] = (from, to) => random.whole({ from, to });
  return {
    whole,
    one: (from) => {
      const picked = from[whole(0, from.length - 1)];
      if (picked === undefined) throw new Error('Nothing to pick from.');
      return picked;
    },
    chance: (percent) => whole(1, 100) <= percent,
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
  };
};
