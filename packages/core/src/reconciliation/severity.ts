import type Big from 'big.js';
import { toDecimal } from '../money/index.ts';
import type { Finding, FindingKind } from './finding.ts';

type Severity = Finding['severity'];

/**
 * From which amount (in units of the invoice's currency) or share of the invoice's net total a finding weighs how
 * much; either suffices. Money nobody notices is low, a hundredth of the bill deserves a look, a twentieth a call.
 */
const borders: readonly { severity: Severity; amount: string; share: string }[] = [
  { severity: 'high', amount: '1000', share: '0.05' },
  { severity: 'medium', amount: '100', share: '0.01' },
];

/**
 * The most a kind can weigh. What stands outside the term or the price list may have been agreed elsewhere;
 * what is too dear, wrongly added or billed twice is not owed.
 */
const ceilings = {
  'price-above-contract': 'high',
  'item-not-in-contract': 'medium',
  'arithmetic-error': 'high',
  'duplicate-invoice': 'high',
  'outside-term': 'medium',
} as const satisfies Record<FindingKind, Severity>;

const weight = { low: 0, medium: 1, high: 2 } as const satisfies Record<Severity, number>;

export const rateSeverity = (options: { kind: FindingKind; amount: Big; netTotal: Big | null }): Severity => {
  const { kind, amount, netTotal } = options;
  const total = netTotal?.abs() ?? toDecimal('0');
  const reached = borders.find(
    (border) => amount.gte(border.amount) || (total.gt(0) && amount.gte(total.times(border.share))),
  );
  const severity = reached?.severity ?? 'low';
  return weight[severity] <= weight[ceilings[kind]] ? severity : ceilings[kind];
};
