import type Big from 'big.js';
import type { Problem } from '../../documents/read-document.ts';
import type { ExtractedRow } from '../../extraction/extraction.ts';
import { formatDecimal, roundMoney, toDecimal } from '../../money/index.ts';
import { createFinding } from '../create-finding.ts';
import { decimalOf, evidenceOf, textOf, weakestConfidence } from '../field-values.ts';
import type { Finding } from '../finding.ts';
import { currencyOf, halfUnit, netTotalOf, placesOf } from '../invoice-money.ts';
import type { ItemMatch } from '../match-items.ts';
import { relateUnits } from '../units.ts';
import type { LinkedContract, RuleInput, RuleResult } from './rule-input.ts';

/** What an unnamed unit or an unclear choice of price rows takes from the confidence. */
const doubtFactors = { unstatedUnit: 0.9, ambiguousRow: 0.7 } as const;

type Excess = { amount: Big; arithmetic: string };

/** How much more than the contract's price the line charges; null when it charges no more, or when that cannot be said. */
const excessOf = (options: { line: ExtractedRow; price: ExtractedRow; currency: string }): Excess | null => {
  const { line, price, currency } = options;
  const agreed = decimalOf(price.cells.unitPrice);
  const net = decimalOf(line.cells.netAmount);
  const invoiced = decimalOf(line.cells.unitPrice);
  const stated = decimalOf(line.cells.quantity);
  // Without a quantity a line is one piece if its amount is its price.
  const isOne = invoiced !== null && (net === null || net.eq(invoiced));
  const quantity = stated ?? (isOne ? toDecimal('1') : null);
  if (agreed === null || quantity === null || quantity.lte(0)) return null;
  const allowed = quantity.times(agreed);
  const tolerance = halfUnit(Math.min(placesOf(line.cells.unitPrice), placesOf(price.cells.unitPrice)));
  const write = (value: Big): string => formatDecimal(value);
  if (invoiced === null || net?.lt(roundMoney(quantity.times(invoiced)).minus('0.01'))) {
    // A discount on the line, or no unit price at all: what counts is what the line charges in the end.
    if (net === null) return null;
    const amount = roundMoney(net.minus(allowed));
    if (amount.lte(quantity.times(halfUnit(placesOf(price.cells.unitPrice)))) || amount.lte('0.01'))
      return null;
    return {
      amount,
      arithmetic: `${write(net)} − ${quantity.toFixed()} × ${write(agreed)} = ${write(amount)} ${currency}`,
    };
  }
  const over = invoiced.minus(agreed);
  const amount = roundMoney(quantity.times(over));
  if (over.lte(tolerance) || amount.lte(0)) return null;
  return {
    amount,
    arithmetic: `${quantity.toFixed()} × (${write(invoiced)} − ${write(agreed)}) = ${write(amount)} ${currency}`,
  };
};

const judgeLine = (input: RuleInput, link: LinkedContract, match: ItemMatch): Finding | Problem | null => {
  const line = input.lines[match.line];
  if (line === undefined || match.price === null) return null;
  const { price } = match;
  const excess = excessOf({ line, price, currency: input.currency });
  if (excess === null) return null;
  const relation = relateUnits(textOf(line.cells.unit), textOf(price.cells.unit));
  if (relation === 'different' || relation === 'unclear') {
    return {
      code: 'reconciliation.unit-differs',
      message: `line ${match.line + 1} is billed in another unit than the contract prices; compare it by hand`,
    };
  }
  const charged = line.cells.unitPrice ?? line.cells.netAmount;
  const confidence = weakestConfidence([charged, line.cells.quantity, price.cells.unitPrice]);
  const doubt =
    (relation === 'unstated' ? doubtFactors.unstatedUnit : 1) *
    (match.ambiguous ? doubtFactors.ambiguousRow : 1);
  const name = textOf(line.cells.description) ?? textOf(line.cells.itemId) ?? `line ${match.line + 1}`;
  return createFinding({
    kind: 'price-above-contract',
    rule: 'unit-price',
    invoice: input.invoice.contentId,
    contract: link.contract.contentId,
    line: match.key,
    amount: excess.amount,
    currency: input.currency,
    netTotal: netTotalOf(input.invoice.extraction)?.value ?? null,
    confidence: confidence * match.score * link.confidence * doubt,
    arithmetic: excess.arithmetic,
    summary: `“${name}” is billed above the contract's price of ${textOf(price.cells.unitPrice) ?? ''} ${input.currency}.`,
    evidence: [
      ...evidenceOf({
        side: 'invoice',
        contentId: input.invoice.contentId,
        fields: [charged, line.cells.description],
      }),
      ...evidenceOf({
        side: 'contract',
        contentId: link.contract.contentId,
        fields: [price.cells.unitPrice, price.cells.description],
      }),
    ],
  });
};

const missingPrice = {
  'other-unit': 'the contract prices this item in another unit; compare it by hand',
  'no-price-at-date': 'the contract has no price for this item at the invoice date; compare it by hand',
  'no-price-for-quantity': 'the contract has no price for this item in this quantity; compare it by hand',
} as const;

/** A line whose unit price is above the contract's. At stake: quantity × (invoiced − contract). */
export const findPricesAboveContract = (input: RuleInput): RuleResult => {
  const { link } = input;
  if (link === null) return { findings: [], notes: [] };
  const [billed, agreed] = [currencyOf(input.invoice.extraction), currencyOf(link.contract.extraction)];
  if (billed !== null && agreed !== null && billed !== agreed) {
    const message = `the invoice is in ${billed}, the contract in ${agreed}; prices are not compared because nothing is converted`;
    return { findings: [], notes: [{ code: 'reconciliation.currency-differs', message }] };
  }
  const results = input.matches.flatMap((match) => judgeLine(input, link, match) ?? []);
  const unpriced = input.matches.flatMap((match) =>
    match.price === null && match.reason !== 'unknown-item'
      ? [
          {
            code: `reconciliation.${match.reason}`,
            message: `line ${match.line + 1}: ${missingPrice[match.reason]}`,
          },
        ]
      : [],
  );
  const open = input.matches.flatMap((match) =>
    match.price !== null && match.ambiguous
      ? [
          {
            code: 'reconciliation.price-ambiguous',
            message: `several different prices of the contract apply alike to line ${match.line + 1}; it is held against the dearest`,
          },
        ]
      : [],
  );
  return {
    findings: results.filter((result): result is Finding => 'id' in result),
    notes: [...results.filter((result): result is Problem => !('id' in result)), ...unpriced, ...open],
  };
};
