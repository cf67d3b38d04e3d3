import { formatDecimal, roundMoney } from '../../money/index.ts';
import { createFinding } from '../create-finding.ts';
import { decimalOf, evidenceOf, rowsOf, textOf, weakestConfidence } from '../field-values.ts';
import { netTotalOf } from '../invoice-money.ts';
import type { RuleInput, RuleResult } from './rule-input.ts';

/** How sure a missing item can be at most: a name can always be another word for something on the list. */
const ceiling = 0.9;

/** A line for which the contract has no price. At stake: what the line charges. Silent where the price list was not read whole. */
export const findItemsNotInContract = (input: RuleInput): RuleResult => {
  const { link } = input;
  if (link === null) return { findings: [], notes: [] };
  const contract = link.contract.extraction;
  const prices = rowsOf(contract, 'prices');
  if (prices.length === 0 || contract.tables.prices?.complete !== true) {
    const message =
      'the price list of the contract was not read whole; items missing from it are not reported';
    return { findings: [], notes: [{ code: 'reconciliation.price-list-incomplete', message }] };
  }
  const findings = input.matches.flatMap((match) => {
    const cells = input.lines[match.line]?.cells;
    if (cells === undefined || match.price !== null || match.reason !== 'unknown-item') return [];
    const name = textOf(cells.description) ?? textOf(cells.itemId);
    const product = decimalOf(cells.quantity)?.times(decimalOf(cells.unitPrice) ?? 0) ?? null;
    const amount = decimalOf(cells.netAmount) ?? (product === null ? null : roundMoney(product));
    if (name === null || amount === null || amount.lte(0)) return [];
    const shown = (match.nearest ?? prices[0])?.cells.description;
    const pointer = match.nearest === null ? 'which starts with' : 'where the entry most like it is';
    const entry = textOf(shown) === null ? '' : `, ${pointer} “${textOf(shown)}”`;
    const charged = cells.netAmount ?? cells.unitPrice;
    const sources = [cells.description ?? cells.itemId, charged];
    // The more a row of the list resembles the line, the likelier it is the same item under another name.
    const confidence = ceiling * (1 - match.score / 2) * link.confidence * weakestConfidence(sources);
    return [
      createFinding({
        kind: 'item-not-in-contract',
        rule: 'no-price-row',
        invoice: input.invoice.contentId,
        contract: link.contract.contentId,
        line: match.key,
        amount,
        currency: input.currency,
        netTotal: netTotalOf(input.invoice.extraction)?.value ?? null,
        confidence,
        arithmetic: `${formatDecimal(amount)} − 0.00 = ${formatDecimal(amount)} ${input.currency}`,
        summary: `“${name}” is billed but is not on the contract's price list${entry}.`,
        evidence: [
          ...evidenceOf({ side: 'invoice', contentId: input.invoice.contentId, fields: sources }),
          // Nothing stands in the contract; the most similar row, else the first, leads to its price list.
          ...evidenceOf({
            side: 'contract',
            contentId: link.contract.contentId,
            fields: [shown],
          }),
        ],
      }),
    ];
  });
  return { findings, notes: [] };
};
