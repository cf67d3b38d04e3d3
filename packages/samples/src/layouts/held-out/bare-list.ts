import { drawLines, drawPairs } from '../../drawing/blocks.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter } from '../../drawing/writer.ts';
import type { InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    title: 'Rechnung',
    dated: 'Ausstellungsdatum',
    due: 'Zahlungsfrist',
    order: 'PO',
    contract: 'Vertrag',
    to: 'An',
    columns: ['Artikel', 'Beschreibung', 'Menge', 'Preis', 'Betrag'],
    net: 'Betrag ohne MwSt',
    tax: 'MwSt',
    total: 'Betrag inkl. MwSt',
    taxId: 'MwSt-Nr.',
    per: 'je',
  },
  en: {
    title: 'Invoice',
    dated: 'Issue date',
    due: 'Settle by',
    order: 'PO',
    contract: 'Agreement',
    to: 'To',
    columns: ['Item', 'Description', 'Qty', 'Price', 'Amount'],
    net: 'Amount excluding tax',
    tax: 'Sales tax',
    total: 'Amount including tax',
    taxId: 'Tax ID',
    per: 'per',
  },
};

/** Fixed width without any rule or fill: references parted by bars, the unit inside the price cell, totals flush left. */
export const bareList: InvoiceLayout = {
  name: 'bare-list',
  group: 'held-out',
  family: 'mono',
  omits: { fields: ['amountDue', 'buyerTaxId'], columns: ['taxRate'] },
  draw: ({ invoice, sheet }) => {
    const { seller, buyer } = invoice;
    const writer = createWriter({ locale: seller.locale, dates: 'iso' });
    const w = words[invoice.language];
    const [item, description, quantity, price, amount] = w.columns;
    const wide = sheet.width - 92;
    sheet.text({ text: `${w.title} ${invoice.number}`, x: 46, y: 44, width: wide, size: 15, weight: 'bold' });
    const references = [
      `${w.dated} ${writer.date(invoice.issueDate)}`,
      `${w.due} ${writer.date(invoice.dueDate)}`,
      `${w.order} ${invoice.purchaseOrder}`,
      ...(invoice.contractNumber === null ? [] : [`${w.contract} ${invoice.contractNumber}`]),
    ];
    let y = sheet.text({ text: references.join(' | '), x: 46, y: 68, width: wide, size: 8.5 });
    y = drawLines({
      sheet,
      x: 46,
      y: y + 16,
      width: wide,
      size: 9,
      lines: [
        seller.name,
        `${seller.street}, ${seller.town}, ${seller.country}`,
        seller.taxId === null ? null : `${w.taxId} ${seller.taxId}`,
        seller.mail,
      ],
    });
    y = drawLines({
      sheet,
      x: 46,
      y: y + 12,
      width: wide,
      size: 9,
      lines: [`${w.to}: ${buyer.name}`, `${buyer.street}, ${buyer.town}, ${buyer.country}`],
    });
    y = drawTable<InvoiceLine>({
      sheet,
      x: 42,
      y: y + 18,
      columns: [
        { title: item ?? '', width: 72, cell: (line) => line.itemId },
        { title: description ?? '', width: wide - 72 - 52 - 112 - 76 + 8, cell: (line) => line.description },
        { title: quantity ?? '', width: 52, align: 'right', cell: (line) => writer.quantity(line.quantity) },
        {
          title: price ?? '',
          width: 112,
          align: 'right',
          cell: (line) => `${writer.amount(line.unitPrice)} ${w.per} ${line.unit}`,
        },
        { title: amount ?? '', width: 76, align: 'right', cell: (line) => writer.amount(line.netAmount) },
      ],
      rows: invoice.lines,
      style: { size: 8.5, padding: 4, rules: 'none' },
      bottom: sheet.height - 60,
      onNewPage: () => 50,
    });
    if (y > sheet.height - 160) {
      sheet.addPage();
      y = 50;
    }
    y = drawPairs({
      sheet,
      x: 46,
      y: y + 16,
      pairs: [
        [w.net, `${writer.amount(invoice.netTotal)} ${invoice.currency}`],
        ...invoice.taxes.map(
          (share) =>
            [
              `${w.tax} ${writer.rate(share.rate)}%`,
              `${writer.amount(share.tax)} ${invoice.currency}`,
            ] as const,
        ),
        [w.total, `${writer.amount(invoice.grandTotal)} ${invoice.currency}`],
      ],
      labelWidth: 140,
      valueWidth: 120,
      valueAlign: 'right',
    });
    drawLines({
      sheet,
      x: 46,
      y: y + 14,
      width: wide,
      size: 9,
      lines: [seller.paymentTerms, `${seller.bank} ${seller.iban ?? ''} ${seller.bic}`.replaceAll('  ', ' ')],
    });
  },
};
