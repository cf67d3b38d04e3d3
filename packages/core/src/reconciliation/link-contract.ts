import type { Extraction } from '../extraction/extraction.ts';
import { dayOf, listOf, textOf } from './field-values.ts';
import { foldIdentifier } from './fold-text.ts';
import { normalizePartyName } from './party-name.ts';
import type { SourcedExtraction } from './sourced-extraction.ts';

/** `contract` is null when none fits or several fit equally well; `reasons` tells why in either case. */
export type ContractLink =
  | { contract: SourcedExtraction; reasons: string[]; confidence: number }
  | { contract: null; reasons: string[] };

/** How sure a link is by what carries it. A number and names agree independently; names alone may fit two deals. */
const linkConfidence = {
  numberAndParties: 1,
  number: 0.95,
  parties: 0.85,
  partiesDespiteNumber: 0.7,
} as const;

const numberOf = (extraction: Extraction): string =>
  foldIdentifier(textOf(extraction.fields.contractNumber) ?? '');

const inForce = (contract: Extraction, day: string | null): boolean => {
  if (day === null) return false;
  const from = dayOf(contract.fields.effectiveDate);
  const to = dayOf(contract.fields.endDate);
  return (from !== null || to !== null) && (from === null || from <= day) && (to === null || day <= to);
};

/** Whether seller and buyer both stand among the contract's parties. */
const hasBothParties = (invoice: Extraction, contract: Extraction): boolean => {
  const parties = new Set(listOf(contract.fields.parties).map(normalizePartyName));
  const sides = [invoice.fields.sellerName, invoice.fields.buyerName].map((side) =>
    normalizePartyName(textOf(side) ?? ''),
  );
  return sides.every((side) => side !== '' && parties.has(side)) && new Set(sides).size === 2;
};

/** The one in force at the invoice's day, else the latest; `null` when two stand equal. */
const pick = (
  invoice: Extraction,
  candidates: SourcedExtraction[],
): { contract: SourcedExtraction; reasons: string[] } | null => {
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return { contract: only, reasons: [] };
  const day = dayOf(invoice.fields.issueDate);
  const current = candidates.filter(({ extraction }) => inForce(extraction, day));
  const pool = current.length > 0 ? current : candidates;
  const start = ({ extraction }: SourcedExtraction): string => dayOf(extraction.fields.effectiveDate) ?? '';
  const latest = pool.map(start).sort().at(-1) ?? '';
  const best = pool.filter((candidate) => start(candidate) === latest);
  const [contract] = best;
  if (contract === undefined || best.length > 1) return null;
  const reason = current.length > 0 ? 'it is in force at the invoice date' : 'it is the latest of several';
  return { contract, reasons: [reason] };
};

const ambiguous = (count: number, how: string): ContractLink => ({
  contract: null,
  reasons: [
    `${count} contracts fit equally well by ${how}; name the contract number on the invoice or remove the outdated contract`,
  ],
});

/** Several contracts of one number are versions of one deal: those with the right parties go first, the newest file wins a tie. */
const linkByNumber = (invoice: Extraction, numbered: SourcedExtraction[], what: string): ContractLink => {
  const withParties = numbered.filter(({ extraction }) => hasBothParties(invoice, extraction));
  const pool = withParties.length > 0 ? withParties : numbered;
  const picked = pick(invoice, pool);
  if (picked === null) return ambiguous(pool.length, `the ${what}`);
  const reasons = [`the ${what} on the invoice is the contract's number`];
  if (withParties.length > 0) reasons.push('seller and buyer are its parties');
  return {
    contract: picked.contract,
    reasons: [...reasons, ...picked.reasons],
    confidence: withParties.length > 0 ? linkConfidence.numberAndParties : linkConfidence.number,
  };
};

/**
 * Finds the contract an invoice was billed under. A contract number on the invoice decides; an order number that
 * is a contract's number counts as one. Otherwise seller and buyer must both be parties, and the contract in force
 * at the invoice date goes before the latest one.
 *
 * An invoice that names a number is linked by names only to contracts whose own number could not be read: where
 * both numbers are known and differ, the invoice says itself that it belongs elsewhere.
 */
export const linkContract = (options: {
  invoice: Extraction;
  contracts: readonly SourcedExtraction[];
}): ContractLink => {
  const { invoice, contracts } = options;
  const named = numberOf(invoice);
  const references = [
    { what: 'contract number', value: named },
    { what: 'order number', value: foldIdentifier(textOf(invoice.fields.purchaseOrder) ?? '') },
  ];
  for (const { what, value } of references) {
    const numbered = contracts.filter(({ extraction }) => value !== '' && numberOf(extraction) === value);
    if (numbered.length > 0) return linkByNumber(invoice, numbered, what);
  }
  const withParties = contracts.filter(({ extraction }) => hasBothParties(invoice, extraction));
  const possible = withParties.filter(({ extraction }) => named === '' || numberOf(extraction) === '');
  if (possible.length === 0) {
    const reason =
      withParties.length > 0
        ? 'the invoice names a contract number that none of the contracts between its parties carries'
        : 'no contract carries its contract number or has both its seller and its buyer as parties';
    return { contract: null, reasons: [reason] };
  }
  const picked = pick(invoice, possible);
  if (picked === null) return ambiguous(possible.length, 'seller and buyer');
  const reasons = ['seller and buyer are the parties of the contract', ...picked.reasons];
  if (named === '') return { contract: picked.contract, reasons, confidence: linkConfidence.parties };
  return {
    contract: picked.contract,
    reasons: [...reasons, "the contract's own number could not be read"],
    confidence: linkConfidence.partiesDespiteNumber,
  };
};
