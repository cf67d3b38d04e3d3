import { toDecimal } from '../../money/index.ts';
import { findMoney, type ValueContext } from '../values/index.ts';
import { wordsText } from './item-lines.ts';
import { readCell } from './read-cell.ts';
import type { TableLine, TableWord } from './table-lines.ts';

/** Adds up the amounts of the rows and compares them with the sums that are printed below. */
export type SumLedger = {
  addItem(words: readonly TableWord[]): void;
  /** Whether these words are the sum of at least two rows, or of one where `least` is 1. */
  isSum(words: readonly TableWord[], least?: number): boolean;
  /** Takes in a line after the last row; `labelled` where it says that it is a sum. */
  note(line: TableLine, labelled: boolean): void;
  /** Whether the rows add up to a sum printed below, as it stands or with one charge, discount or tax beside it. */
  isMatched(): boolean;
  /** Whether labelled sums are printed and the rows lead to none of them. */
  isContradicted(): boolean;
};

/** Totals stand on the last pages; what follows this many amounts is something else. */
const maxPrinted = 150;
const tolerance = '0.01';

export const createSumLedger = (context: ValueContext): SumLedger => {
  type Amount = ReturnType<typeof toDecimal>;
  let sum = toDecimal('0');
  let count = 0;
  let labelledSums = 0;
  let printed: Amount[] = [];
  const read = (words: readonly TableWord[]): Amount | null => {
    const reading = readCell({ text: wordsText(words), type: 'amount', context });
    return reading === null ? null : toDecimal(reading.value);
  };
  const isNear = (a: Amount, b: Amount): boolean => a.minus(b).abs().lte(tolerance);
  const isMatched = (): boolean => {
    if (count === 0) return false;
    const known = new Set(
      printed.flatMap((amount) =>
        [amount, amount.plus(tolerance), amount.minus(tolerance)].map((near) => near.toFixed(2)),
      ),
    );
    const has = (amount: Amount): boolean => known.has(amount.toFixed(2));
    return has(sum) || printed.some((part) => has(sum.plus(part)) || has(sum.minus(part.abs())));
  };
  return {
    addItem(words) {
      const amount = read(words);
      if (amount === null) return;
      sum = sum.plus(amount);
      count += 1;
      labelledSums = 0;
      printed = [];
    },
    isSum(words, least = 2) {
      const amount = count < least ? null : read(words);
      return amount !== null && isNear(amount, sum) && !amount.eq('0');
    },
    note(line, labelled) {
      if (printed.length >= maxPrinted) return;
      const amounts = line.segments.flatMap(({ text }) =>
        findMoney({ text, decimalSign: context.decimalSign }).filter((money) => money.exact),
      );
      if (labelled) labelledSums += amounts.length;
      printed.push(...amounts.map(({ value }) => toDecimal(value)));
    },
    isMatched,
    isContradicted: () => count > 0 && labelledSums > 0 && !isMatched(),
  };
};
