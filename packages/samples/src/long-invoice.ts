import { hansetal } from './data/buyers.ts';
import { kesslerContract } from './data/contracts.ts';
import { drawLines, drawPairs } from './drawing/blocks.ts';
import { createSheet, type Sheet } from './drawing/sheet.ts';
import { drawTable } from './drawing/table.ts';
import { createWriter, type Writer } from './drawing/writer.ts';
import type { Invoice, InvoiceLine } from './model/invoice.ts';
import { buildInvoice, toLine } from './plan/build-invoice.ts';
import { findPrice } from './plan/plan-invoices.ts';
import { toInvoiceTruth } from './plan/truth-documents.ts';
import { createRandom } from './random.ts';
import type { TruthDocument } from './truth.ts';

const issueDate = '2025-03-28';
/** The totals on the last page take the space of so many rows. */
const totalsRows = 9;
/** Where the rows of every page begin and end. */
const area = { top: 100, bottom: 800, header: 16 };

const makeLines = (rows: number): InvoiceLine[] => {
  const random = createRandom(rows);
  const itemIds = [...new Set(kesslerContract.prices.map((price) => price.itemId))];
  return Array.from({ length: rows }, (_, index) => {
    const quantity = String(random.whole({ from: 1, to: 90 }));
    const itemId = itemIds[index % itemIds.length] ?? '';
    const price = findPrice({ prices: kesslerContract.prices, itemId, date: issueDate, quantity });
    return toLine({ price, quantity });
  });
};

const drawTop = (options: { sheet: Sheet; invoice: Invoice; writer: Writer }): void => {
  const { sheet, invoice, writer } = options;
  const { seller, buyer } = invoice;
  drawLines({ sheet, x: 40, y: 24, size: 8, lines: [seller.name, `${seller.street}, ${seller.town}`] });
  drawLines({ sheet, x: 40, y: 56, size: 8, lines: [buyer.name, `${buyer.street}, ${buyer.town}`] });
  drawPairs({
    sheet,
    x: 340,
    y: 24,
    size: 8,
    gap: 2,
    pairs: [
      ['Sammelrechnung Nr.', invoice.number],
      ['Rechnungsdatum', writer.date(invoice.issueDate)],
      ['Fällig am', writer.date(invoice.dueDate)],
      ['Vertragsnummer', invoice.contractNumber ?? ''],
      ['Bestellnummer', invoice.purchaseOrder],
    ],
    labelWidth: 90,
    valueWidth: 120,
  });
};

const drawEnd = (options: { sheet: Sheet; invoice: Invoice; writer: Writer; y: number }): void => {
  const { sheet, invoice, writer, y } = options;
  const below = drawPairs({
    sheet,
    x: 340,
    y: y + 12,
    pairs: [
      ['Summe netto EUR', writer.amount(invoice.netTotal)],
      ['USt 19 %', writer.amount(invoice.taxTotal)],
      ['Rechnungsbetrag EUR', writer.amount(invoice.grandTotal)],
    ],
    labelWidth: 110,
    valueWidth: 105,
    valueAlign: 'right',
  });
  const { seller } = invoice;
  const lines = [seller.paymentTerms, `IBAN ${seller.iban ?? ''}`, `USt-IdNr. ${seller.taxId ?? ''}`];
  drawLines({ sheet, x: 40, y: below + 6, size: 8, lines });
};

/**
 * One German invoice of very many rows over exactly `pages` pages, each with the header of the table repeated.
 * `omitRow` (from 1) leaves the text of that row out of the page, its space stays, and the totals and the truth
 * still count it: a reader that reports such an invoice as complete is wrong.
 * Throws when the rows do not fit the pages.
 */
export const generateLongInvoice = async (options: {
  rows: number;
  pages: number;
  omitRow?: number;
}): Promise<{ bytes: Uint8Array; truth: TruthDocument }> => {
  const { rows, pages, omitRow } = options;
  const perPage = Math.ceil((rows + totalsRows) / pages);
  const rowHeight = (area.bottom - area.top - area.header) / perPage;
  const onLast = rows - (pages - 1) * perPage;
  if (rowHeight < 11 || onLast < 1 || area.top + onLast * rowHeight > area.bottom - 110) {
    throw new Error(
      `${rows} rows do not fit ${pages} pages: choose about ${Math.ceil((rows + totalsRows) / 49)} pages.`,
    );
  }
  const invoice = buildInvoice({
    seller: kesslerContract.seller,
    buyer: hansetal,
    number: `S25-${rows}`,
    issueDate,
    purchaseOrder: '4588001',
    contractNumber: kesslerContract.contractNumber,
    lines: makeLines(rows),
  });
  const writer = createWriter({ locale: 'de-DE', dates: 'numeric' });
  const sheet = createSheet({ title: invoice.number, paper: 'A4', family: 'sans' });
  const cell = (write: (line: InvoiceLine, index: number) => string) => (line: InvoiceLine, index: number) =>
    index + 1 === omitRow ? '' : write(line, index);
  drawTop({ sheet, invoice, writer });
  const y = drawTable<InvoiceLine>({
    sheet,
    x: 40,
    y: area.top,
    columns: [
      { title: 'Pos.', width: 36, align: 'right', cell: cell((_, index) => String(index + 1)) },
      { title: 'Artikel-Nr.', width: 62, cell: cell((line) => line.itemId) },
      { title: 'Bezeichnung', width: 205, cell: cell((line) => line.description) },
      { title: 'Menge', width: 48, align: 'right', cell: cell((line) => writer.quantity(line.quantity)) },
      { title: 'Einheit', width: 46, cell: cell((line) => line.unit) },
      {
        title: 'Einzelpreis',
        width: 54,
        align: 'right',
        cell: cell((line) => writer.amount(line.unitPrice)),
      },
      { title: 'Gesamt', width: 64, align: 'right', cell: cell((line) => writer.amount(line.netAmount)) },
    ],
    rows: invoice.lines,
    style: { size: 8, padding: 2, rules: 'header', rowHeight },
    bottom: area.bottom + 1,
    onNewPage: () => {
      sheet.text({ text: `Sammelrechnung Nr. ${invoice.number}`, x: 40, y: 70, size: 8 });
      return area.top;
    },
  });
  drawEnd({ sheet, invoice, writer, y });
  sheet.onEachPage(({ page, pages: count }) => {
    sheet.text({ text: `Seite ${page} von ${count}`, x: 40, y: 816, width: 515, align: 'right', size: 7.5 });
  });
  const layout = {
    name: 'long',
    group: 'open' as const,
    omits: { fields: ['buyerTaxId', 'amountDue'], columns: ['taxRate'] },
  };
  return {
    bytes: await sheet.finish(),
    truth: toInvoiceTruth({ file: `long-${rows}.pdf`, invoice, layout }),
  };
};
