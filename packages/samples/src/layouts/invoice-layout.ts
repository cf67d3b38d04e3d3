import type { invoiceFields, lineColumns } from '@assay/core/extraction';
import type { Family, Sheet } from '../drawing/sheet.ts';
import type { Invoice } from '../model/invoice.ts';

export type InvoiceFieldName = (typeof invoiceFields)[number];
export type LineColumnName = (typeof lineColumns)[number];
export type LayoutGroup = 'open' | 'held-out';

/** One company's way of printing an invoice. It writes its own words in both languages. */
export type InvoiceLayout = {
  name: string;
  group: LayoutGroup;
  family: Family;
  /** What it leaves out though the invoice has it: absent from the page, and so from the truth. */
  omits: { fields: readonly InvoiceFieldName[]; columns: readonly LineColumnName[] };
  draw(options: { invoice: Invoice; sheet: Sheet }): void;
};
