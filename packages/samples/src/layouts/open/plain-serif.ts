import { toIbanText } from '../../drawing/amount-text.ts';
import { drawLines, drawPairs } from '../../drawing/blocks.ts';
import { toCurrencySign } from '../../drawing/currency-text.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter } from '../../drawing/writer.ts';
import type { InvoiceLine } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

const words = {
  de: {
    number: 'Rechnung Nr.',
    from: 'vom',
    order: 'Bestell-Nr.',
    contract: 'Rahmenvertrag',
    columns: ['Beschreibung', 'Menge', 'E-Preis', 'G-Preis'],
    net: 'Nettobetrag',
    tax: 'Umsatzsteuer',
    total: 'Endbetrag',
    payable: 'Zahlbar bis zum',
    taxId: 'USt-ID',
    thanks: 'Vielen Dank für Ihren Auftrag.',
  },
  en: {
    number: 'Invoice No.',
    from: 'of',
    order: 'Order no.',
    contract: 'Agreement',
    columns: ['Description', 'Quantity', 'Price', 'Total'],
    net: 'Net',
    tax: 'VAT',
    total: 'Invoice total',
    payable: 'Payable by',
    taxId: 'VAT ID',
    thanks: 'Thank you for your business.',
  },
};

/** Letterhead on the left, number and date in one sentence, a table without rules, item numbers in brackets after the description. */
export const plainSerif: InvoiceLayout = {
  name: 'plain-serif',
  group: 'open',
  family: 'serif',
  omits: { fields: ['amountDue', 'buyerTaxId'], columns: ['taxRate'] },
  draw: ({ invoice, sheet }) => {
    const { seller, buyer } = invoice;
    const writer = createWriter({ locale: seller.locale, dates: 'long' });
    const w = words[invoice.language];
    const [description, quantity, price, amount] = w.columns;
    const wide = sheet.width - 128;
    const sign = toCurrencySign(invoice.currency);
    sheet.text({ text: seller.name, x: 64, y: 48, width: wide, size: 20, weight: 'bold' });
    sheet.text({
      text: `${seller.street}, ${seller.town}, ${seller.country}`,
      x: 64,
      y: 74,
      width: wide,
      size: 9.5,
    });
    sheet.text({ text: `${seller.phone}   ${seller.mail}`, x: 64, y: 87, width: wide, size: 9.5 });
    drawLines({
      sheet,
      x: 64,
      y: 140,
      size: 11,
      lines: [buyer.name, buyer.street, buyer.town, buyer.country],
    });
    const top = sheet.text({
      text: `${w.number} ${invoice.number} ${w.from} ${writer.date(invoice.issueDate)}`,
      x: 64,
      y: 228,
      width: wide,
      size: 13,
      weight: 'bold',
    });
    const references = [
      `${w.order} ${invoice.purchaseOrder}`,
      ...(invoice.contractNumber === null ? [] : [`${w.contract} ${invoice.contractNumber}`]),
    ];
    const below = sheet.text({
      text: references.join(' – '),
      x: 64,
      y: top + 3,
      width: wide,
      size: 10,
      weight: 'italic',
    });
    let y = drawTable<InvoiceLine>({
      sheet,
      x: 60,
      y: below + 16,
      columns: [
        {
          title: description ?? '',
          width: wide - 235 + 8,
          cell: (line) => `${line.description} (${line.itemId})`,
        },
        {
          title: quantity ?? '',
          width: 85,
          align: 'right',
          cell: (line) => `${writer.quantity(line.quantity)} ${line.unit}`,
        },
        { title: price ?? '', width: 70, align: 'right', cell: (line) => writer.amount(line.unitPrice) },
        { title: amount ?? '', width: 80, align: 'right', cell: (line) => writer.amount(line.netAmount) },
      ],
      rows: invoice.lines,
      style: { size: 10, padding: 4, rules: 'none', headerWeight: 'italic' },
      bottom: sheet.height - 90,
      onNewPage: () => 60,
    });
    if (y > sheet.height - 220) {
      sheet.addPage();
      y = 60;
    }
    const right = sheet.width - 64;
    sheet.line({ x1: right - 220, y1: y + 6, x2: right, y2: y + 6 });
    y = drawPairs({
      sheet,
      x: right - 220,
      y: y + 12,
      pairs: [
        [w.net, `${sign} ${writer.amount(invoice.netTotal)}`],
        ...invoice.taxes.map(
          (share) => [`${writer.rate(share.rate)}% ${w.tax}`, `${sign} ${writer.amount(share.tax)}`] as const,
        ),
        [w.total, `${sign} ${writer.amount(invoice.grandTotal)}`],
      ],
      labelWidth: 110,
      valueWidth: 110,
      valueAlign: 'right',
      size: 10.5,
    });
    sheet.line({ x1: right - 220, y1: y, x2: right, y2: y });
    sheet.line({ x1: right - 220, y1: y + 2, x2: right, y2: y + 2 });
    drawLines({
      sheet,
      x: 64,
      y: y + 24,
      width: wide,
      size: 10,
      lines: [`${w.payable} ${writer.date(invoice.dueDate)}. ${seller.paymentTerms}.`, w.thanks],
    });
    const foot = [
      seller.bank,
      seller.iban === null ? null : `IBAN: ${toIbanText(seller.iban)}`,
      `BIC: ${seller.bic}`,
      seller.taxId === null ? null : `${w.taxId}: ${seller.taxId}`,
    ];
    sheet.onEachPage(() => {
      const text = foot.filter((part) => part !== null).join('  |  ');
      sheet.text({ text, x: 64, y: sheet.height - 56, width: wide, align: 'center', size: 8 });
      sheet.text({
        text: seller.register,
        x: 64,
        y: sheet.height - 44,
        width: wide,
        align: 'center',
        size: 8,
      });
    });
  },
};
