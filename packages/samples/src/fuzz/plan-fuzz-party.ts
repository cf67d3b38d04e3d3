import type { Dice } from './dice.ts';
import type { FuzzWords } from './fuzz-words.ts';
import { makeIban, makeVatId } from './numbers-with-checks.ts';

export type FuzzParty = { name: string; street: string; town: string; taxId: string; iban: string };

const names = [
  'Nordwind',
  'Halden',
  'Castell',
  'Brandt',
  'Aurora',
  'Veltman',
  'Moreau',
  'Ferrari',
  'Quiroga',
  'Oakfield',
  'Linden',
  'Petit',
  'Solaro',
  'Marchetti',
  'Ibarra',
  'De Vries',
];
const trades = [
  'Optics',
  'Technik',
  'Logistics',
  'Energie',
  'Systems',
  'Bau',
  'Consulting',
  'Print',
  'Foods',
  'Metall',
  'Digital',
  'Service',
];

/** A company that is not called as the other one. */
export const planParty = (dice: Dice, words: FuzzWords, not: string): FuzzParty => {
  for (;;) {
    const name = `${dice.one(names)} ${dice.one(trades)} ${dice.one(words.forms)}`;
    if (name === not) continue;
    const street = dice.one(words.streets);
    const house = dice.whole(1, 180);
    const before = words.country === 'GB' || words.country === 'FR';
    return {
      name,
      street: before ? `${house} ${street}` : `${street} ${house}`,
      town: dice.one(words.towns),
      taxId: makeVatId(dice, words.country),
      iban: makeIban(dice, words.country),
    };
  }
};
