import type Big from 'big.js';
import { formatDecimal, toDecimal } from '../../money/index.ts';
import { createFinding } from '../create-finding.ts';
import { dayOf, decimalOf, evidenceOf, textOf, weakestConfidence } from '../field-values.ts';
import { netTotalOf } from '../invoice-money.ts';
import { duplicateKey } from '../link-keys.ts';
import type { SourcedExtraction } from '../sourced-extraction.ts';
import type { RuleInput, RuleResult } from './rule-input.ts';

/** Same number but another sum: maybe a correction rather than the same bill again. */
const otherSumFactor = 0.7;

/** Negative if `a` was first: by issue date where both have one, then by arrival, then by content so that the order is total. */
const compareAge = (a: SourcedExtraction, b: SourcedExtraction): number => {
  const [dayA, dayB] = [dayOf(a.extraction.fields.issueDate), dayOf(b.extraction.fields.issueDate)];
  const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  const byDay = dayA === null || dayB === null ? 0 : compare(dayA, dayB);
  return byDay || compare(a.receivedAt, b.receivedAt) || compare(a.contentId, b.contentId);
};

/** What is billed again: this invoice's total, else the first one's, else the sum of its lines. */
const billedAgain = (input: RuleInput, original: SourcedExtraction): Big | null => {
  const told = netTotalOf(input.invoice.extraction) ?? netTotalOf(original.extraction);
  if (told !== null) return told.value;
  const amounts = input.lines.map(({ cells }) => decimalOf(cells.netAmount));
  return amounts.length === 0
    ? null
    : amounts.reduce<Big | null>(
        (sum, amount) => (sum === null || amount === null ? null : sum.plus(amount)),
        toDecimal('0'),
      );
};

/**
 * Another invoice of the same seller with the same number came first. At stake: the net total of this one. Says
 * nothing when this invoice is the first; the later one says it when it is reconciled. Where no amount was read on
 * either, there is a note: a finding of nothing would hide what is at stake.
 */
export const findDuplicateInvoice = (input: RuleInput): RuleResult => {
  const { invoice } = input;
  const key = duplicateKey(invoice.extraction);
  const [original] = input.sameNumber
    .filter(
      (other) =>
        key !== null &&
        other.contentId !== invoice.contentId &&
        other.extraction.type === invoice.extraction.type &&
        duplicateKey(other.extraction) === key &&
        compareAge(other, invoice) < 0,
    )
    .sort(compareAge);
  const { fields } = invoice.extraction;
  if (original === undefined) return { findings: [], notes: [] };
  const net = netTotalOf(invoice.extraction);
  const amount = billedAgain(input, original);
  if (amount === null) {
    const message =
      'another file of the same seller carries the number of this invoice, and neither shows an amount: compare them';
    return { findings: [], notes: [{ code: 'reconciliation.duplicate-without-amount', message }] };
  }
  const before = netTotalOf(original.extraction);
  const sameSum = net !== null && before !== null && net.value.eq(before.value);
  const other = original.extraction.fields;
  const confidence =
    weakestConfidence([fields.number, fields.sellerName, other.number, other.sellerName]) *
    (sameSum ? 1 : otherSumFactor);
  const finding = createFinding({
    kind: 'duplicate-invoice',
    rule: 'same-number',
    invoice: invoice.contentId,
    contract: null,
    line: null,
    amount: amount.lt(0) ? toDecimal('0') : amount,
    currency: input.currency,
    netTotal: net?.value ?? null,
    confidence,
    arithmetic: `${formatDecimal(amount)} ${input.currency} billed again`,
    summary: `Invoice ${textOf(fields.number) ?? ''} of ${textOf(fields.sellerName) ?? 'the seller'} was already billed by another file.`,
    evidence: [
      ...evidenceOf({ side: 'invoice', contentId: invoice.contentId, fields: [fields.number, net?.field] }),
      ...evidenceOf({
        side: 'other-invoice',
        contentId: original.contentId,
        fields: [other.number, before?.field],
      }),
    ],
  });
  return { findings: [finding], notes: [] };
};
