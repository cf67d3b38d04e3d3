import { formatDecimal, roundMoney, toDecimal } from '@assay/core/money';
import type { Dice } from './dice.ts';
import type { FuzzLanguage, FuzzWords } from './fuzz-words.ts';

/** Decimal strings and ISO dates throughout. */
export type FuzzLine = {
  description: string;
  details: string[];
  itemId: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  /** Percent taken off the price; `0` for none. */
  discount: string;
  taxRate: string;
  netAmount: string;
  taxAmount: string;
  grossAmount: string;
  /** Place of its section among `sections`. */
  section: number;
  /** A reduction: an amount without quantity and price. */
  bare: boolean;
};

const rates: Record<FuzzLanguage, readonly string[]> = {
  en: ['20', '5', '0'],
  de: ['19', '7'],
  fr: ['20', '10', '5.5'],
  es: ['21', '10', '4'],
  it: ['22', '10', '4'],
  nl: ['21', '9'],
};

const toCode = (dice: Dice): string =>
  dice.one([
    () => `${dice.one(['A', 'KX', 'ZB', 'PRD'])}-${dice.digits(4)}`,
    () => `${dice.whole(1, 9)}${dice.digits(5)}`,
    () => `${dice.one(['HM', 'EL', 'W'])}${dice.digits(3)}.${dice.digits(2)}`,
    () => `${dice.digits(2)}-${dice.digits(3)}-${dice.one(['B', 'GR', 'X'])}`,
  ])();

const toQuantity = (dice: Dice): string =>
  dice.one([
    () => String(dice.whole(1, 9)),
    () => String(dice.whole(1, 9)),
    () => String(dice.whole(10, 400)),
    () => String(dice.whole(1000, 12000)),
    () => `${dice.whole(0, 40)}.${dice.one(['5', '25', '75'])}`,
    () => '1',
  ])();

const toPrice = (dice: Dice): string =>
  dice.one([
    () => `${dice.whole(1, 99)}.${dice.digits(2)}`,
    () => `${dice.whole(1, 99)}.${dice.digits(2)}`,
    () => `${dice.whole(100, 2400)}.00`,
    () => `${dice.whole(100, 9900)}.${dice.digits(2)}`,
    () => `0.${dice.whole(1, 9)}${dice.digits(3)}`,
  ])();

type LinePlan = {
  dice: Dice;
  words: FuzzWords;
  rates: readonly string[];
  discounts: boolean;
  detailed: number;
  sign: '' | '-';
};

/** So much of an amount, to the cent. */
export const percentOf = (value: string, percent: string): string =>
  formatDecimal(roundMoney(toDecimal(value).times(percent).div('100')));

const finish = (line: Omit<FuzzLine, 'taxAmount' | 'grossAmount'>): FuzzLine => {
  const taxAmount = percentOf(line.netAmount, line.taxRate);
  return { ...line, taxAmount, grossAmount: formatDecimal(toDecimal(line.netAmount).plus(taxAmount)) };
};

const planLine = (plan: LinePlan, section: number): FuzzLine => {
  const { dice, words, sign } = plan;
  const noun = dice.one(words.nouns);
  const count = dice.one([1, 1, 2, 2, 3, 5]);
  const qualities = Array.from({ length: count }, () => dice.one(words.qualities));
  const description = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${[...new Set(qualities)].join(' ')}`;
  const details = dice.chance(plan.detailed)
    ? Array.from({ length: dice.one([1, 1, 2]) }, () => dice.one(words.details))
    : [];
  const quantity = toQuantity(dice);
  const unitPrice = dice.chance(3) ? '0.00' : toPrice(dice);
  const discount = plan.discounts && dice.chance(60) ? dice.one(['5', '10', '12.5', '20']) : '0';
  const full = toDecimal(quantity).times(unitPrice).times(toDecimal('100').minus(discount)).div('100');
  const amount = formatDecimal(roundMoney(full));
  return finish({
    description,
    details,
    itemId: toCode(dice),
    quantity: `${sign}${quantity}`,
    unit: dice.one(words.units),
    unitPrice,
    discount,
    taxRate: dice.one(plan.rates),
    netAmount: /[1-9]/.test(amount) ? `${sign}${amount}` : amount,
    section,
    bare: false,
  });
};

/** A row that takes a part of what stands above it away. */
const planReduction = (plan: LinePlan, section: number, sum: string): FuzzLine =>
  finish({
    ...planLine({ ...plan, discounts: false }, section),
    description: plan.dice.one(plan.words.reductions),
    details: [],
    quantity: '1',
    unitPrice: '0.00',
    netAmount: `-${percentOf(sum, plan.dice.one(['2', '5', '10']))}`,
    bare: true,
  });

export const sumOf = (values: readonly string[]): string =>
  formatDecimal(values.reduce((sum, value) => sum.plus(value), toDecimal('0')));

/** The rows of a bill. */
export const planLines = (options: {
  dice: Dice;
  words: FuzzWords;
  language: FuzzLanguage;
  sections: number;
  sign: '' | '-';
}) => {
  const { dice, words } = options;
  const all = rates[options.language];
  const plan: LinePlan = {
    dice,
    words,
    rates: dice.chance(70) ? all.slice(0, 1) : all.slice(0, dice.whole(2, all.length)),
    discounts: dice.chance(12),
    detailed: dice.one([0, 0, 0, 40, 100]),
    sign: options.sign,
  };
  const count = dice.one([1, 2, 3, 3, 4, 5, 6, 8, 11, dice.whole(12, 30), dice.whole(30, 70)]);
  const lines = Array.from({ length: Math.max(count, options.sections * 2) }, (_, index) =>
    planLine(
      plan,
      Math.floor((index * Math.max(1, options.sections)) / Math.max(count, options.sections * 2)),
    ),
  );
  const sum = sumOf(lines.map((line) => line.netAmount));
  if (dice.chance(10) && toDecimal(sum).gt('10'))
    lines.push(planReduction(plan, lines.at(-1)?.section ?? 0, sum));
  return lines;
};
