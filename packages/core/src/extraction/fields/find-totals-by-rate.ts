import { roundMoney, toDecimal } from '../../money/index.ts';
import { toEvidence } from '../layout/text-line.ts';
import { findMoney, findPercents } from '../values/index.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

/** Three amounts and a rate that agree are no chance, but no label names them. */
const score = 0.7;
/** Amounts and rates that are looked at: a document with more is no simple invoice. */
const maxAmounts = 400;
const maxRates = 6;

type Totals = { net: Candidate; tax: Candidate; grand: Candidate };

/** Every amount of the document once, where it stands last: totals follow what they sum up. */
const listAmounts = (context: FieldContext): Map<string, Candidate> => {
  const found = new Map<string, Candidate>();
  for (const layout of context.layouts) {
    for (const line of layout.lines) {
      if (!/\d[.,]\d{2}/.test(line.text)) continue;
      for (const money of findMoney({ text: line.text, decimalSign: context.values.decimalSign })) {
        if (!money.exact) continue;
        const evidence = [toEvidence(line, money.start, money.start + money.text.length)];
        const key = toDecimal(money.value).toFixed(2);
        found.set(key, { value: money.value, text: money.text, score, evidence });
      }
    }
  }
  return found;
};

const listRates = (context: FieldContext): string[] => {
  const rates = new Set<string>();
  for (const layout of context.layouts) {
    for (const line of layout.lines) {
      if (line.text.includes('%')) for (const rate of findPercents(line.text)) rates.add(rate.value);
    }
  }
  return [...rates].filter((rate) => toDecimal(rate).gt('0') && toDecimal(rate).lte('30')).slice(0, maxRates);
};

/**
 * Totals whose labels say nothing: three amounts of the document of which one is the tax on another at a printed rate
 * and the third is their sum. The largest such sum is taken; where labels name amounts (`known`), one of them must be it.
 */
export const findTotalsByRate = (options: {
  context: FieldContext;
  known: readonly Candidate[];
}): Totals | null => {
  const { context, known } = options;
  const amounts = listAmounts(context);
  if (amounts.size > maxAmounts) return null;
  const named = new Set(known.map((candidate) => toDecimal(candidate.value).toFixed(2)));
  const rates = listRates(context);
  let best: Totals | null = null;
  for (const net of amounts.values()) {
    for (const rate of rates) {
      const tax = amounts.get(roundMoney(toDecimal(net.value).times(rate).div('100')).toFixed(2));
      if (tax === undefined || tax === net) continue;
      const sum = toDecimal(net.value).plus(tax.value);
      const grand = amounts.get(sum.toFixed(2));
      if (grand === undefined || (named.size > 0 && !named.has(sum.toFixed(2)))) continue;
      if (best === null || sum.abs().gt(toDecimal(best.grand.value).abs())) best = { net, tax, grand };
    }
  }
  return best;
};
