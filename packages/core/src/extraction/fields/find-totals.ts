import type Big from 'big.js';
import { roundMoney, toDecimal } from '../../money/index.ts';
import type { Evidence, Field } from '../extraction.ts';
import { type Candidate, toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findAmounts } from './find-amounts.ts';
import { listPaid, preferPaid, roundToPaid } from './find-paid.ts';
import { findSumRow, type TotalsRow } from './find-sum-row.ts';
import { findTotalsByRate } from './find-totals-by-rate.ts';
import { sumRateRows } from './sum-rate-rows.ts';

const names = ['netTotal', 'taxTotal', 'grandTotal', 'amountDue'] as const;
type TotalName = (typeof names)[number];

/** More candidates than this add only noise; the search over them is cubic. */
const maxCandidates = 10;
const leastScore = 0.4;

/** The same amount in several places counts once, a little stronger. */
const mergeEqual = (candidates: readonly Candidate[]): Candidate[] => {
  const byValue = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = toDecimal(candidate.value).toFixed();
    const known = byValue.get(key);
    byValue.set(key, known === undefined ? candidate : { ...known, score: Math.min(1, known.score + 0.02) });
  }
  return [...byValue.values()].sort((left, right) => right.score - left.score).slice(0, maxCandidates);
};

/** By how much the sum of net and tax misses the total. */
const missBy = (net: string, tax: string, grand: string): Big =>
  roundMoney(toDecimal(net).plus(tax))
    .minus(roundMoney(toDecimal(grand)))
    .abs();

/** A cent that is left over may be rounding, or a tax of a cent that was not seen: what fits to the cent comes first. */
const centPenalty = 0.05;

type Combination = TotalsRow & { score: number };

/** The best three amounts whose arithmetic holds, `null` when no three do. */
const chooseTogether = (lists: Record<'net' | 'tax' | 'grand', readonly Candidate[]>): Combination | null => {
  let best: Combination | null = null;
  const isNothing = lists.grand.every(({ value }) => toDecimal(value).eq('0'));
  for (const net of lists.net) {
    for (const tax of lists.tax) {
      for (const grand of lists.grand) {
        // 0 + x = x and x + 0 = x hold for any label: they need a printed zero to count.
        // Three zeros always add up, whatever they are.
        if (!isNothing && toDecimal(grand.value).eq('0')) continue;
        const miss = missBy(net.value, tax.value, grand.value);
        if (miss.gt('0.01')) continue;
        const score = (net.score + tax.score + grand.score) / 3 - (miss.eq('0') ? 0 : centPenalty);
        if (best === null || score > best.score) best = { net, tax, grand, score };
      }
    }
  }
  return best;
};

type Placed = { evidence: readonly Evidence[] };

const isSamePlace = (left: Placed, right: Placed | undefined): boolean =>
  JSON.stringify(left.evidence) === JSON.stringify(right?.evidence);

/** Net, tax, grand total and amount due, chosen together so that they add up where the page allows it. */
export const findTotals = (context: FieldContext): Record<string, Field> => {
  const raw = new Map<TotalName, Candidate[]>(names.map((name) => [name, findAmounts(name, context)]));
  const merged = new Map(names.map((name) => [name, mergeEqual(raw.get(name) ?? [])]));
  const list = (name: TotalName): Candidate[] =>
    (merged.get(name) ?? []).filter((item) => item.score >= leastScore);
  const paid = listPaid(context);
  const [totals, others] = [merged.get('grandTotal') ?? [], merged.get('netTotal') ?? []];
  merged.set('grandTotal', preferPaid({ totals, others, paid }));
  const taxes = [...list('taxTotal'), ...sumRateRows(raw.get('taxTotal') ?? [])];
  const fields: Record<string, Field> = {};
  const put = (name: TotalName, candidate: Candidate | undefined, bonus: number): void => {
    if (candidate !== undefined) fields[name] = toField({ candidate, confidence: candidate.score + bonus });
  };
  const nets = [...list('netTotal'), ...sumRateRows(raw.get('netTotal') ?? [])];
  const agreeing =
    chooseTogether({ net: nets, tax: taxes, grand: list('grandTotal') }) ??
    chooseTogether({ net: nets, tax: taxes, grand: list('amountDue') });
  const printed = [...(raw.get('grandTotal') ?? []), ...(raw.get('amountDue') ?? [])];
  const together = agreeing && (findSumRow(agreeing, context, printed) ?? agreeing);
  if (together !== null) {
    put('netTotal', together.net, 0.25);
    put('taxTotal', together.tax, 0.25);
    put('grandTotal', roundToPaid(together.grand, { paid, candidates: list('grandTotal') }), 0.25);
  } else {
    const told = list('grandTotal')[0] ?? list('amountDue')[0];
    const grand = told && roundToPaid(told, { paid, candidates: list('grandTotal') });
    const byRate = findTotalsByRate({ context, known: [...list('grandTotal'), ...list('amountDue')] });
    if (byRate !== null) {
      const row = findSumRow(byRate, context, printed) ?? byRate;
      put('netTotal', row.net, 0);
      put('taxTotal', row.tax, 0);
      put('grandTotal', row.grand, 0);
    } else {
      // Where the page speaks of a tax that was not found, net and grand total may be mistaken for each other.
      const taxes = (context.labels.get('taxTotal') ?? []).some((match) => match.standing >= 0.5);
      const doubt = list('taxTotal').length === 0 && taxes ? -0.5 : 0;
      const net = list('netTotal').find((item) => !isSamePlace(item, grand));
      put('netTotal', net, doubt);
      put('taxTotal', list('taxTotal')[0], 0);
      put('grandTotal', grand, doubt);
    }
  }
  const due = list('amountDue')[0];
  // One place is one value: a label such as `total due` names the grand total where nothing else does.
  if (due !== undefined && !isSamePlace(due, fields.grandTotal)) put('amountDue', due, 0.1);
  return fields;
};
