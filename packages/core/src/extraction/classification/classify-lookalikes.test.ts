import { describe, expect, it } from 'vitest';
import { loadShippedTypes, shippedTypeNames } from '../../../testing/builders/shipped-types.ts';
import { classifyDocument } from './classify-document.ts';
import { layOutLines } from './made-pages.test-data.ts';

const types = loadShippedTypes(shippedTypeNames());

const typeOf = (text: string): string | undefined =>
  classifyDocument({ layouts: layOutLines(text), types })?.type.name;

const bill = (title: string, rest = ''): string => `Halden Mills
${title}
Customer number: 88
${rest}
Description | Quantity | Unit price | Amount
Bolt M8 | 10 | 2.00 | 20.00
Subtotal ||| 20.00
VAT 20 % ||| 4.00
Total ||| 24.00 EUR`;

const negative = (title: string): string => `Halden Mills
${title}
Rechnungsnummer: 4711
Rechnungsdatum: 03.02.2026
Beschreibung | Menge | Einzelpreis | Gesamtpreis
Bolzen M8 | 10 | 2,00 | -20,00
Nettobetrag ||| -20,00
MwSt 19 % ||| -3,80
Gesamtbetrag ||| -23,80 EUR`;

describe('a paper with the rows and sums of a bill', () => {
  it.each([
    ['an offer whose title is no larger than its text', 'Quotation', 'other'],
    ['an offer with its number', 'Quotation 4711', 'other'],
    ['the second of its kind', 'Second reminder', 'other'],
    ['an invoice whose title is no larger than its text', 'Invoice', 'invoice'],
    ['a credit note that names the invoice', '# Credit note for invoice 4711', 'credit-note'],
    ['an order whose confirmation takes two lines', '# Confirmación de\n# pedido 4711', 'other'],
    ['the pay of somebody', '# Entgeltabrechnung', 'other'],
    ['a bill of energy', '# Stromabrechnung\nRechnungsnummer: 4711', 'invoice'],
  ])('is told by its title: %s', (_, title, expected) => {
    expect(typeOf(bill(title))).toBe(expected);
  });

  it('is no invoice without a title and a word for one', () => {
    expect(typeOf(bill(''))).not.toBe('invoice');
    expect(typeOf(bill('', 'Invoice number: 4711\nInvoice date: 2026-02-03'))).toBe('invoice');
  });
});

describe('a bill that gives money back', () => {
  it.each([
    ['nothing names it', '', 'credit-note'],
    ['its title does', '# Rechnungskorrektur', 'credit-note'],
    ['its title says invoice', '# Rechnung', 'invoice'],
  ])('is told by the sign of its totals where %s', (_, title, expected) => {
    expect(typeOf(negative(title))).toBe(expected);
  });

  it('is an invoice where one row alone is negative', () => {
    const page = negative('').replace(/-(?=20,00\n|3,80|23,80)/g, '');
    expect(typeOf(page)).toBe('invoice');
  });

  it.each([
    ['Gutschrift', 'Abrechnung im Gutschriftsverfahren nach § 14 UStG', 'invoice'],
    ['Gutschrift', 'Gutschrift (selbst ausgestellte Rechnung)', 'invoice'],
    ['Gutschrift', 'Wir schreiben Ihnen die Rücksendung gut.', 'credit-note'],
  ])('is told by what it says where it is titled %j: %s', (title, words, expected) => {
    expect(typeOf(bill(`# ${title}`, words))).toBe(expected);
  });
});

describe('words in running text', () => {
  it('are no titles, though one of them ends its paragraph on a line of its own', () => {
    const page = `Halden Mills\n03.02.2026\nGeachte mevrouw,\nwij verlengen graag tegen de prijzen van de huidige\novereenkomst.\nMet vriendelijke groet,`;
    expect(typeOf(page)).toBe('letter');
  });

  it('count once, however many languages share them', () => {
    const page = `Halden Mills\n03.02.2026\nDear Sirs,\nwe ask for a credit note. The total of £80.00 is wrong.\nYours faithfully,`;
    expect(typeOf(page)).toBe('letter');
  });
});

describe('a price schedule', () => {
  const contract = (header: string) =>
    `# Supply agreement\nThe supplier delivers to the customer.\nGoverning law: England\n\n${header}\nBolt M8 | 2.00\nNut M8 | 1.00`;

  it('of two columns makes a contract of an agreement', () => {
    expect(typeOf(contract('Item | Price'))).toBe('contract');
  });

  it('is none where words of a sentence name its columns', () => {
    expect(typeOf(contract('The price of an item is told by the supplier on each day'))).toBe('agreement');
  });
});
