import type { Dice } from '../dice.ts';
import { type FuzzLanguage, type FuzzWords, fuzzLanguages } from '../fuzz-words.ts';
import { type FuzzParty, planParty } from '../plan-fuzz-party.ts';
import { wordsByLanguage } from '../words-by-language.ts';
import type { ContractWords } from './contract-words.ts';
import { contractWordsByLanguage } from './contract-words-by-language.ts';
import { type FuzzPriceTable, planPriceTable } from './plan-price-table.ts';

export type FuzzContract = {
  language: FuzzLanguage;
  words: FuzzWords;
  says: ContractWords;
  title: string;
  number: string;
  supplier: FuzzParty;
  customer: FuzzParty;
  from: string;
  to: string;
  /** Whether the contract itself says when it ends. */
  ends: boolean;
  currency: string;
  cap: string | null;
  tables: readonly FuzzPriceTable[];
};

/** What one contract says, told by chance alone. */
export const planFuzzContract = (dice: Dice): FuzzContract => {
  const language = dice.one(fuzzLanguages);
  const words = wordsByLanguage[language];
  const says = contractWordsByLanguage[language];
  const year = dice.whole(2024, 2026);
  const from = `${year}-${dice.one(['01-01', '04-01', '02-15', '10-01', '03-12'])}`;
  const to = `${year + dice.whole(1, 3)}-12-31`;
  const supplier = planParty(dice, words, '');
  const number = `${dice.one(['C', 'RV', 'FA', 'K'])}-${dice.digits(2)}-${dice.digits(3)}`;
  const plain = dice.one(says.titles);
  const title = dice.chance(15)
    ? dice
        .one(says.amendments)
        .replace('{k}', String(dice.whole(1, 4)))
        .replace('{t}', plain)
        .replace('{n}', number)
    : plain;
  const period = { from, to };
  const count = dice.one([1, 1, 1, 2]);
  return {
    language,
    words,
    says,
    title,
    number,
    supplier,
    customer: planParty(dice, words, supplier.name),
    from,
    to,
    ends: dice.chance(80),
    currency:
      language === 'en'
        ? dice.one(['GBP', 'USD', 'EUR'])
        : language === 'de'
          ? dice.one(['EUR', 'EUR', 'CHF'])
          : 'EUR',
    cap: dice.chance(40) ? `${dice.whole(20, 900)}000.00` : null,
    tables: Array.from({ length: count }, () => planPriceTable({ dice, words, period })),
  };
};
