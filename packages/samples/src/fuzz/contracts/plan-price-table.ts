import { formatDecimal, roundMoney, toDecimal } from '@assay/core/money';
import type { Dice } from '../dice.ts';
import type { FuzzWords } from '../fuzz-words.ts';
import type { PriceColumn } from './contract-words.ts';

/** One price; decimal strings and ISO dates, null where there is none. */
export type FuzzPrice = {
  description: string;
  itemId: string;
  unit: string;
  unitPrice: string;
  listPrice: string;
  discount: string;
  min: string | null;
  max: string | null;
  from: string;
  to: string;
  /** The first price of its article. */
  isFirst: boolean;
};

export type FuzzPriceTable = {
  columns: readonly PriceColumn[];
  prices: readonly FuzzPrice[];
  /** Name and unit stand beside the first tier of an article only. */
  namesOnce: boolean;
  /** The first tier says no more than its greatest quantity: `up to 99`. */
  upTo: boolean;
  /** The unit stands in the cell of the price: `12.50 per hour`. */
  unitBeside: boolean;
};

const bounds: readonly (readonly number[])[] = [
  [1, 100],
  [1, 10, 50],
  [1, 100, 500, 1000],
  [1, 25],
  [10, 100, 1000],
  [1, 1000, 5000],
];

const kinds: readonly { columns: readonly PriceColumn[]; tiers: boolean }[] = [
  { columns: ['description', 'unit', 'unitPrice'], tiers: false },
  { columns: ['itemId', 'description', 'unit', 'unitPrice'], tiers: false },
  { columns: ['position', 'itemId', 'description', 'unit', 'unitPrice'], tiers: false },
  { columns: ['description', 'unitPrice'], tiers: false },
  { columns: ['position', 'description', 'unitPrice', 'unit'], tiers: false },
  { columns: ['itemId', 'description', 'unit', 'listPrice', 'discount', 'unitPrice'], tiers: false },
  { columns: ['itemId', 'description', 'unit', 'unitPrice', 'validFrom', 'validTo'], tiers: false },
  { columns: ['description', 'unit', 'validFrom', 'validTo', 'unitPrice'], tiers: false },
  { columns: ['itemId', 'description', 'minQuantity', 'unit', 'unitPrice'], tiers: false },
  { columns: ['itemId', 'description', 'unit', 'minQuantity', 'maxQuantity', 'unitPrice'], tiers: true },
  { columns: ['description', 'minQuantity', 'maxQuantity', 'unit', 'unitPrice'], tiers: true },
  { columns: ['itemId', 'description', 'minQuantity', 'unitPrice', 'unit'], tiers: true },
  { columns: ['description', 'range', 'unit', 'unitPrice'], tiers: true },
  { columns: ['itemId', 'description', 'range', 'unitPrice'], tiers: true },
  { columns: ['position', 'description', 'unit', 'range', 'unitPrice', 'validFrom', 'validTo'], tiers: true },
];

const toCode = (dice: Dice): string =>
  dice.one([
    () => `${dice.one(['A', 'KX', 'ZB', 'PRD'])}-${dice.digits(4)}`,
    () => `${dice.whole(1, 9)}${dice.digits(5)}`,
    () => `${dice.one(['HM', 'EL', 'W'])}${dice.digits(3)}.${dice.digits(2)}`,
  ])();

const toPrice = (dice: Dice): string =>
  dice.one([
    () => `${dice.whole(1, 99)}.${dice.digits(2)}`,
    () => `${dice.whole(100, 2400)}.00`,
    () => `${dice.whole(1000, 9900)}.${dice.digits(2)}`,
    () => `0.${dice.whole(1, 9)}${dice.digits(3)}`,
  ])();

const toName = (dice: Dice, words: FuzzWords): string => {
  const noun = dice.one(words.nouns);
  const qualities = Array.from({ length: dice.one([1, 1, 2, 3]) }, () => dice.one(words.qualities));
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${[...new Set(qualities)].join(' ')}`;
};

const places = (value: string): number => value.split('.')[1]?.length ?? 0;

const shareOf = (price: string, percent: number): string => {
  const less = toDecimal(price)
    .times(String(100 - percent))
    .div('100');
  return places(price) > 2 ? less.toFixed(places(price)) : formatDecimal(roundMoney(less));
};

/** The prices of one schedule, told by chance alone. */
export const planPriceTable = (options: {
  dice: Dice;
  words: FuzzWords;
  period: { from: string; to: string };
}): FuzzPriceTable => {
  const { dice, words, period } = options;
  const { columns, tiers } = dice.one(kinds);
  const count = dice.one([2, 3, 4, 6, 9, dice.whole(10, 36)]);
  const half = `${period.from.slice(0, 4)}-07-01`;
  const prices = Array.from({ length: count }, (): FuzzPrice[] => {
    const unitPrice = toPrice(dice);
    const percent = dice.one([5, 10, 20]);
    const base = {
      description: toName(dice, words),
      itemId: toCode(dice),
      unit: dice.one(words.units),
      unitPrice,
      listPrice: unitPrice,
      discount: '0',
      min: null,
      max: null,
      from: dice.chance(80) ? period.from : half,
      to: period.to,
      isFirst: true,
    };
    if (columns.includes('listPrice'))
      return [{ ...base, unitPrice: shareOf(unitPrice, percent), discount: String(percent) }];
    if (!tiers) return [{ ...base, min: columns.includes('minQuantity') ? String(dice.whole(1, 60)) : null }];
    if (dice.chance(20)) return [{ ...base, min: '1' }];
    const steps = dice.one(bounds);
    return steps.map((min, index) => ({
      ...base,
      unitPrice: shareOf(unitPrice, 6 * index),
      min: String(min),
      max: steps[index + 1] === undefined ? null : String((steps[index + 1] ?? 0) - 1),
      isFirst: index === 0,
    }));
  }).flat();
  return {
    columns,
    prices,
    namesOnce: tiers && dice.chance(40),
    upTo: columns.includes('range') && dice.chance(40),
    unitBeside: !columns.includes('unit') && dice.chance(40),
  };
};
