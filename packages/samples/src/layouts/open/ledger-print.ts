import { formatDecimal, toDecimal } from '@assay/core/money';
import { drawLines } from '../../drawing/blocks.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Invoice, InvoiceLine, TaxShare } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    title: 'R E C H N U N G',
    number: 'Rechnungs-Nr.',
    date: 'Datum',
    order: 'Ihre Auftragsnr.',
    contract: 'Kontrakt',
    due: 'Zahlbar bis',
    currency: 'Währung',
    columns: ['Pos', 'Artikel', 'Bezeichnung', 'ME', 'Menge', 'Preis', 'Wert'],
    foot: 'Übertrag',
    head: 'Übertrag von Vorseite',
    totals: ['Warenwert', 'USt-Satz', 'USt-Betrag', 'Rechnungsendbetrag'],
    terms: 'Zahlungsbedingung',
    taxId: 'USt-Id',
  },
  en: {
    title: 'I N V O I C E',
    number: 'Invoice No.',
    date: 'Date',
    order: 'Customer order',
    contract: 'Contract',
    due: 'Due',
    currency: 'Currency',
    columns: ['Pos', 'Article', 'Description', 'UM', 'Qty', 'Price', 'Value'],
    foot: 'Carried forward',
    head: 'Brought forward',
    totals: ['Goods value', 'VAT rate', 'VAT amount', 'Invoice total'],
    terms: 'Terms of payment',
    taxId: 'VAT ID',
  },
};

const sum = (lines: readonly InvoiceLine[]): string =>
  formatDecimal(lines.reduce((total, line) => total.plus(line.netAmount), toDecimal('0')));

const drawHead = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): number => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  const w = words[invoice.language];
  drawLines({
    sheet,
    x: 50,
    y: 40,
    size: 9.5,
    lines: [seller.name, seller.street, seller.town, seller.country],
  });
  drawLines({
    sheet,
    x: 50,
    y: 118,
    size: 9.5,
    lines: [buyer.name, buyer.street, buyer.town, buyer.country],
  });
  const meta: ReadonlyArray<readonly [string, string] | null> = [
    [w.number, invoice.number],
    [w.date, writer.date(invoice.issueDate)],
    [w.order, invoice.purchaseOrder],
    invoice.contractNumber === null ? null : [w.contract, invoice.contractNumber],
    [w.due, writer.date(invoice.dueDate)],
    [w.currency, invoice.currency],
  ];
  const lines = meta.map((pair) => (pair === null ? null : `${pair[0].padEnd(17)}: ${pair[1]}`));
  drawLines({ sheet, x: 335, y: 118, size: 8.5, lines });
  sheet.text({ text: w.title, x: 50, y: 206, size: 13, weight: 'bold' });
  return 232;
};

const drawTotals = (options: { sheet: Sheet; invoice: Invoice; writer: Writer; y: number }): number => {
  const { sheet, invoice, writer, y } = options;
  const [net, rate, tax, total] = words[invoice.language].totals;
  const width = (sheet.width - 100) / 4;
  return drawTable<TaxShare>({
    sheet,
    x: 50,
    y,
    columns: [
      { title: net ?? '', width, align: 'right', cell: () => writer.amount(invoice.netTotal) },
      {
        title: rate ?? '',
        width: width - 30,
        align: 'right',
        cell: (share) => `${writer.rate(share.rate)} %`,
      },
      { title: tax ?? '', width: width - 10, align: 'right', cell: (share) => writer.amount(share.tax) },
      {
        title: total ?? '',
        width: width + 40,
        align: 'right',
        cell: () => writer.amount(invoice.grandTotal),
        weight: 'bold',
      },
    ],
    rows: invoice.taxes,
    style: { size: 8.5, rules: 'grid', ruleColor: '#333333', headerWeight: 'plain' },
    bottom: sheet.height,
    onNewPage: () => 50,
  });
};

/** Fixed-width print of an old ledger system: positions in tens, carried sums, and the totals as a row of a table. */
export const ledgerPrint: InvoiceLayout = {
  name: 'ledger-print',
  group: 'open',
  family: 'mono',
  omits: { fields: ['amountDue', 'buyerTaxId'], columns: ['taxRate'] },
  draw: ({ invoice, sheet }) => {
    const { seller } = invoice;
    const writer = createWriter({ locale: seller.locale, dates: 'numeric' });
    const w = words[invoice.language];
    const [position, article, description, unit, quantity, price, value] = w.columns;
    const wide = sheet.width - 100;
    let y = drawTable<InvoiceLine>({
      sheet,
      x: 50,
      y: drawHead({ sheet, invoice, writer }),
      columns: [
        { title: position ?? '', width: 32, cell: (_, index) => String((index + 1) * 10) },
        { title: article ?? '', width: 66, cell: (line) => line.itemId },
        { title: description ?? '', width: wide - 338, cell: (line) => line.description },
        { title: unit ?? '', width: 52, cell: (line) => line.unit },
        {
          title: quantity ?? '',
          width: 56,
          align: 'right',
          cell: (line) => writer.quantity(line.quantity, 2),
        },
        { title: price ?? '', width: 58, align: 'right', cell: (line) => writer.amount(line.unitPrice) },
        { title: value ?? '', width: 74, align: 'right', cell: (line) => writer.amount(line.netAmount) },
      ],
      rows: invoice.lines,
      style: { size: 8, padding: 3, rules: 'header', ruleColor: '#333333' },
      bottom: sheet.height - 80,
      onNewPage: () => 60,
      carried: {
        footLabel: w.foot,
        headLabel: w.head,
        labelColumn: 2,
        amount: (done) => writer.amount(sum(done)),
      },
    });
    if (y > sheet.height - 200) {
      sheet.addPage();
      y = 50;
    }
    y = drawTotals({ sheet, invoice, writer, y: y + 14 });
    sheet.text({ text: `${w.terms}: ${seller.paymentTerms}`, x: 50, y: y + 12, width: wide, size: 8.5 });
    sheet.onEachPage(() => {
      drawLines({
        sheet,
        x: 50,
        y: sheet.height - 58,
        width: wide,
        size: 7.5,
        lines: [
          `${seller.bank}${seller.iban === null ? '' : ` IBAN ${seller.iban}`} BIC ${seller.bic}`,
          `${seller.register}${seller.taxId === null ? '' : ` ${w.taxId} ${seller.taxId}`}`,
        ],
      });
    });
  },
};
