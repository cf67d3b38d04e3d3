import type { Extraction } from '../extraction/extraction.ts';
import { listOf, textOf } from './field-values.ts';
import { foldIdentifier } from './fold-text.ts';
import { normalizePartyName } from './party-name.ts';
import { isInvoiceType } from './roles.ts';

const prefixed = (prefix: string, value: string): string[] => (value === '' ? [] : [`${prefix}:${value}`]);

const duplicatePrefix = 'invoice';

/**
 * The keys under which documents meet, each once. An invoice and a contract: `contract:` and the contract number (an invoice
 * also offers its order number, since many sellers print the contract there), `party:` and the normalised name
 * of the seller or of each contract party, `tax:` and a tax id. An invoice offers no key for its buyer: the buyer
 * stands in all contracts of a house and would make every invoice meet every contract. Invoices meet each other under
 * their `duplicateKey` alone.
 */
export const linkKeys = (extraction: Extraction): string[] => {
  const { fields } = extraction;
  const numbers = [fields.contractNumber, fields.purchaseOrder].map((field) =>
    foldIdentifier(textOf(field) ?? ''),
  );
  const names = [...listOf(fields.parties), textOf(fields.sellerName) ?? ''].map(normalizePartyName);
  return [
    ...new Set([
      ...numbers.flatMap((number) => prefixed('contract', number)),
      ...names.flatMap((name) => prefixed('party', name)),
      ...prefixed('tax', foldIdentifier(textOf(fields.sellerTaxId) ?? '')),
      ...(isInvoiceType(extraction.type) ? [duplicateKey(extraction) ?? []].flat() : []),
    ]),
  ];
};

/** Seller and invoice number in one key; invoices that share it are the same bill. `null` when either is missing. */
export const duplicateKey = (extraction: Extraction): string | null => {
  const seller = normalizePartyName(textOf(extraction.fields.sellerName) ?? '');
  const number = foldIdentifier(textOf(extraction.fields.number) ?? '');
  return seller === '' || number === '' ? null : `${duplicatePrefix}:${seller}:${number}`;
};

/** Whether invoices meet each other under the key. */
export const isDuplicateKey = (linkKey: string): boolean => linkKey.startsWith(`${duplicatePrefix}:`);
