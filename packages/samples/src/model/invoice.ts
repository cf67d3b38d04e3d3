import type { Language, Party, Seller } from './party.ts';

export type InvoiceLine = {
  itemId: string;
  description: string;
  /** Decimal strings, as everywhere in the truth. */
  quantity: string;
  unit: string;
  unitPrice: string;
  netAmount: string;
  /** Percent, such as `19`. */
  taxRate: string;
};

export type TaxShare = { rate: string; base: string; tax: string };

/** What an invoice says, apart from how it looks. */
export type Invoice = {
  language: Language;
  seller: Seller;
  buyer: Party;
  number: string;
  /** ISO 8601. */
  issueDate: string;
  dueDate: string;
  purchaseOrder: string;
  contractNumber: string | null;
  currency: string;
  lines: InvoiceLine[];
  taxes: TaxShare[];
  netTotal: string;
  taxTotal: string;
  grandTotal: string;
};
