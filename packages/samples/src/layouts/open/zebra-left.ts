import { toIbanText } from '../../drawing/amount-text.ts';
import { drawColumns, drawLines, drawPairs } from '../../drawing/blocks.ts';
import { withCurrencySign } from '../../drawing/currency-text.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Invoice, InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    title: 'Rechnung',
    customer: 'Kunde',
    meta: ['Nummer', 'Ausgestellt', 'Fällig', 'Bestellung', 'Vertrag'],
    columns: ['Code', 'Position', 'Anzahl', 'Einh.', 'Preis', 'USt %', 'Netto'],
    net: 'Gesamt netto',
    tax: 'USt',
    total: 'Gesamt brutto',
    due: 'Offener Betrag',
    terms: 'Zahlungsbedingungen',
    taxId: 'USt-IdNr.',
  },
  en: {
    title: 'Invoice',
    customer: 'Customer',
    meta: ['Number', 'Issued', 'Due', 'Purchase order', 'Contract'],
    columns: ['Code', 'Details', 'Qty', 'UoM', 'Price', 'VAT %', 'Net'],
    net: 'Total net',
    tax: 'VAT',
    total: 'Total gross',
    due: 'Balance due',
    terms: 'Payment terms',
    taxId: 'VAT number',
  },
};

const drawHead = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): number => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  const w = words[invoice.language];
  sheet.box({ x: 48, y: 42, width: 30, height: 30, fill: seller.color });
  sheet.text({
    text: seller.name.slice(0, 1),
    x: 48,
    y: 47,
    width: 30,
    align: 'center',
    size: 20,
    weight: 'bold',
    color: '#ffffff',
  });
  sheet.text({ text: seller.name, x: 88, y: 44, size: 13, weight: 'bold' });
  sheet.text({ text: seller.tagline, x: 88, y: 60, size: 8.5, color: '#777777' });
  sheet.text({
    text: w.title,
    x: 400,
    y: 44,
    width: sheet.width - 448,
    align: 'right',
    size: 22,
    color: seller.color,
  });
  sheet.text({ text: w.customer, x: 48, y: 112, size: 8, color: '#777777' });
  drawLines({
    sheet,
    x: 48,
    y: 125,
    size: 10,
    lines: [
      buyer.name,
      buyer.street,
      buyer.town,
      buyer.country,
      buyer.taxId === null ? null : `${w.taxId} ${buyer.taxId}`,
    ],
  });
  const [number, issued, due, order, contract] = w.meta;
  const meta: ReadonlyArray<readonly [string, string]> = [
    [number ?? '', invoice.number],
    [issued ?? '', writer.date(invoice.issueDate)],
    [due ?? '', writer.date(invoice.dueDate)],
    [order ?? '', invoice.purchaseOrder],
    ...(invoice.contractNumber === null ? [] : [[contract ?? '', invoice.contractNumber] as const]),
  ];
  for (const [index, [label, value]] of meta.entries()) {
    const x = 330 + (index % 2) * 115;
    const y = 112 + Math.floor(index / 2) * 30;
    sheet.text({ text: label, x, y, size: 8, color: '#777777' });
    sheet.text({ text: value, x, y: y + 11, width: 112, size: 10 });
  }
  return 224;
};

const drawTotals = (options: { sheet: Sheet; invoice: Invoice; writer: Writer; y: number }): void => {
  const { sheet, invoice, writer, y } = options;
  const w = words[invoice.language];
  const { currency, language } = invoice;
  const money = (value: string): string =>
    withCurrencySign({ amount: writer.amount(value), currency, language });
  sheet.box({ x: 48, y: y + 16, width: 240, height: 88, stroke: invoice.seller.color });
  drawPairs({
    sheet,
    x: 58,
    y: y + 25,
    pairs: [
      [w.net, money(invoice.netTotal)],
      ...invoice.taxes.map((share) => [`${w.tax} ${writer.rate(share.rate)} %`, money(share.tax)] as const),
      [w.total, money(invoice.grandTotal)],
    ],
    labelWidth: 110,
    valueWidth: 110,
    valueAlign: 'right',
  });
  drawPairs({
    sheet,
    x: 58,
    y: y + 82,
    pairs: [[w.due, money(invoice.grandTotal)]],
    labelWidth: 110,
    valueWidth: 110,
    valueAlign: 'right',
    size: 10.5,
    labelWeight: 'bold',
    valueWeight: 'bold',
  });
  sheet.text({ text: w.terms, x: 310, y: y + 18, size: 8, color: '#777777' });
  sheet.text({ text: invoice.seller.paymentTerms, x: 310, y: y + 30, width: sheet.width - 358, size: 9.5 });
};

/** Letterhead on the left, labels above their values beside the customer, striped rows with a tax column, the totals boxed on the left. */
export const zebraLeft: InvoiceLayout = {
  name: 'zebra-left',
  group: 'open',
  family: 'sans',
  omits: { fields: [], columns: [] },
  draw: ({ invoice, sheet }) => {
    const { seller } = invoice;
    const writer = createWriter({ locale: seller.locale, dates: 'short' });
    const w = words[invoice.language];
    const [code, details, quantity, unit, price, rate, net] = w.columns;
    const wide = sheet.width - 96;
    let y = drawTable<InvoiceLine>({
      sheet,
      x: 48,
      y: drawHead({ sheet, invoice, writer }),
      columns: [
        { title: code ?? '', width: 66, cell: (line) => line.itemId },
        { title: details ?? '', width: wide - 328, cell: (line) => line.description },
        {
          title: quantity ?? '',
          width: 52,
          align: 'right',
          cell: (line) => writer.quantity(line.quantity, 2),
        },
        { title: unit ?? '', width: 44, cell: (line) => line.unit },
        { title: price ?? '', width: 54, align: 'right', cell: (line) => writer.amount(line.unitPrice) },
        { title: rate ?? '', width: 42, align: 'right', cell: (line) => writer.rate(line.taxRate) },
        { title: net ?? '', width: 70, align: 'right', cell: (line) => writer.amount(line.netAmount) },
      ],
      rows: invoice.lines,
      style: {
        size: 8.5,
        padding: 4,
        rules: 'none',
        headerFill: seller.color,
        headerColor: '#ffffff',
        zebra: '#f1f3f2',
      },
      bottom: sheet.height - 100,
      onNewPage: () => 50,
    });
    if (y > sheet.height - 210) {
      sheet.addPage();
      y = 50;
    }
    drawTotals({ sheet, invoice, writer, y });
    sheet.onEachPage(({ page, pages }) => {
      drawColumns({
        sheet,
        x: 48,
        y: sheet.height - 66,
        width: wide,
        columns: [
          [seller.name, `${seller.street}, ${seller.town}`, seller.country],
          [
            seller.bank,
            seller.iban === null ? null : `IBAN ${toIbanText(seller.iban)}`,
            `SWIFT ${seller.bic}`,
          ],
          [seller.taxId === null ? null : `${w.taxId} ${seller.taxId}`, seller.register, `${page}/${pages}`],
        ],
      });
    });
  },
};
