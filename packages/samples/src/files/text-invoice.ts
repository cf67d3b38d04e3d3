import { createWriter } from '../drawing/writer.ts';
import type { InvoiceLayout } from '../layouts/invoice-layout.ts';
import type { Invoice } from '../model/invoice.ts';

export const textLayout: Pick<InvoiceLayout, 'name' | 'group' | 'omits'> = {
  name: 'plain-text',
  group: 'open',
  omits: { fields: ['amountDue', 'buyerTaxId'], columns: ['taxRate'] },
};

/** An invoice in English as a mail without any markup: columns are held by blanks. */
export const toInvoiceText = (invoice: Invoice): string => {
  const { seller, buyer } = invoice;
  const writer = createWriter({ locale: seller.locale, dates: 'long' });
  const row = (cells: readonly [string, string, string, string, string, string]): string => {
    const [item, description, quantity, unit, price, amount] = cells;
    return `${item.padEnd(10)}${description.padEnd(50)}${quantity.padStart(7)} ${unit.padEnd(6)}${price.padStart(10)}${amount.padStart(12)}`;
  };
  const total = (label: string, value: string): string =>
    `${label.padEnd(28)}${invoice.currency} ${value.padStart(12)}`;
  return [
    seller.name,
    `${seller.street}, ${seller.town}, ${seller.country}`,
    ...(seller.taxId === null ? [] : [`VAT number: ${seller.taxId}`]),
    '',
    'INVOICE',
    '',
    `Invoice number: ${invoice.number}`,
    `Invoice date:   ${writer.date(invoice.issueDate)}`,
    `Due date:       ${writer.date(invoice.dueDate)}`,
    `Purchase order: ${invoice.purchaseOrder}`,
    ...(invoice.contractNumber === null ? [] : [`Contract:       ${invoice.contractNumber}`]),
    '',
    'Bill to:',
    buyer.name,
    `${buyer.street}, ${buyer.town}, ${buyer.country}`,
    '',
    row(['Item', 'Description', 'Qty', 'Unit', 'Price', 'Amount']),
    '-'.repeat(96),
    ...invoice.lines.map((line) =>
      row([
        line.itemId,
        line.description,
        writer.quantity(line.quantity),
        line.unit,
        writer.amount(line.unitPrice),
        writer.amount(line.netAmount),
      ]),
    ),
    '-'.repeat(96),
    total('Net total', writer.amount(invoice.netTotal)),
    ...invoice.taxes.map((share) => total(`VAT ${writer.rate(share.rate)}%`, writer.amount(share.tax))),
    total('Grand total', writer.amount(invoice.grandTotal)),
    '',
    `Payment terms: ${seller.paymentTerms}`,
    `${seller.bank}${seller.iban === null ? '' : `, IBAN ${seller.iban}`}, BIC ${seller.bic}`,
    '',
  ].join('\n');
};
