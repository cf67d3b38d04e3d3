import { toIbanText } from '../../drawing/amount-text.ts';
import { drawColumns, drawLines } from '../../drawing/blocks.ts';
import { withCurrencySign } from '../../drawing/currency-text.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Invoice, InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    heading: 'Ihre Rechnung',
    number: 'Rechnung',
    date: 'Rechnung vom',
    due: 'zahlbar bis',
    order: 'Referenz',
    contract: 'Vertrag Nr.',
    columns: ['Nr.', 'Beschreibung', 'Anzahl', 'Stückpreis', 'Gesamtpreis'],
    code: 'Artikel',
    net: 'Netto',
    tax: 'USt.',
    total: 'Brutto',
    due2: 'Zahlbetrag',
    taxId: 'USt-IdNr',
    account: 'Konto',
    legal: 'Rechtliches',
  },
  en: {
    heading: 'Your invoice',
    number: 'Invoice',
    date: 'Invoiced on',
    due: 'due on',
    order: 'Reference',
    contract: 'Contract no.',
    columns: ['No.', 'Description', 'Units', 'Unit cost', 'Line amount'],
    code: 'Code',
    net: 'Net',
    tax: 'VAT',
    total: 'Gross',
    due2: 'Amount due',
    taxId: 'VAT',
    account: 'Account',
    legal: 'Legal',
  },
};

const drawHead = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): number => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  const w = words[invoice.language];
  const right = sheet.width - 50;
  sheet.box({ x: 0, y: 0, width: sheet.width, height: 84, fill: '#22272e' });
  sheet.text({ text: seller.name, x: 50, y: 28, size: 14, weight: 'bold', color: '#ffffff' });
  sheet.text({ text: `${seller.street} | ${seller.town}`, x: 50, y: 50, size: 8.5, color: '#c9ced6' });
  sheet.text({
    text: w.heading,
    x: 340,
    y: 32,
    width: right - 340,
    align: 'right',
    size: 15,
    color: '#ffffff',
  });
  drawLines({ sheet, x: 50, y: 112, size: 10, lines: [buyer.name, buyer.street, buyer.town, buyer.country] });
  const lines = [
    `${w.number} ${invoice.number}`,
    `${w.date} ${writer.date(invoice.issueDate)}, ${w.due} ${writer.date(invoice.dueDate)}`,
    `${w.order} ${invoice.purchaseOrder}`,
    invoice.contractNumber === null ? null : `${w.contract} ${invoice.contractNumber}`,
  ];
  drawLines({ sheet, x: 300, y: 112, width: right - 300, align: 'right', size: 9.5, lines });
  return 190;
};

const drawTotals = (options: { sheet: Sheet; invoice: Invoice; writer: Writer; y: number }): number => {
  const { sheet, invoice, writer, y } = options;
  const w = words[invoice.language];
  const { currency, language } = invoice;
  const money = (value: string): string =>
    withCurrencySign({ amount: writer.amount(value), currency, language });
  const left = sheet.width - 50 - 260;
  const cells: ReadonlyArray<readonly [string, string]> = [
    [w.net, money(invoice.netTotal)],
    ...invoice.taxes.map((share) => [`${w.tax} ${writer.rate(share.rate)} %`, money(share.tax)] as const),
    [w.total, money(invoice.grandTotal)],
  ];
  for (const [index, [label, value]] of cells.entries()) {
    const x = left + (index * 260) / cells.length;
    const width = 260 / cells.length;
    sheet.text({ text: label, x, y: y + 14, width, align: 'right', size: 8, color: '#666666' });
    sheet.text({ text: value, x, y: y + 25, width, align: 'right', size: 9.5 });
  }
  sheet.box({ x: left, y: y + 44, width: 260, height: 26, fill: '#22272e' });
  sheet.text({ text: w.due2, x: left + 10, y: y + 52, size: 10, color: '#ffffff' });
  const due = money(invoice.grandTotal);
  sheet.text({
    text: due,
    x: left + 100,
    y: y + 51,
    width: 150,
    align: 'right',
    size: 11,
    weight: 'bold',
    color: '#ffffff',
  });
  return sheet.text({ text: invoice.seller.paymentTerms, x: 50, y: y + 52, width: left - 60, size: 9 });
};

/** A dark band at the top, references as right-aligned phrases, a currency sign on every amount, the totals side by side. */
export const darkHeader: InvoiceLayout = {
  name: 'dark-header',
  group: 'held-out',
  family: 'sans',
  omits: { fields: ['buyerTaxId'], columns: ['taxRate'] },
  draw: ({ invoice, sheet }) => {
    const { seller } = invoice;
    const writer = createWriter({ locale: seller.locale, dates: 'short' });
    const w = words[invoice.language];
    const [number, description, units, cost, amount] = w.columns;
    const wide = sheet.width - 100;
    const { currency, language } = invoice;
    const money = (value: string): string =>
      withCurrencySign({ amount: writer.amount(value), currency, language });
    let y = drawTable<InvoiceLine>({
      sheet,
      x: 50,
      y: drawHead({ sheet, invoice, writer }),
      columns: [
        { title: number ?? '', width: 30, cell: (_, index) => `${index + 1}.` },
        {
          title: description ?? '',
          width: wide - 30 - 82 - 82 - 92,
          cell: (line) => `${line.description} – ${w.code} ${line.itemId}`,
        },
        {
          title: units ?? '',
          width: 82,
          align: 'right',
          cell: (line) => `${writer.quantity(line.quantity)} ${line.unit}`,
        },
        {
          title: cost ?? '',
          width: 82,
          align: 'right',
          cell: (line) => money(line.unitPrice),
        },
        {
          title: amount ?? '',
          width: 92,
          align: 'right',
          cell: (line) => money(line.netAmount),
        },
      ],
      rows: invoice.lines,
      style: { size: 9, padding: 5, rules: 'header', headerFill: '#e3e6ea', zebra: '#f7f8f9' },
      bottom: sheet.height - 100,
      onNewPage: () => 50,
    });
    if (y > sheet.height - 190) {
      sheet.addPage();
      y = 50;
    }
    drawTotals({ sheet, invoice, writer, y });
    sheet.onEachPage(() => {
      drawColumns({
        sheet,
        x: 50,
        y: sheet.height - 72,
        width: wide,
        columns: [
          [
            w.account,
            seller.bank,
            seller.iban === null ? null : `IBAN ${toIbanText(seller.iban)} / BIC ${seller.bic}`,
          ],
          [w.legal, seller.register, seller.taxId === null ? null : `${w.taxId} ${seller.taxId}`],
        ],
      });
    });
  },
};
