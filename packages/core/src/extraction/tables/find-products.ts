import { toDecimal } from '../../money/index.ts';
import type { ValueContext } from '../values/index.ts';
import { hasMoney } from './item-lines.ts';
import { readCell } from './read-cell.ts';
import type { Segment, TableLine } from './table-lines.ts';

/** A line on which a number times another one is a third, with so much percent taken off where a fourth says so. */
export type Product = { quantity: Segment; price: Segment; amount: Segment };

/** A line of items has few numbers: of more only so many are tried. */
const mostNumbers = 8;
const tolerance = '0.01';

type Value = ReturnType<typeof toDecimal>;
type Number = { segment: Segment; value: Value };

/** A number and the unit behind it. */
const counted = /^\d[\d.,'’ \u00a0]*\s\p{L}{1,8}[²³.]?$/u;

const readNumber = (segment: Segment, context: ValueContext): Value | null => {
  const text = segment.text.replace(/\s*%$/, '');
  const quantity = readCell({ text, type: 'quantity', context });
  const reading =
    quantity !== null && counted.test(text)
      ? quantity
      : (readCell({ text, type: 'amount', context }) ?? quantity);
  return reading === null ? null : toDecimal(reading.value);
};

const isNear = (a: Value, b: Value): boolean => a.minus(b).abs().lte(tolerance);

/** All ways in which the numbers of a line multiply; those without a discount only, where there are some. */
export const findProducts = (line: TableLine, context: ValueContext): Product[] => {
  const numbers = line.segments
    .filter(
      (segment) =>
        hasMoney(segment.words, context.decimalSign) ||
        counted.test(segment.text) ||
        /^[\d.,]+\s*%$/.test(segment.text),
    )
    .slice(-mostNumbers)
    .flatMap((segment): Number[] => {
      const value = readNumber(segment, context);
      return value === null ? [] : [{ segment, value }];
    });
  const plain: Product[] = [];
  const reduced: Product[] = [];
  for (const amount of numbers) {
    if (!/[.,]\d{2}/.test(amount.segment.text) || amount.value.eq('0')) continue;
    for (const quantity of numbers) {
      for (const price of numbers) {
        if (new Set([quantity, price, amount]).size < 3 || amount.segment.left < quantity.segment.left)
          continue;
        const product = { quantity: quantity.segment, price: price.segment, amount: amount.segment };
        const whole = quantity.value.times(price.value);
        if (isNear(whole, amount.value)) plain.push(product);
        for (const off of numbers) {
          if ([quantity, price, amount].includes(off) || off.value.lte('0') || off.value.gte('100')) continue;
          const left = whole.times(toDecimal('100').minus(off.value)).div('100');
          if (isNear(left, amount.value)) reduced.push(product);
        }
      }
    }
  }
  return plain.length > 0 ? plain : reduced;
};
