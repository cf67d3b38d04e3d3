import { describe, expect, it } from 'vitest';
import { loadShippedTypes, shippedTypeNames } from '../../../testing/builders/shipped-types.ts';
import { classifyDocument } from './classify-document.ts';
import { layOutLines, pages } from './made-pages.test-data.ts';
import { languages, type Words } from './page-words.test-data.ts';

const types = loadShippedTypes(shippedTypeNames());

const typeOf = (text: string): string | undefined =>
  classifyDocument({ layouts: layOutLines(text), types })?.type.name;

describe.each(Object.keys(languages))('a page in the language %s', (language) => {
  const words = languages[language] as Words;

  it.each(Object.keys(pages))('is told to be of the type %s', (name) => {
    expect(typeOf(pages[name]?.(words) ?? '')).toBe(name);
  });

  it('is no invoice because it talks about one, as a mail does', () => {
    const mail = `From: anna@halden.example\nTo: office@nordwind.example\n${words.subject} 4711\n\n${words.salutation}\n${words.about}\n${words.closingWords}\nAnna`;
    expect(typeOf(mail)).toBe('letter');
  });

  it('is no order because it names the one that it answers', () => {
    const named = pages
      .invoice?.(words)
      .replace(/\n\n/, `\n${words.orderNumber}: PO-88\n${words.orderDate}: 01.02.2026\n\n`);
    expect(typeOf(named ?? '')).toBe('invoice');
  });

  it('is no statement because it tells a balance', () => {
    expect(typeOf(`${pages.invoice?.(words)}\n${words.opening}: 12,00 EUR`)).toBe('invoice');
  });
});

describe('what only looks like one of the types', () => {
  it.each([
    [
      'a reminder of an invoice',
      'letter',
      `Halden Mills
03.02.2026
Your invoice 4711 of 36.00 EUR

Dear Mr Brown,
invoice number 4711 was due on 3 January. Please pay the amount due of 36.00 EUR.
Yours sincerely,`,
    ],
    [
      'a dunning letter',
      'other',
      `Halden Mills
# Zahlungserinnerung
Rechnungsnummer: 4711
Rechnungsdatum: 03.02.2026
Offener Betrag: 36,00 EUR
Sehr geehrte Damen und Herren,
bitte zahlen Sie den Gesamtbetrag. Mit freundlichen Grüßen`,
    ],
    [
      'a delivery note',
      'other',
      `Halden Mills
# Delivery note
Order number: 4713
Description | Quantity | Unit
Bolt M8 | 10 | pcs
Nut M8 | 10 | pcs`,
    ],
    [
      'the confirmation of an order',
      'other',
      `Halden Mills
# Auftragsbestätigung
Bestellnummer: 4713
Bestelldatum: 03.02.2026
Beschreibung | Menge | Einzelpreis | Gesamtpreis
Bolzen M8 | 10 | 2,00 | 20,00
Gesamtbetrag: 20,00 EUR`,
    ],
    [
      'a table of numbers',
      'other',
      `Description | Quantity | Unit price | Amount
Bolt M8 | 10 | 2,00 | 20,00`,
    ],
    [
      'a report on invoices',
      'other',
      `# Report on invoicing
The number of invoices rose. The invoice date is entered by hand in each third case.
No amounts are told here.`,
    ],
    [
      'minutes that speak of a contract',
      'other',
      '# Minutes\nThe contract of the club with the hall ends in May.',
    ],
  ])('tells %s from it: %s', (_, expected, text) => {
    expect(typeOf(text)).toBe(expected);
  });

  it('takes an invoice of words without amounts for none', () => {
    const page = 'Invoice\nInvoice number: 4711\nThe amounts follow by mail.';
    expect(typeOf(page)).not.toBe('invoice');
  });

  it('knows a title that uneven spacing parts in two', () => {
    const page = pages.invoice?.(languages.de as Words).replace('# Rechnung', '# Stornorech nung') ?? '';
    expect(typeOf(page)).toBe('credit-note');
  });
});
