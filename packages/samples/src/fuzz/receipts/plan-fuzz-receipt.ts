import { formatDecimal, roundMoney, toDecimal } from '@assay/core/money';
import type { Dice } from '../dice.ts';
import { type FuzzLanguage, type FuzzWords, fuzzLanguages } from '../fuzz-words.ts';
import { percentOf, sumOf } from '../plan-fuzz-lines.ts';
import { type FuzzParty, planParty } from '../plan-fuzz-party.ts';
import { wordsByLanguage } from '../words-by-language.ts';
import { type ReceiptWords, receiptWords } from './receipt-words.ts';

/** Prices hold their tax, as in shops; decimal strings and ISO dates throughout. */
export type FuzzReceipt = {
  language: FuzzLanguage;
  words: FuzzWords;
  says: ReceiptWords;
  seller: FuzzParty;
  number: string;
  date: string;
  time: string;
  currency: string;
  lines: { name: string; count: number; price: string; amount: string; rate: string }[];
  discount: string;
  total: string;
  taxes: { rate: string; net: string; tax: string; gross: string }[];
  /** What was given; null where a card was used. */
  given: string | null;
  change: string;
};

const rates: Record<FuzzLanguage, readonly string[]> = {
  en: ['20', '5'],
  de: ['19', '7'],
  fr: ['20', '5.5'],
  es: ['21', '10'],
  it: ['22', '10'],
  nl: ['21', '9'],
};

/** What one slip says, told by chance alone. */
export const planFuzzReceipt = (dice: Dice): FuzzReceipt => {
  const language = dice.one(fuzzLanguages);
  const words = wordsByLanguage[language];
  const says = receiptWords[language];
  const usual = dice.chance(60) ? rates[language].slice(0, 1) : rates[language];
  const lines = Array.from({ length: dice.one([1, 2, 3, 4, 5, 7, 10]) }, () => {
    const count = dice.one([1, 1, 1, 2, 3, 6]);
    const price = `${dice.whole(0, 40)}.${dice.one(['09', '25', '49', '50', '80', '95', '99'])}`;
    const amount = formatDecimal(roundMoney(toDecimal(price).times(String(count))));
    return { name: dice.one(says.goods), count, price, amount, rate: dice.one(usual) };
  });
  const sum = sumOf(lines.map(({ amount }) => amount));
  const used = [...new Set(lines.map(({ rate }) => rate))];
  const discount = used.length === 1 && dice.chance(15) ? `-${percentOf(sum, '10')}` : '0.00';
  const taxes = used.map((rate) => {
    const own = sumOf(lines.filter((line) => line.rate === rate).map(({ amount }) => amount));
    const gross = sumOf([own, discount]);
    const net = formatDecimal(roundMoney(toDecimal(gross).times('100').div(toDecimal('100').plus(rate))));
    return { rate, net, tax: formatDecimal(toDecimal(gross).minus(net)), gross };
  });
  const total = sumOf([sum, discount]);
  const bill = dice.one([5, 10, 50]);
  const given = String(Math.ceil((Number(total) + 0.01) / bill) * bill);
  const shop = planParty(dice, words, '');
  return {
    language,
    words,
    says,
    seller: { ...shop, name: dice.one(says.shops) },
    number: dice.one([
      () => dice.digits(6),
      () => `${dice.whole(1, 9)}${dice.digits(3)}-${dice.digits(4)}`,
      () => `B${dice.digits(5)}`,
    ])(),
    date: new Date(Date.UTC(2025, 0, 1 + dice.whole(0, 500))).toISOString().slice(0, 10),
    time: `${dice.whole(10, 19)}:${dice.whole(10, 59)}`,
    currency: language === 'en' ? 'GBP' : 'EUR',
    lines,
    discount,
    total,
    taxes,
    given: dice.chance(60) ? `${given}.00` : null,
    change: formatDecimal(toDecimal(given).minus(total)),
  };
};
