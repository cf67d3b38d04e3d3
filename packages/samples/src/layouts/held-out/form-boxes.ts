import { formatDecimal, toDecimal } from '@assay/core/money';
import { toIbanText } from '../../drawing/amount-text.ts';
import { drawColumns, drawLines } from '../../drawing/blocks.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Invoice, InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    title: 'Faktura',
    from: 'Lieferant',
    to: 'Käufer',
    meta: ['Faktura-Nr.', 'Fakturadatum', 'Fällig per', 'Bestell-Ref.', 'Vertrags-Ref.', 'Währung'],
    columns: ['Pos', 'Material', 'Text', 'Menge', 'EH', 'Preis/EH', 'Steuer', 'Positionswert'],
    foot: 'Zwischensumme Übertrag',
    head: 'Übertrag',
    totals: ['Total netto', 'Total Steuer', 'Total inkl. Steuer'],
    terms: 'Konditionen',
    taxId: 'MWST-Nr.',
  },
  en: {
    title: 'Tax Invoice',
    from: 'Vendor',
    to: 'Sold to',
    meta: ['Document no.', 'Document date', 'Net due date', 'PO ref.', 'Contract ref.', 'Currency'],
    columns: ['Line', 'Material', 'Text', 'Quantity', 'UoM', 'Price', 'Tax', 'Extended price'],
    foot: 'Page total carried over',
    head: 'Carried over',
    totals: ['Total excl. tax', 'Total tax', 'Total incl. tax'],
    terms: 'Conditions',
    taxId: 'Tax no.',
  },
};

const sum = (lines: readonly InvoiceLine[]): string =>
  formatDecimal(lines.reduce((total, line) => total.plus(line.netAmount), toDecimal('0')));

const drawHead = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): number => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  const w = words[invoice.language];
  const wide = sheet.width - 72;
  sheet.text({ text: w.title, x: 36, y: 34, width: wide, align: 'right', size: 16, weight: 'bold' });
  const parties = [
    { label: w.from, party: seller },
    { label: w.to, party: buyer },
  ];
  for (const [index, { label, party }] of parties.entries()) {
    const x = 36 + (index * wide) / 2;
    sheet.box({ x, y: 60, width: wide / 2, height: 84, stroke: '#222222' });
    sheet.text({ text: label, x: x + 6, y: 65, size: 7, color: '#444444' });
    drawLines({
      sheet,
      x: x + 6,
      y: 76,
      width: wide / 2 - 12,
      size: 9,
      lines: [
        party.name,
        party.street,
        party.town,
        party.country,
        party.taxId === null ? null : `${w.taxId} ${party.taxId}`,
      ],
    });
  }
  const values = [
    invoice.number,
    writer.date(invoice.issueDate),
    writer.date(invoice.dueDate),
    invoice.purchaseOrder,
    invoice.contractNumber ?? '-',
    invoice.currency,
  ];
  for (const [index, value] of values.entries()) {
    const width = wide / values.length;
    const x = 36 + index * width;
    sheet.box({ x, y: 144, width, height: 16, fill: '#e9e9e9' });
    sheet.box({ x, y: 144, width, height: 34, stroke: '#222222' });
    sheet.text({ text: w.meta[index] ?? '', x: x + 4, y: 148, size: 7.5 });
    sheet.text({ text: value, x: x + 4, y: 165, size: 8.5 });
  }
  return 190;
};

const drawTotals = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): void => {
  const { sheet, invoice, writer } = options;
  const { seller } = invoice;
  const w = words[invoice.language];
  const y = sheet.height - 136;
  const wide = sheet.width - 72;
  const values = [invoice.netTotal, invoice.taxTotal, invoice.grandTotal];
  for (const [index, value] of values.entries()) {
    const x = 36 + (index * wide) / 3;
    sheet.box({ x, y, width: wide / 3, height: 34, stroke: '#222222', weight: index === 2 ? 1.5 : 0.5 });
    sheet.text({ text: w.totals[index] ?? '', x: x + 6, y: y + 5, size: 7.5 });
    sheet.text({
      text: writer.amount(value),
      x: x + 6,
      y: y + 17,
      width: wide / 3 - 12,
      align: 'right',
      size: 10.5,
      weight: 'bold',
    });
  }
  drawColumns({
    sheet,
    x: 36,
    y: y + 44,
    width: wide,
    columns: [
      [`${w.terms}:`, seller.paymentTerms],
      [seller.bank, seller.iban === null ? null : toIbanText(seller.iban), seller.bic],
      [seller.phone, seller.mail, seller.register],
    ],
    size: 7.5,
  });
};

/** A printed form: both parties and all references in boxes, eight ruled columns, carried sums, three totals beside each other at the foot. */
export const formBoxes: InvoiceLayout = {
  name: 'form-boxes',
  group: 'held-out',
  family: 'sans',
  omits: { fields: ['amountDue'], columns: [] },
  draw: ({ invoice, sheet }) => {
    const writer = createWriter({ locale: invoice.seller.locale, dates: 'numeric' });
    const w = words[invoice.language];
    const [line, material, text, quantity, unit, price, tax, value] = w.columns;
    const wide = sheet.width - 72;
    const y = drawTable<InvoiceLine>({
      sheet,
      x: 36,
      y: drawHead({ sheet, invoice, writer }),
      columns: [
        {
          title: line ?? '',
          width: 28,
          align: 'center',
          cell: (_, index) => String(index + 1).padStart(3, '0'),
        },
        { title: material ?? '', width: 62, cell: (row) => row.itemId },
        { title: text ?? '', width: wide - 346, cell: (row) => row.description },
        { title: quantity ?? '', width: 52, align: 'right', cell: (row) => writer.quantity(row.quantity, 3) },
        { title: unit ?? '', width: 42, align: 'center', cell: (row) => row.unit },
        { title: price ?? '', width: 52, align: 'right', cell: (row) => writer.amount(row.unitPrice) },
        { title: tax ?? '', width: 40, align: 'right', cell: (row) => `${writer.rate(row.taxRate)} %` },
        { title: value ?? '', width: 70, align: 'right', cell: (row) => writer.amount(row.netAmount) },
      ],
      rows: invoice.lines,
      style: {
        size: 8,
        padding: 4,
        rules: 'columns',
        ruleColor: '#222222',
        headerFill: '#e9e9e9',
        headerWeight: 'plain',
      },
      bottom: sheet.height - 150,
      onNewPage: () => {
        sheet.text({ text: `${w.title} ${invoice.number}`, x: 36, y: 34, size: 9 });
        return 52;
      },
      carried: {
        footLabel: w.foot,
        headLabel: w.head,
        labelColumn: 2,
        amount: (done) => writer.amount(sum(done)),
      },
    });
    if (y > sheet.height - 146) sheet.addPage();
    drawTotals({ sheet, invoice, writer });
    sheet.onEachPage(({ page, pages }) => {
      sheet.text({
        text: `- ${page} / ${pages} -`,
        x: 36,
        y: sheet.height - 30,
        width: wide,
        align: 'center',
        size: 8,
      });
    });
  },
};
