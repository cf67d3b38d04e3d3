import { toIbanText } from '../../drawing/amount-text.ts';
import { drawLines, drawPairs } from '../../drawing/blocks.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Invoice, InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    title: 'Rechnung',
    seller: 'Rechnungssteller',
    buyer: 'Rechnungsempfänger',
    number: 'Rechnungs-Nr.:',
    date: 'Rechnungsdatum:',
    due: 'Fälligkeit:',
    order: 'Auftrag:',
    contract: 'Vertrag:',
    taxId: 'USt-IdNr.',
    columns: ['#', 'Artikelnummer und Bezeichnung', 'Menge', 'Preis/Einheit', 'Betrag'],
    net: 'Nettosumme',
    tax: 'Mehrwertsteuer',
    total: 'Zu zahlender Betrag',
    slip: 'Zahlungsangaben',
    payee: 'Empfänger',
    reference: 'Verwendungszweck',
    terms: 'Zahlungsziel',
  },
  en: {
    title: 'Invoice',
    seller: 'Supplier',
    buyer: 'Invoice to',
    number: 'Invoice ref.:',
    date: 'Invoice date:',
    due: 'Pay by:',
    order: 'Order:',
    contract: 'Contract:',
    taxId: 'VAT Reg. No.',
    columns: ['#', 'Product code and description', 'Quantity', 'Unit price', 'Line total'],
    net: 'Sub-total',
    tax: 'VAT',
    total: 'Amount payable',
    slip: 'How to pay',
    payee: 'Account name',
    reference: 'Reference',
    terms: 'Terms',
  },
};

const drawHead = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): number => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  const w = words[invoice.language];
  const half = (sheet.width - 104) / 2;
  sheet.text({ text: w.title, x: 52, y: 40, width: 2 * half, align: 'center', size: 18, weight: 'bold' });
  const blocks = [
    { x: 52, label: w.seller, party: seller },
    { x: 60 + half, label: w.buyer, party: buyer },
  ];
  for (const { x, label, party } of blocks) {
    sheet.text({ text: label, x, y: 78, size: 8.5, weight: 'bold', color: seller.color });
    drawLines({
      sheet,
      x,
      y: 92,
      width: half - 12,
      lines: [
        party.name,
        party.street,
        party.town,
        party.country,
        party.taxId === null ? null : `${w.taxId} ${party.taxId}`,
      ],
    });
  }
  sheet.line({ x1: 52, y1: 162, x2: sheet.width - 52, y2: 162 });
  drawPairs({
    sheet,
    x: 52,
    y: 170,
    pairs: [
      [w.number, invoice.number],
      [w.date, writer.date(invoice.issueDate)],
      [w.due, writer.date(invoice.dueDate)],
    ],
    labelWidth: 90,
    valueWidth: half - 100,
    labelWeight: 'bold',
  });
  drawPairs({
    sheet,
    x: 60 + half,
    y: 170,
    pairs: [
      [w.order, invoice.purchaseOrder],
      invoice.contractNumber === null ? null : [w.contract, invoice.contractNumber],
    ],
    labelWidth: 60,
    valueWidth: half - 70,
    labelWeight: 'bold',
  });
  return 226;
};

const drawEnd = (options: { sheet: Sheet; invoice: Invoice; writer: Writer; y: number }): void => {
  const { sheet, invoice, writer } = options;
  const { seller } = invoice;
  const w = words[invoice.language];
  const right = sheet.width - 52;
  let y = drawPairs({
    sheet,
    x: right - 236,
    y: options.y + 10,
    pairs: [
      [`${w.net}:`, `${invoice.currency} ${writer.amount(invoice.netTotal)}`],
      ...invoice.taxes.map(
        (share) =>
          [
            `${w.tax} ${writer.rate(share.rate)}%:`,
            `${invoice.currency} ${writer.amount(share.tax)}`,
          ] as const,
      ),
    ],
    labelWidth: 126,
    valueWidth: 106,
    valueAlign: 'right',
  });
  y = drawPairs({
    sheet,
    x: right - 236,
    y: y + 2,
    pairs: [[`${w.total}:`, `${invoice.currency} ${writer.amount(invoice.grandTotal)}`]],
    labelWidth: 126,
    valueWidth: 106,
    valueAlign: 'right',
    size: 10,
    labelWeight: 'bold',
    valueWeight: 'bold',
  });
  const top = Math.max(y + 16, sheet.height - 168);
  sheet.box({ x: 52, y: top, width: right - 52, height: 104, stroke: '#333333' });
  sheet.text({ text: w.slip, x: 62, y: top + 8, size: 9, weight: 'bold' });
  drawPairs({
    sheet,
    x: 62,
    y: top + 24,
    pairs: [
      [w.payee, seller.name],
      seller.iban === null ? null : ['IBAN', toIbanText(seller.iban)],
      ['BIC', `${seller.bic} (${seller.bank})`],
      [w.reference, invoice.number],
      [w.terms, seller.paymentTerms],
    ],
    labelWidth: 110,
    valueWidth: 330,
    size: 8.5,
  });
};

/** Both parties beside each other, long cells that wrap with the item number in front, totals with a currency code, payment details in a box at the foot. */
export const paySlip: InvoiceLayout = {
  name: 'pay-slip',
  group: 'open',
  family: 'sans',
  omits: { fields: ['amountDue'], columns: ['taxRate'] },
  draw: ({ invoice, sheet }) => {
    const writer = createWriter({ locale: invoice.seller.locale, dates: 'iso' });
    const w = words[invoice.language];
    const [position, item, quantity, price, amount] = w.columns;
    const wide = sheet.width - 104;
    let y = drawTable<InvoiceLine>({
      sheet,
      x: 52,
      y: drawHead({ sheet, invoice, writer }),
      columns: [
        { title: position ?? '', width: 26, cell: (_, index) => `${index + 1}` },
        { title: item ?? '', width: wide - 306, cell: (line) => `${line.itemId} ${line.description}` },
        {
          title: quantity ?? '',
          width: 96,
          align: 'center',
          cell: (line) => `${writer.quantity(line.quantity)} ${line.unit}`,
        },
        { title: price ?? '', width: 88, align: 'right', cell: (line) => writer.amount(line.unitPrice) },
        { title: amount ?? '', width: 96, align: 'right', cell: (line) => writer.amount(line.netAmount) },
      ],
      rows: invoice.lines,
      style: { size: 9, padding: 5, rules: 'rows', ruleColor: '#999999' },
      bottom: sheet.height - 60,
      onNewPage: () => 50,
    });
    if (y > sheet.height - 260) {
      sheet.addPage();
      y = 50;
    }
    drawEnd({ sheet, invoice, writer, y });
    sheet.onEachPage(({ page, pages }) => {
      sheet.text({
        text: `${page} / ${pages}`,
        x: 52,
        y: sheet.height - 40,
        width: wide,
        align: 'center',
        size: 8,
      });
    });
  },
};
