import { toIbanText } from '../../drawing/amount-text.ts';
import { drawLines } from '../../drawing/blocks.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Invoice, InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    title: 'RECHNUNG',
    billTo: 'Rechnung an',
    number: 'Beleg-Nr.',
    date: 'Datum',
    order: 'Bestellzeichen',
    due: 'Zahlungsziel',
    columns: ['Leistung', 'Menge', 'Preis', 'MwSt.', 'Betrag'],
    code: 'Art.',
    net: 'Zwischensumme',
    tax: 'Mehrwertsteuer',
    total: 'Gesamtbetrag',
    contract: 'Auf Grundlage des Vertrags',
    taxId: 'UID',
    pay: 'Bitte überweisen Sie auf',
  },
  en: {
    title: 'INVOICE',
    billTo: 'Bill to',
    number: 'Invoice #',
    date: 'Date issued',
    order: 'PO number',
    due: 'Payment due',
    columns: ['Item', 'Quantity', 'Rate', 'Tax', 'Amount'],
    code: 'SKU',
    net: 'Subtotal',
    tax: 'Tax',
    total: 'Total',
    contract: 'Issued under agreement',
    taxId: 'VAT Reg',
    pay: 'Please remit to',
  },
};

const drawHead = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): number => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  const w = words[invoice.language];
  const wide = sheet.width - 90;
  sheet.box({ x: 0, y: 0, width: sheet.width, height: 10, fill: seller.color });
  sheet.text({ text: w.title, x: 45, y: 38, size: 26, weight: 'bold', color: seller.color });
  drawLines({
    sheet,
    x: 330,
    y: 40,
    width: sheet.width - 375,
    align: 'right',
    size: 8.5,
    lines: [
      seller.name,
      seller.street,
      seller.town,
      seller.taxId === null ? null : `${w.taxId}: ${seller.taxId}`,
    ],
  });
  const cells: ReadonlyArray<readonly [string, string]> = [
    [w.number, invoice.number],
    [w.date, writer.date(invoice.issueDate)],
    [w.due, writer.date(invoice.dueDate)],
    [w.order, invoice.purchaseOrder],
  ];
  sheet.line({ x1: 45, y1: 112, x2: 45 + wide, y2: 112, color: '#bbbbbb' });
  for (const [index, [label, value]] of cells.entries()) {
    const x = 45 + (index * wide) / 4;
    sheet.text({ text: label, x, y: 120, size: 7.5, color: '#777777' });
    sheet.text({ text: value, x, y: 132, size: 10.5, weight: 'bold' });
  }
  sheet.line({ x1: 45, y1: 152, x2: 45 + wide, y2: 152, color: '#bbbbbb' });
  sheet.text({ text: w.billTo, x: 45, y: 170, size: 7.5, color: '#777777' });
  return drawLines({
    sheet,
    x: 45,
    y: 182,
    size: 9.5,
    lines: [buyer.name, buyer.street, buyer.town, buyer.country],
  });
};

const drawTotals = (options: { sheet: Sheet; invoice: Invoice; writer: Writer; y: number }): number => {
  const { sheet, invoice, writer } = options;
  const w = words[invoice.language];
  const left = sheet.width - 45 - 230;
  const rows: Array<{ label: string; value: string; strong: boolean }> = [
    { label: w.net, value: writer.amount(invoice.netTotal), strong: false },
    ...invoice.taxes.map((share) => ({
      label: `${w.tax} (${writer.rate(share.rate)}%)`,
      value: writer.amount(share.tax),
      strong: false,
    })),
    { label: w.total, value: `${writer.amount(invoice.grandTotal)} ${invoice.currency}`, strong: true },
  ];
  return rows.reduce((y, row) => {
    const weight = row.strong ? 'bold' : 'plain';
    const height = row.strong ? 24 : 18;
    if (row.strong) sheet.box({ x: left, y, width: 230, height, fill: invoice.seller.color });
    const color = row.strong ? '#ffffff' : '#111111';
    sheet.text({ text: row.label, x: left + 8, y: y + height / 2 - 5, size: 9.5, weight, color });
    sheet.text({
      text: row.value,
      x: left + 90,
      y: y + height / 2 - 5,
      width: 132,
      align: 'right',
      size: 9.5,
      weight,
      color,
    });
    return y + height;
  }, options.y + 10);
};

/** Labels stand above their values in a band; item codes stand below the description; quantity and unit share a cell. */
export const stackedMeta: InvoiceLayout = {
  name: 'stacked-meta',
  group: 'held-out',
  family: 'sans',
  omits: { fields: ['amountDue', 'buyerTaxId'], columns: [] },
  draw: ({ invoice, sheet }) => {
    const writer = createWriter({ locale: invoice.seller.locale, dates: 'long' });
    const w = words[invoice.language];
    const { seller } = invoice;
    const [item, quantity, price, rate, amount] = w.columns;
    const wide = sheet.width - 90;
    const y = drawTable<InvoiceLine>({
      sheet,
      x: 45,
      y: drawHead({ sheet, invoice, writer }) + 18,
      columns: [
        {
          title: item ?? '',
          width: wide - 310,
          cell: (line) => line.description,
          below: (line) => `${w.code} ${line.itemId}`,
        },
        {
          title: quantity ?? '',
          width: 95,
          align: 'right',
          cell: (line) => `${writer.quantity(line.quantity)} ${line.unit}`,
        },
        { title: price ?? '', width: 75, align: 'right', cell: (line) => writer.amount(line.unitPrice) },
        { title: rate ?? '', width: 50, align: 'right', cell: (line) => `${writer.rate(line.taxRate)}%` },
        { title: amount ?? '', width: 90, align: 'right', cell: (line) => writer.amount(line.netAmount) },
      ],
      rows: invoice.lines,
      style: {
        size: 9,
        padding: 5,
        rules: 'rows',
        ruleColor: '#d5d5d5',
        headerWeight: 'plain',
        headerColor: '#777777',
      },
      bottom: sheet.height - 60,
      onNewPage: () => 50,
    });
    if (y > sheet.height - 230) sheet.addPage();
    const below = drawTotals({ sheet, invoice, writer, y: y > sheet.height - 230 ? 50 : y });
    drawLines({
      sheet,
      x: 45,
      y: below + 20,
      width: wide,
      size: 8.5,
      lines: [
        invoice.contractNumber === null
          ? null
          : `${w.contract} ${invoice.contractNumber}. ${seller.paymentTerms}.`,
        invoice.contractNumber === null ? `${seller.paymentTerms}.` : null,
        `${w.pay}: ${seller.bank}${seller.iban === null ? '' : `, IBAN ${toIbanText(seller.iban)}`}, BIC ${seller.bic}`,
        `${seller.phone} · ${seller.mail}`,
      ],
    });
  },
};
