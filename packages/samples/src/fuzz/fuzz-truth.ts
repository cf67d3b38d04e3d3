import { toDecimal } from '@assay/core/money';
import type { FuzzInvoice } from './plan-fuzz-invoice.ts';
import type { FuzzLine } from './plan-fuzz-lines.ts';
import type { FuzzLook } from './plan-fuzz-look.ts';

export type FuzzTruth = {
  type: 'invoice' | 'credit-note';
  fields: Record<string, string>;
  tables: { lines: Record<string, string>[] };
};

/** What the pages print of a row, under the names of the extraction. */
const toRow = (options: {
  line: FuzzLine;
  details: readonly string[];
  look: FuzzLook;
}): Record<string, string> => {
  const { line, look } = options;
  const has = new Set(look.columns);
  const row: Record<string, string> = {
    description: [line.description, ...options.details].join(' '),
    netAmount: line.netAmount,
  };
  if (has.has('taxRate')) row.taxRate = line.taxRate;
  if (line.bare) return row;
  if (look.codePlace !== 'none') row.itemId = line.itemId;
  if (has.has('quantity')) row.quantity = toDecimal(line.quantity).toFixed();
  if (has.has('unit') || look.unitBeside) row.unit = line.unit;
  if (has.has('unitPrice')) row.unitPrice = line.unitPrice;
  return row;
};

/** What the pages print, and nothing else. */
export const toFuzzTruth = (options: {
  invoice: FuzzInvoice;
  look: FuzzLook;
  /** The printed lines below each description. */
  details: readonly (readonly string[])[];
}): FuzzTruth => {
  const { invoice, look } = options;
  const { seller, buyer } = invoice;
  return {
    type: invoice.credit ? 'credit-note' : 'invoice',
    fields: {
      number: invoice.number,
      issueDate: invoice.issueDate,
      sellerName: seller.name,
      sellerTaxId: seller.taxId,
      sellerAddress: `${seller.street}, ${seller.town}`,
      buyerName: buyer.name,
      currency: invoice.currency,
      netTotal: invoice.netTotal,
      taxTotal: invoice.taxTotal,
      grandTotal: invoice.grandTotal,
      iban: seller.iban,
      paymentTerms: invoice.terms,
      // Without a payment before, nothing but the total is printed.
      ...(/[1-9]/.test(invoice.prepaid) ? { amountDue: invoice.amountDue } : {}),
      ...(look.shows.dueDate ? { dueDate: invoice.dueDate } : {}),
      ...(look.shows.purchaseOrder ? { purchaseOrder: invoice.purchaseOrder } : {}),
      ...(look.shows.contractNumber ? { contractNumber: invoice.contractNumber } : {}),
      ...(look.shows.buyerTaxId ? { buyerTaxId: buyer.taxId } : {}),
    },
    tables: {
      lines: invoice.lines.map((line, index) => toRow({ line, details: options.details[index] ?? [], look })),
    },
  };
};
