import type Big from 'big.js';
import { formatDecimal, isDecimal, toDecimal } from '../../money/index.ts';
import { createFinding } from '../create-finding.ts';
import { evidenceOf, textOf, weakestConfidence } from '../field-values.ts';
import type { Finding } from '../finding.ts';
import { netTotalOf } from '../invoice-money.ts';
import { findLineFaults, type LineFault } from './line-faults.ts';
import type { RuleInput, RuleResult } from './rule-input.ts';
import { findTotalFaults, type TotalFault } from './total-faults.ts';

const incompleteNote = {
  code: 'reconciliation.lines-incomplete',
  message: 'the lines of the invoice were not all read; its net total is not checked against them',
};
const misreadNote = {
  code: 'reconciliation.line-misread',
  message: "a line's product is far beyond the whole invoice; its quantity or price was not read right",
};

const partition = <T>(items: readonly T[], accepts: (item: T) => boolean): [T[], T[]] => [
  items.filter(accepts),
  items.filter((item) => !accepts(item)),
];

/** A sum that is too low is likelier a discount that was not read than a mistake of the seller. */
const underchargedFactor = 0.6;

const write = (value: Big): string => formatDecimal(value);

/** `3800.00 − 3600.00 = 200.00 EUR`, with the sign of an undercharge. */
const writeGap = (options: { printed: Big; right: Big; difference: Big; currency: string }): string => {
  const { printed, right, difference, currency } = options;
  const sign = difference.lt(0) ? '−' : '';
  return `${write(printed)} − ${write(right)} = ${sign}${write(difference.abs())} ${currency}`;
};

const ofInvoice = (input: RuleInput) => ({
  kind: 'arithmetic-error' as const,
  invoice: input.invoice.contentId,
  contract: input.link?.contract.contentId ?? null,
  currency: input.currency,
  netTotal: netTotalOf(input.invoice.extraction)?.value ?? null,
});

const lineFinding = (input: RuleInput, fault: LineFault, misprint: boolean): Finding | null => {
  const cells = input.lines[fault.line]?.cells;
  if (cells === undefined) return null;
  const { difference, printed, expected } = fault;
  const over = difference.gt(0);
  const sources = [cells.netAmount, cells.unitPrice, cells.quantity];
  const name = textOf(cells.description) ?? textOf(cells.itemId) ?? `line ${fault.line + 1}`;
  const gap = writeGap({ printed, right: expected, difference, currency: input.currency });
  return createFinding({
    ...ofInvoice(input),
    rule: 'line-product',
    line: input.keys[fault.line] ?? null,
    amount: difference.abs(),
    ...(over && !misprint ? {} : { severity: 'low' }),
    confidence: weakestConfidence(sources) * (over ? 1 : underchargedFactor),
    arithmetic: `${fault.quantity.toFixed()} × ${write(fault.unitPrice)} = ${write(expected)}; ${gap}`,
    summary: `“${name}” is billed at ${over ? 'more' : 'less'} than quantity times unit price${misprint ? ', though the net total is right' : ''}.`,
    evidence: evidenceOf({ side: 'invoice', contentId: input.invoice.contentId, fields: sources }),
  });
};

const totalNames = {
  'net-total': { right: 'the sum of the lines', printed: 'The net total' },
  'grand-total': { right: 'net total plus tax', printed: 'The grand total' },
} as const;

const totalFinding = (input: RuleInput, fault: TotalFault): Finding => {
  const { fields } = input.invoice.extraction;
  const { rule, left, right, difference, misprint } = fault;
  const over = difference.gt(0);
  const gap = writeGap({ printed: right, right: left, difference, currency: input.currency });
  const sources =
    rule === 'net-total' ? [fields.netTotal] : [fields.grandTotal, fields.netTotal, fields.taxTotal];
  const amounts = input.lines.map(({ cells }) => cells.netAmount);
  const confidence = weakestConfidence(rule === 'net-total' ? [...sources, ...amounts] : sources);
  const names = totalNames[rule];
  const parts = rule === 'net-total' ? 'Σ lines' : `${textOf(fields.netTotal)} + ${textOf(fields.taxTotal)}`;
  return createFinding({
    ...ofInvoice(input),
    rule,
    line: null,
    amount: difference.abs(),
    ...(over && !misprint ? {} : { severity: 'low' }),
    confidence: confidence * (over ? 1 : underchargedFactor),
    arithmetic: `${parts} = ${write(left)}; ${gap}`,
    summary: `${names.printed} is ${over ? 'more' : 'less'} than ${names.right}${misprint ? ', though the grand total is right' : ''}.`,
    evidence: evidenceOf({ side: 'invoice', contentId: input.invoice.contentId, fields: sources }),
  });
};

/** A product that misses by more than this many times what the whole invoice charges is a misreading, not an error. */
const crediblePart = 2;

/** Whether no seller would err like that, so that quantity or price must have been misread. */
const isBeyondInvoice = (input: RuleInput, fault: LineFault): boolean => {
  const { netTotal, grandTotal } = input.invoice.extraction.fields;
  const totals = [netTotal, grandTotal].flatMap((field) => {
    const text = textOf(field);
    return text === null || !isDecimal(text) ? [] : [toDecimal(text).abs()];
  });
  return totals.length > 0 && totals.every((total) => fault.difference.abs().gt(total.times(crediblePart)));
};

/**
 * Sums of the invoice that do not add up: a line's product, the net total, the grand total. At stake: what is
 * charged above the right sum; an undercharge is told with low severity and its absolute difference.
 */
export const findArithmeticErrors = (input: RuleInput): RuleResult => {
  const [misread, lineFaults] = partition(findLineFaults(input.lines), (fault) =>
    isBeyondInvoice(input, fault),
  );
  const lineDifference = lineFaults.reduce((sum, { difference }) => sum.plus(difference), toDecimal('0'));
  const { faults, linesMisprinted } = findTotalFaults(input.invoice.extraction, lineDifference);
  const table = input.invoice.extraction.tables.lines;
  const notes = [...(table?.complete === true ? [] : [incompleteNote]), ...misread.map(() => misreadNote)];
  return {
    findings: [
      ...lineFaults.flatMap((fault) => lineFinding(input, fault, linesMisprinted) ?? []),
      ...faults.map((fault) => totalFinding(input, fault)),
    ],
    notes,
  };
};
