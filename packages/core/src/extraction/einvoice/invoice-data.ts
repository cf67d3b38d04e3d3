import type { invoiceFields, lineColumns } from '../extraction.ts';

export type InvoiceFieldName = (typeof invoiceFields)[number];
export type LineColumnName = (typeof lineColumns)[number];

/** How a value can be printed, so that it can be found on a page. */
export type ValueKind = 'text' | 'date' | 'number' | 'currency';

export type EInvoiceValue = {
  /** Canonical: ISO date, plain decimal, text with single spaces. */
  value: string;
  /** What stands in the XML. */
  text: string;
  kind: ValueKind;
  /** Pieces that are printed apart, such as the lines of an address. */
  parts: readonly EInvoicePart[];
};

/** Some text of the XML and the offset where it begins. */
export type EInvoicePart = { text: string; position: number };

/** Amounts that only the arithmetic of the document level needs (EN 16931: BT-106 to BT-108, BT-113, BT-114). */
export type TotalsData = {
  lineTotal: string | null;
  allowanceTotal: string | null;
  chargeTotal: string | null;
  prepaid: string | null;
  rounding: string | null;
};

export type EInvoiceLine = Partial<Record<LineColumnName, EInvoiceValue>>;

/** The EN 16931 core of an e-invoice, the same for all syntaxes. */
export type EInvoiceData = {
  creditNote: boolean;
  /** What the standard behind the syntax demands of every invoice. */
  required: readonly InvoiceFieldName[];
  /** ISO 639-1 where the XML declares it. */
  language: string | null;
  fields: Partial<Record<InvoiceFieldName, EInvoiceValue>>;
  totals: TotalsData;
  lines: EInvoiceLine[];
  /** Names of values that stand in the XML but break its format; they are left out of `fields` and `lines`. */
  invalid: string[];
};

/** EN 16931: BT-1, 2, 5, 27, 44, 109, 112 and 115. */
export const requiredByEn16931: readonly InvoiceFieldName[] = [
  'number',
  'issueDate',
  'currency',
  'sellerName',
  'buyerName',
  'netTotal',
  'grandTotal',
  'amountDue',
];

/** UNTDID 1001 codes that EN 16931 counts as credit notes. */
const creditNoteCodes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);

/** A corrected invoice: what it takes back it says with amounts below nothing. */
const correctionCode = '384';

/** Whether an invoice of this type code gives money back. */
export const isCreditNote = (code: string, grandTotal: { value: string } | 'invalid' | null): boolean =>
  creditNoteCodes.has(code.trim()) ||
  (code.trim() === correctionCode &&
    typeof grandTotal === 'object' &&
    grandTotal?.value.startsWith('-') === true);
