import { toIbanText } from '../../drawing/amount-text.ts';
import { drawColumns, drawLines, drawPairs } from '../../drawing/blocks.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Invoice, InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    title: 'Rechnung',
    number: 'Rechnungsnummer',
    date: 'Rechnungsdatum',
    due: 'Fällig am',
    order: 'Ihre Bestellung',
    contract: 'Vertragsnummer',
    customerTax: 'Ihre USt-IdNr.',
    greeting: 'Sehr geehrte Damen und Herren, für unsere Leistungen berechnen wir Ihnen:',
    columns: ['Pos.', 'Artikel-Nr.', 'Bezeichnung', 'Menge', 'Einheit', 'Einzelpreis', 'Gesamt'],
    net: 'Summe netto',
    tax: 'zzgl. USt',
    total: 'Rechnungsbetrag',
    page: 'Seite',
    of: 'von',
    taxId: 'USt-IdNr.',
    bank: 'Bankverbindung',
  },
  en: {
    title: 'Invoice',
    number: 'Invoice number',
    date: 'Invoice date',
    due: 'Due date',
    order: 'Your order',
    contract: 'Contract no.',
    customerTax: 'Your VAT no.',
    greeting: 'For our services and deliveries we charge as follows:',
    columns: ['Pos.', 'Item no.', 'Description', 'Qty', 'Unit', 'Unit price', 'Amount'],
    net: 'Net amount',
    tax: 'VAT',
    total: 'Total due',
    page: 'Page',
    of: 'of',
    taxId: 'VAT no.',
    bank: 'Bank details',
  },
};

const drawHead = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): number => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  const w = words[invoice.language];
  const right = sheet.width - 56;
  sheet.text({
    text: seller.name,
    x: 160,
    y: 44,
    width: right - 160,
    align: 'right',
    size: 15,
    weight: 'bold',
    color: seller.color,
  });
  sheet.text({
    text: seller.tagline,
    x: 160,
    y: 66,
    width: right - 160,
    align: 'right',
    size: 8.5,
    color: '#666666',
  });
  sheet.line({ x1: 56, y1: 86, x2: right, y2: 86, weight: 1.2, color: seller.color });
  sheet.text({
    text: `${seller.name} · ${seller.street} · ${seller.town}`,
    x: 56,
    y: 118,
    size: 6.5,
    color: '#666666',
  });
  drawLines({
    sheet,
    x: 56,
    y: 134,
    lines: [
      buyer.name,
      buyer.street,
      buyer.town,
      buyer.countryCode === seller.countryCode ? null : buyer.country,
    ],
    size: 10,
  });
  const pairs: Array<readonly [string, string] | null> = [
    [w.number, invoice.number],
    [w.date, writer.date(invoice.issueDate)],
    [w.due, writer.date(invoice.dueDate)],
    [w.order, invoice.purchaseOrder],
    invoice.contractNumber === null ? null : [w.contract, invoice.contractNumber],
    buyer.taxId === null ? null : [w.customerTax, buyer.taxId],
  ];
  const rows = pairs.filter((pair) => pair !== null).length;
  sheet.box({ x: 346, y: 126, width: right - 346, height: rows * 15 + 12, fill: '#f2f4f6' });
  drawPairs({
    sheet,
    x: 354,
    y: 133,
    pairs,
    labelWidth: 88,
    valueWidth: right - 354 - 96,
    valueAlign: 'right',
    size: 8.5,
  });
  sheet.text({ text: `${w.title} ${invoice.number}`, x: 56, y: 246, size: 14, weight: 'bold' });
  sheet.text({ text: w.greeting, x: 56, y: 270, size: 9 });
  return 290;
};

const drawTotals = (options: { sheet: Sheet; invoice: Invoice; writer: Writer; y: number }): number => {
  const { sheet, invoice, writer } = options;
  const w = words[invoice.language];
  const right = sheet.width - 56;
  const rows: Array<readonly [string, string]> = [
    [w.net, writer.amount(invoice.netTotal)],
    ...invoice.taxes.map(
      (share) => [`${w.tax} ${writer.rate(share.rate)} %`, writer.amount(share.tax)] as const,
    ),
  ];
  const y = drawPairs({
    sheet,
    x: right - 210,
    y: options.y + 12,
    pairs: rows,
    labelWidth: 120,
    valueWidth: 86,
    valueAlign: 'right',
  });
  sheet.line({ x1: right - 210, y1: y, x2: right, y2: y, weight: 1 });
  return drawPairs({
    sheet,
    x: right - 210,
    y: y + 5,
    pairs: [[`${w.total} ${invoice.currency}`, writer.amount(invoice.grandTotal)]],
    labelWidth: 120,
    valueWidth: 86,
    valueAlign: 'right',
    size: 10.5,
    labelWeight: 'bold',
    valueWeight: 'bold',
  });
};

const drawFoot = (options: { sheet: Sheet; invoice: Invoice }): void => {
  const { sheet, invoice } = options;
  const { seller } = invoice;
  const w = words[invoice.language];
  sheet.onEachPage(({ page, pages }) => {
    const top = sheet.height - 76;
    sheet.line({ x1: 56, y1: top, x2: sheet.width - 56, y2: top, color: seller.color });
    drawColumns({
      sheet,
      x: 56,
      y: top + 8,
      width: sheet.width - 112,
      columns: [
        [seller.name, seller.street, seller.town, seller.country],
        [
          seller.phone,
          seller.mail,
          seller.register,
          seller.taxId === null ? null : `${w.taxId} ${seller.taxId}`,
        ],
        [
          w.bank,
          seller.bank,
          seller.iban === null ? null : `IBAN ${toIbanText(seller.iban)}`,
          `BIC ${seller.bic}`,
        ],
      ],
    });
    sheet.text({
      text: `${w.page} ${page} ${w.of} ${pages}`,
      x: 56,
      y: sheet.height - 24,
      width: sheet.width - 112,
      align: 'right',
      size: 7,
    });
  });
};

/** Letterhead on the right, a shaded box of labels and values beside the address, a ruled grid with positions and item numbers. */
export const sideBox: InvoiceLayout = {
  name: 'side-box',
  group: 'open',
  family: 'sans',
  omits: { fields: ['amountDue'], columns: ['taxRate'] },
  draw: ({ invoice, sheet }) => {
    const writer = createWriter({ locale: invoice.seller.locale, dates: 'numeric' });
    const w = words[invoice.language];
    const [position, item, description, quantity, unit, price, amount] = w.columns;
    const wide = sheet.width - 112;
    const y = drawTable<InvoiceLine>({
      sheet,
      x: 56,
      y: drawHead({ sheet, invoice, writer }),
      columns: [
        { title: position ?? '', width: 30, cell: (_, index) => String(index + 1) },
        { title: item ?? '', width: 64, cell: (line) => line.itemId },
        {
          title: description ?? '',
          width: wide - 30 - 64 - 50 - 48 - 60 - 68,
          cell: (line) => line.description,
        },
        { title: quantity ?? '', width: 50, align: 'right', cell: (line) => writer.quantity(line.quantity) },
        { title: unit ?? '', width: 48, cell: (line) => line.unit },
        { title: price ?? '', width: 60, align: 'right', cell: (line) => writer.amount(line.unitPrice) },
        { title: amount ?? '', width: 68, align: 'right', cell: (line) => writer.amount(line.netAmount) },
      ],
      rows: invoice.lines,
      style: { size: 8.5, rules: 'grid', headerFill: '#e6eaee' },
      bottom: sheet.height - 170,
      onNewPage: () => {
        sheet.text({ text: `${w.title} ${invoice.number}`, x: 56, y: 50, size: 9, weight: 'bold' });
        return 70;
      },
    });
    const below = drawTotals({ sheet, invoice, writer, y });
    sheet.text({ text: `${invoice.seller.paymentTerms}.`, x: 56, y: below + 14, width: 300, size: 9 });
    drawFoot({ sheet, invoice });
  },
};
