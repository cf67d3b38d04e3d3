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
const maxParts = 40;

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

/** Amounts of which one is the tax on the other at a printed rate. */
type Part = { rate: string; net: Candidate; tax: Candidate };

const listParts = (amounts: ReadonlyMap<string, Candidate>, rates: readonly string[]): Part[] =>
  [...amounts.values()].flatMap((net) =>
    rates.flatMap((rate): Part[] => {
      const tax = amounts.get(roundMoney(toDecimal(net.value).times(rate).div('100')).toFixed(2));
      return tax === undefined || tax === net ? [] : [{ rate, net, tax }];
    }),
  );

const add = (left: Candidate, right: Candidate): Candidate => ({
  value: toDecimal(left.value).plus(right.value).toFixed(2),
  text: `${left.text} + ${right.text}`,
  score,
  evidence: [...left.evidence, ...right.evidence],
});

/** Two rates together: the sums of both must be printed, but for that of the taxes, which may be told by rate alone. */
const joinParts = (
  parts: readonly Part[],
  amounts: ReadonlyMap<string, Candidate>,
): { net: Candidate; tax: Candidate }[] =>
  parts.slice(0, maxParts).flatMap((one, at) =>
    parts.slice(at + 1, maxParts).flatMap((other) => {
      const net = amounts.get(add(one.net, other.net).value);
      if (one.rate === other.rate || net === undefined) return [];
      const tax = add(one.tax, other.tax);
      return [{ net, tax: amounts.get(tax.value) ?? tax }];
    }),
  );

/**
 * Totals whose labels say nothing: three amounts of the document of which one is the tax on another at a printed rate,
 * or at two, and the third is their sum. The largest such sum is taken; where labels name amounts (`known`), one of them
 * must be it.
 */
export const findTotalsByRate = (options: {
  context: FieldContext;
  known: readonly Candidate[];
}): Totals | null => {
  const { context, known } = options;
  const amounts = listAmounts(context);
  if (amounts.size > maxAmounts) return null;
  const named = new Set(known.map((candidate) => toDecimal(candidate.value).toFixed(2)));
  let best: Totals | null = null;
  const parts = listParts(amounts, listRates(context));
  for (const { net, tax } of [...parts, ...joinParts(parts, amounts)]) {
    const sum = toDecimal(net.value).plus(tax.value);
    const grand = amounts.get(sum.toFixed(2));
    if (grand === undefined || (named.size > 0 && !named.has(sum.toFixed(2)))) continue;
    if (best === null || sum.abs().gt(toDecimal(best.grand.value).abs())) best = { net, tax, grand };
  }
  return best;
};
