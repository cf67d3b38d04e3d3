import { roundMoney, toDecimal } from '../../money/index.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findAmounts } from './find-amounts.ts';

/** A tender less the change is the sum that was asked for: nothing says it better. */
const bonus = 0.35;
/** Cash is rounded to the smallest coin. */
const largestRounding = '0.05';

const same = (left: string, right: string): boolean => toDecimal(left).eq(toDecimal(right));

/** What was paid on the spot: each tender less each change, or as it is where no change is printed. */
export const listPaid = (context: FieldContext): Candidate[] => {
  const list = (name: string): Candidate[] =>
    context.type.amounts[name] === undefined ? [] : findAmounts(`amounts.${name}`, context).slice(0, 5);
  const change = list('change');
  return list('tendered')
    .flatMap((tender) =>
      change.length === 0
        ? [tender]
        : change.map((back) => ({
            ...tender,
            value: roundMoney(toDecimal(tender.value).minus(back.value)).toFixed(2),
            text: `${tender.text} − ${back.text}`,
            evidence: [...tender.evidence, ...back.evidence],
          })),
    )
    .filter(({ value }) => toDecimal(value).gt('0'));
};

/**
 * The totals with those first that were paid; what was paid is one itself where no label names any. Slips call what is
 * paid a net total, too: of `others` that is a total which was paid to the cent.
 */
export const preferPaid = (options: {
  totals: readonly Candidate[];
  others: readonly Candidate[];
  paid: readonly Candidate[];
}): Candidate[] => {
  const { totals, others, paid } = options;
  const isPaid = ({ value }: Candidate): boolean => paid.some((each) => same(each.value, value));
  const isKnown = totals.some(({ value }) =>
    paid.some((each) => toDecimal(each.value).minus(value).abs().lte(largestRounding)),
  );
  const told = [...totals, ...(isKnown ? [] : others.filter(isPaid))].map((total) =>
    isPaid(total) ? { ...total, score: total.score + bonus } : total,
  );
  const isNothing = told.every(({ value }) => toDecimal(value).eq('0'));
  return [...told, ...(isNothing ? paid.slice(0, 1) : [])].sort((left, right) => right.score - left.score);
};

/** The total that was paid, where it is the sum of net and tax but for the rounding of cash. */
export const roundToPaid = (
  sum: Candidate,
  options: { paid: readonly Candidate[]; candidates: readonly Candidate[] },
): Candidate => {
  const near = (value: string): boolean => toDecimal(value).minus(sum.value).abs().lte(largestRounding);
  const isPaid = ({ value }: Candidate): boolean => options.paid.some((each) => same(each.value, value));
  const printed = options.candidates.find((each) => near(each.value) && isPaid(each));
  return printed ?? options.paid.find(({ value }) => near(value)) ?? sum;
};
