import type { Dice } from './dice.ts';
import { type FuzzLanguage, type FuzzWords, fuzzLanguages } from './fuzz-words.ts';
import { type FuzzLine, percentOf, planLines, sumOf } from './plan-fuzz-lines.ts';
import { type FuzzParty, planParty } from './plan-fuzz-party.ts';
import { wordsByLanguage } from './words-by-language.ts';

export type FuzzInvoice = {
  language: FuzzLanguage;
  words: FuzzWords;
  credit: boolean;
  number: string;
  issueDate: string;
  dueDate: string;
  purchaseOrder: string;
  contractNumber: string;
  currency: string;
  seller: FuzzParty;
  buyer: FuzzParty;
  lines: FuzzLine[];
  sections: string[];
  lineTotal: string;
  discount: string;
  charge: string;
  taxes: { rate: string; base: string; tax: string }[];
  netTotal: string;
  taxTotal: string;
  grandTotal: string;
  prepaid: string;
  amountDue: string;
  terms: string;
};

const toDate = (dice: Dice, from: number, to: number): string =>
  new Date(Date.UTC(2025, 0, 1 + dice.whole(from, to))).toISOString().slice(0, 10);

/** What one bill says, told by chance alone. */
export const planFuzzInvoice = (dice: Dice): FuzzInvoice => {
  const language = dice.one(fuzzLanguages);
  const words = wordsByLanguage[language];
  const credit = dice.chance(8);
  const sections = dice.chance(15) ? words.sections.slice(0, dice.whole(2, 3)) : [];
  const sign = credit && dice.chance(50) ? '-' : '';
  const lines = planLines({ dice, words, language, sections: sections.length, sign });
  const lineTotal = sumOf(lines.map((line) => line.netAmount));
  const used = [...new Set(lines.map((line) => line.taxRate))].sort((a, b) => Number(b) - Number(a));
  const alters = used.length === 1 && !credit;
  const discount =
    alters && dice.chance(15)
      ? `-${percentOf(lineTotal.replace('-', ''), dice.one(['2', '3', '10']))}`
      : '0.00';
  const charge = alters && dice.chance(20) ? `${dice.whole(4, 90)}.${dice.digits(2)}` : '0.00';
  const netTotal = sumOf([lineTotal, discount, charge]);
  const taxes = used.map((rate) => {
    const own = lines.filter((line) => line.taxRate === rate).map((line) => line.netAmount);
    const base = used.length === 1 ? netTotal : sumOf(own);
    return { rate, base, tax: percentOf(base, rate) };
  });
  const taxTotal = sumOf(taxes.map(({ tax }) => tax));
  const grandTotal = sumOf([netTotal, taxTotal]);
  const prepaid = !credit && dice.chance(12) ? `-${percentOf(grandTotal, dice.one(['20', '50']))}` : '0.00';
  const issued = dice.whole(0, 600);
  const seller = planParty(dice, words, '');
  return {
    language,
    words,
    credit,
    number: dice.one([
      () => `INV-${dice.digits(5)}`,
      () => `2025/${dice.digits(4)}`,
      () => `R${dice.digits(7)}`,
      () => `${dice.whole(1, 9)}${dice.digits(6)}`,
    ])(),
    issueDate: toDate(dice, issued, issued),
    dueDate: toDate(dice, issued + 14, issued + 60),
    purchaseOrder: `PO-${dice.digits(6)}`,
    contractNumber: `${dice.one(['C', 'RV', 'FA'])}-${dice.digits(2)}-${dice.digits(3)}`,
    currency: language === 'en' ? dice.one(['GBP', 'GBP', 'USD', 'EUR']) : 'EUR',
    seller,
    buyer: planParty(dice, words, seller.name),
    lines,
    sections,
    lineTotal,
    discount,
    charge,
    taxes,
    netTotal,
    taxTotal,
    grandTotal,
    prepaid,
    amountDue: sumOf([grandTotal, prepaid]),
    terms: dice.one(words.terms),
  };
};
