import type { Problem } from '../documents/read-document.ts';
import { dayOf, rowsOf } from './field-values.ts';
import type { Finding } from './finding.ts';
import { currencyOf, noCurrency } from './invoice-money.ts';
import { lineKeys } from './item-groups.ts';
import { linkContract } from './link-contract.ts';
import { matchItems } from './match-items.ts';
import { findArithmeticErrors } from './rules/arithmetic-error.ts';
import { findDuplicateInvoice } from './rules/duplicate-invoice.ts';
import { findItemsNotInContract } from './rules/item-not-in-contract.ts';
import { findOutsideTerm } from './rules/outside-term.ts';
import { findPricesAboveContract } from './rules/price-above-contract.ts';
import type { RuleInput } from './rules/rule-input.ts';
import type { SourcedExtraction } from './sourced-extraction.ts';

const rules = [
  findPricesAboveContract,
  findItemsNotInContract,
  findArithmeticErrors,
  findDuplicateInvoice,
  findOutsideTerm,
];

export type Reconciliation = {
  findings: Finding[];
  /** The contract that was found; null if none, `notes` then says why. */
  link: { contract: string; confidence: number; reasons: string[] } | null;
  /** What could not be judged, and why. Safe to log: no contents but dates and currencies. */
  notes: Problem[];
};

/**
 * Compares one invoice with the contracts it may belong to and with the invoices of its seller and number.
 * The findings are all about `invoice`; the same inputs give the same findings under the same ids.
 */
export const reconcileInvoice = (options: {
  invoice: SourcedExtraction;
  contracts: readonly SourcedExtraction[];
  sameNumber: readonly SourcedExtraction[];
}): Reconciliation => {
  const { invoice, contracts, sameNumber } = options;
  const link = linkContract({ invoice: invoice.extraction, contracts });
  const linked = link.contract === null ? null : { contract: link.contract, confidence: link.confidence };
  const lines = rowsOf(invoice.extraction, 'lines');
  const day = dayOf(invoice.extraction.fields.issueDate);
  const matches =
    linked === null ? [] : matchItems({ lines, prices: rowsOf(linked.contract.extraction, 'prices'), day });
  const billed = currencyOf(invoice.extraction);
  const currency = billed ?? currencyOf(linked?.contract.extraction ?? null) ?? noCurrency;
  const input: RuleInput = {
    invoice,
    lines,
    keys: lineKeys(lines),
    link: linked,
    matches,
    currency,
    sameNumber,
  };
  const results = rules.map((rule) => rule(input));
  const notes = results.flatMap((result) => result.notes);
  if (link.contract === null) {
    notes.push({ code: 'reconciliation.no-contract', message: `no contract: ${link.reasons.join('; ')}` });
  }
  if (billed === null) {
    const message = `the invoice's currency was not read; amounts are given in ${currency}`;
    notes.push({ code: 'reconciliation.no-currency', message });
  }
  return {
    findings: results.flatMap((result) => result.findings),
    link:
      linked === null
        ? null
        : { contract: linked.contract.contentId, confidence: linked.confidence, reasons: link.reasons },
    notes,
  };
};
