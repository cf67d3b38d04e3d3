import { toIbanText } from '../../drawing/amount-text.ts';
import { drawLines } from '../../drawing/blocks.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter } from '../../drawing/writer.ts';
import type { Invoice } from '../../model/invoice.ts';
import type { InvoiceLayout } from '../invoice-layout.ts';

/** The totals are rows of the table itself. */
type Row = { cells: readonly string[] };

const words = {
  de: {
    subject: 'Rechnung',
    order: 'Ihr Zeichen',
    intro: 'wir erlauben uns, Ihnen die folgenden Lieferungen und Leistungen in Rechnung zu stellen',
    contract: 'gemäß Vertrag',
    columns: ['Menge', 'ME', 'Leistung / Ware', 'Kennung', 'à', 'Summe'],
    net: 'Summe ohne Steuer',
    tax: 'Steuer',
    total: 'Endsumme',
    pay: 'Wir bitten um Zahlung bis spätestens',
    taxId: 'Umsatzsteuer-Identifikationsnummer',
    regards: 'Mit freundlichen Grüßen',
  },
  en: {
    subject: 'Invoice',
    order: 'Your reference',
    intro: 'Please find below our charges for goods and services supplied',
    contract: 'under contract',
    columns: ['Qty', 'Unit', 'Goods or service', 'Part', 'Each', 'Sum'],
    net: 'Sum before tax',
    tax: 'Tax at',
    total: 'Sum to pay',
    pay: 'We ask for payment no later than',
    taxId: 'Tax registration',
    regards: 'Yours sincerely',
  },
};

const toRows = (options: { invoice: Invoice; writer: ReturnType<typeof createWriter> }): Row[] => {
  const { invoice, writer } = options;
  const w = words[invoice.language];
  const total = (label: string, value: string): Row => ({ cells: ['', '', label, '', '', value] });
  return [
    ...invoice.lines.map((line) => ({
      cells: [
        writer.quantity(line.quantity),
        line.unit,
        line.description,
        line.itemId,
        writer.amount(line.unitPrice),
        writer.amount(line.netAmount),
      ],
    })),
    total(w.net, writer.amount(invoice.netTotal)),
    ...invoice.taxes.map((share) => total(`${w.tax} ${writer.rate(share.rate)} %`, writer.amount(share.tax))),
    total(`${w.total} (${invoice.currency})`, writer.amount(invoice.grandTotal)),
  ];
};

/** A letter: place and date, a subject, a sentence naming the contract; quantities come first and the totals are rows of the table. */
export const datedLetter: InvoiceLayout = {
  name: 'dated-letter',
  group: 'held-out',
  family: 'serif',
  omits: { fields: ['amountDue', 'buyerTaxId'], columns: ['taxRate'] },
  draw: ({ invoice, sheet }) => {
    const { seller, buyer } = invoice;
    const writer = createWriter({ locale: seller.locale, dates: 'long' });
    const w = words[invoice.language];
    const wide = sheet.width - 132;
    const place = seller.town.replace(/^[\d ]+/, '').replace(/[, ]+(MA|LS).*$/, '');
    drawLines({
      sheet,
      x: 66,
      y: 46,
      width: wide,
      align: 'center',
      size: 9,
      lines: [`${seller.name} · ${seller.street} · ${seller.town}`, `${seller.phone} · ${seller.mail}`],
    });
    sheet.line({ x1: 66, y1: 74, x2: 66 + wide, y2: 74 });
    drawLines({
      sheet,
      x: 66,
      y: 112,
      size: 10.5,
      lines: [buyer.name, buyer.street, buyer.town, buyer.country],
    });
    const dated = `${place}, ${invoice.language === 'de' ? 'den ' : ''}${writer.date(invoice.issueDate)}`;
    sheet.text({ text: dated, x: 66, y: 186, width: wide, align: 'right', size: 10.5 });
    sheet.text({
      text: `${w.subject} ${invoice.number}`,
      x: 66,
      y: 214,
      width: wide,
      size: 12,
      weight: 'bold',
    });
    sheet.text({ text: `${w.order}: ${invoice.purchaseOrder}`, x: 66, y: 231, width: wide, size: 10.5 });
    const under = invoice.contractNumber === null ? '' : ` ${w.contract} ${invoice.contractNumber}`;
    const top = sheet.text({ text: `${w.intro}${under}:`, x: 66, y: 254, width: wide, size: 10.5 });
    const widths = [48, 46, wide - 48 - 46 - 66 - 62 - 74, 66, 62, 74];
    const rows = toRows({ invoice, writer });
    let y = drawTable<Row>({
      sheet,
      x: 66,
      y: top + 12,
      columns: widths.map((width, index) => ({
        title: w.columns[index] ?? '',
        width,
        align: index === 0 || index > 3 ? 'right' : 'left',
        cell: (row) => row.cells[index] ?? '',
      })),
      rows,
      style: { size: 9.5, padding: 3, rules: 'header', ruleColor: '#111111', headerWeight: 'plain' },
      bottom: sheet.height - 110,
      onNewPage: () => 60,
    });
    sheet.line({ x1: 66, y1: y, x2: 66 + wide, y2: y, color: '#111111' });
    if (y > sheet.height - 200) {
      sheet.addPage();
      y = 50;
    }
    const account = seller.iban === null ? seller.bank : `${seller.bank}, IBAN ${toIbanText(seller.iban)}`;
    const text = `${w.pay} ${writer.date(invoice.dueDate)} (${seller.paymentTerms}): ${account}, BIC ${seller.bic}.`;
    y = sheet.text({ text, x: 66, y: y + 16, width: wide, size: 10.5 });
    y = sheet.text({ text: w.regards, x: 66, y: y + 16, size: 10.5, width: wide });
    sheet.text({ text: seller.name, x: 66, y: y + 22, size: 10.5, width: wide });
    const legal = seller.taxId === null ? seller.register : `${seller.register} – ${w.taxId} ${seller.taxId}`;
    sheet.text({ text: legal, x: 66, y: sheet.height - 50, width: wide, align: 'center', size: 8 });
  },
};
