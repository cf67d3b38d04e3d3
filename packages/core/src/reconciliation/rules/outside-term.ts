import { formatDecimal, toDecimal } from '../../money/index.ts';
import { createFinding } from '../create-finding.ts';
import { dayOf, evidenceOf, listOf, weakestConfidence } from '../field-values.ts';
import { netTotalOf } from '../invoice-money.ts';
import type { RuleInput, RuleResult } from './rule-input.ts';

/** Whether a clause says that the contract goes on after its end unless somebody ends it. */
const renewsByItself = (clause: string): boolean =>
  /automat|tacit|successive|auto-?renew|stillschweigend|verlängert sich|verlaengert sich/i.test(clause) &&
  !/\b(no|not|non|never|without|nicht|kein|keine|ohne)\b/i.test(clause);

/** The invoice was issued before the contract took effect or after it ended. At stake: its net total. */
export const findOutsideTerm = (input: RuleInput): RuleResult => {
  const { invoice, link } = input;
  if (link === null) return { findings: [], notes: [] };
  const contract = link.contract.extraction.fields;
  const issued = invoice.extraction.fields.issueDate;
  const [day, from, to] = [dayOf(issued), dayOf(contract.effectiveDate), dayOf(contract.endDate)];
  const early = day !== null && from !== null && day < from;
  const late = day !== null && to !== null && day > to;
  if (!early && !late) return { findings: [], notes: [] };
  if (late && listOf(contract.renewal).some(renewsByItself)) {
    const message = `the contract's term ended on ${to} but it renews by itself; check that it was not ended`;
    return { findings: [], notes: [{ code: 'reconciliation.contract-renewed', message }] };
  }
  const border = early ? contract.effectiveDate : contract.endDate;
  const net = netTotalOf(invoice.extraction);
  const amount = net === null || net.value.lt(0) ? toDecimal('0') : net.value;
  const written = `${formatDecimal(amount)} ${input.currency}`;
  const finding = createFinding({
    kind: 'outside-term',
    rule: early ? 'before-start' : 'after-end',
    invoice: invoice.contentId,
    contract: link.contract.contentId,
    line: null,
    amount,
    currency: input.currency,
    netTotal: net?.value ?? null,
    confidence: weakestConfidence([issued, border]) * link.confidence,
    arithmetic: early ? `${day} < ${from}: ${written}` : `${day} > ${to}: ${written}`,
    summary: early
      ? `The invoice of ${day} was issued before the contract took effect on ${from}.`
      : `The invoice of ${day} was issued after the contract ended on ${to}.`,
    evidence: [
      ...evidenceOf({ side: 'invoice', contentId: invoice.contentId, fields: [issued] }),
      ...evidenceOf({ side: 'contract', contentId: link.contract.contentId, fields: [border] }),
    ],
  });
  return { findings: [finding], notes: [] };
};
