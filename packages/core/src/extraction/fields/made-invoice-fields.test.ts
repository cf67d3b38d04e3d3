import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../extract-document.ts';
import type { Extraction } from '../extraction.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';

const types = loadShippedTypes(['invoice']);

const extract = (...pieces: Piece[]): Extraction =>
  extractDocument({ document: createPlacedDocument(pieces), types, type: 'invoice' });

const findValue = (name: string, ...pieces: Piece[]) => extract(...pieces).fields[name]?.value;

describe('the tax of several rates', () => {
  it('is the sum of the rows by which net and grand total agree, though a table repeats them', () => {
    const { fields } = extract(
      [300, 400, 'Montant HT'],
      [450, 400, '77 092,05'],
      [300, 415, 'TVA 20 % 75 570,00'],
      [450, 415, '15 114,00'],
      [300, 430, 'TVA 10%'],
      [450, 430, '152,21'],
      [300, 445, 'Total TTC'],
      [450, 445, '92 358,26'],
      [50, 500, 'TVA'],
      [150, 500, 'Base HT'],
      [250, 500, 'Montant TVA'],
      [50, 515, '20 %'],
      [150, 515, '75 570,00'],
      [250, 515, '15 114,00'],
    );
    expect(fields.taxTotal).toMatchObject({ value: '15266.21', text: '15 114,00 + 152,21' });
    expect(fields.taxTotal?.evidence).toHaveLength(2);
    expect(fields.grandTotal?.value).toBe('92358.26');
  });
});

describe('totals in a table by rate', () => {
  const head: Piece[] = [
    [100, 400, 'Nettobetrag'],
    [250, 400, 'MwSt-Betrag'],
    [450, 400, 'Endbetrag'],
    [110, 413, '-4,85'],
    [260, 413, '-0,92'],
    [460, 413, '-5,77'],
    [110, 426, '-2,82'],
    [260, 426, '-0,20'],
    [460, 426, '-3,02'],
  ];

  it('are those of the row that adds up the others', () => {
    const { fields } = extract(...head, [110, 439, '-7,67'], [260, 439, '-1,12'], [460, 439, '-8,79']);
    expect(fields.netTotal?.value).toBe('-7.67');
    expect(fields.taxTotal?.value).toBe('-1.12');
    expect(fields.grandTotal?.value).toBe('-8.79');
    expect(fields.grandTotal?.evidence[0]?.quote).toBe('-8,79');
  });

  it('are the sums of the rows where their total is printed in another place', () => {
    const rows: Piece[] = [
      [50, 300, 'Total a pagar'],
      [450, 300, '158,18 €'],
      [50, 400, 'IVA %'],
      [150, 400, 'Base'],
      [250, 400, 'IVA'],
      [350, 400, 'Importe'],
      [50, 413, '21%'],
      [150, 413, '47,69'],
      [250, 413, '10,01'],
      [350, 413, '57,70'],
      [50, 426, '10%'],
      [150, 426, '91,35'],
      [250, 426, '9,13'],
      [350, 426, '100,48'],
    ];
    const { fields } = extract(...rows);
    expect(fields.netTotal).toMatchObject({ value: '139.04', text: '47,69 + 91,35' });
    expect(fields.taxTotal?.value).toBe('19.14');
    expect(fields.grandTotal).toMatchObject({ value: '158.18', text: '158,18 €' });
  });

  it('stay those of the first row where no row is the sum', () => {
    expect(findValue('netTotal', ...head)).toBe('-4.85');
  });
});

describe('an amount that is taken off', () => {
  it('keeps its minus before the sign of the currency', () => {
    const { fields } = extract(
      [300, 400, 'Total neto'],
      [450, 400, '€566.752,51'],
      [300, 415, 'IVA 21 %'],
      [450, 415, '€109.471,67'],
      [300, 430, 'IVA 4 %'],
      [450, 430, '-€258,33'],
      [300, 445, 'Total factura'],
      [450, 445, '€675.965,85'],
    );
    expect(fields.taxTotal?.value).toBe('109213.34');
    expect(fields.netTotal?.value).toBe('566752.51');
  });
});

describe('totals that no label names', () => {
  it('are those of both rates together, where both sums are printed', () => {
    const { fields } = extract(
      [50, 400, 'A 19%'],
      [250, 400, '321,40'],
      [350, 400, '61,07'],
      [450, 400, '382,47'],
      [50, 415, 'B 7%'],
      [250, 415, '127,59'],
      [350, 415, '8,93'],
      [450, 415, '136,52'],
      [250, 430, '448,99'],
      [450, 430, '518,99'],
    );
    expect(fields.netTotal?.value).toBe('448.99');
    expect(fields.taxTotal).toMatchObject({ value: '70.00', text: '61,07 + 8,93' });
    expect(fields.grandTotal?.value).toBe('518.99');
  });
});

describe('the currency of a page that prints none', () => {
  it('is that of the country of its tax numbers and accounts, and uncertain', () => {
    const { fields, problems } = extract(
      [50, 50, 'USt-IdNr. DE826391621'],
      [50, 65, 'IBAN DE89 3704 0044 0532 0130 00'],
    );
    expect(fields.currency).toMatchObject({ value: 'EUR', text: 'DE826391621' });
    expect(problems.map(({ message }) => message).join()).toContain('currency is uncertain');
  });

  it('is sure where tax number, account and language agree on the euro', () => {
    const numbers = (language: 'de' | 'en') =>
      extract(
        [
          50,
          50,
          language === 'de'
            ? 'Wir danken für Ihren Auftrag und berechnen'
            : 'Thank you for your order of the',
        ],
        [
          50,
          65,
          language === 'de'
            ? 'die folgenden Leistungen für das Projekt'
            : 'goods that we have sent to you and for which',
        ],
        [50, 450, 'USt-IdNr. DE826391621'],
        [50, 465, 'IBAN DE89 3704 0044 0532 0130 00'],
      );
    const messages = (language: 'de' | 'en') =>
      numbers(language)
        .problems.map(({ message }) => message)
        .join();
    expect(messages('de')).not.toContain('currency');
    expect(messages('en')).toContain('currency is uncertain');
  });

  it('is not told where its countries pay with different ones', () => {
    expect(
      findValue('currency', [50, 50, 'USt-IdNr. DE826391621'], [50, 65, 'VAT no. GB505041595']),
    ).toBeUndefined();
  });
});

describe('totals', () => {
  it('are read beside labels that run into the next column', () => {
    const { fields } = extract([300, 400, 'Nettosumme'], [342, 400, '100,00 EUR']);
    expect(fields.netTotal?.value).toBe('100.00');
  });

  it('are not three zeros where amounts are printed', () => {
    const { fields } = extract(
      [50, 400, 'Nettobetrag'],
      [300, 400, '0,00'],
      [50, 415, 'MwSt 0 %'],
      [300, 415, '0,00'],
      [50, 430, 'Gesamtbetrag'],
      [300, 430, '0,00'],
      [50, 445, 'Rechnungsbetrag'],
      [300, 445, '15,00'],
    );
    expect(fields.grandTotal?.value).toBe('15.00');
  });

  it('fit to the cent where a tax of one cent is printed by itself', () => {
    const { fields } = extract(
      [50, 400, 'Nettobetrag'],
      [300, 400, '200,20'],
      [50, 415, 'MwSt 19 %'],
      [300, 415, '19,00'],
      [50, 430, 'MwSt 7 %'],
      [300, 430, '7,00'],
      [50, 445, 'MwSt 5 %'],
      [300, 445, '0,01'],
      [50, 460, 'Gesamtbetrag'],
      [300, 460, '226,21'],
    );
    expect(fields.taxTotal?.value).toBe('26.01');
  });
});

describe('account', () => {
  it('is not the beginning of a longer number', () => {
    expect(findValue('iban', [50, 500, 'Zählpunkt: DE8937040044053201300000000100038'])).toBeUndefined();
    expect(findValue('iban', [50, 500, 'IBAN: DE89370400440532013000 BIC: COBADEFFXXX'])).toBe(
      'DE89370400440532013000',
    );
  });
});

describe('a party below its label', () => {
  it('is told though another label that nobody knows stands in the same row', () => {
    const { fields } = extract(
      [50, 150, 'Customer:'],
      [320, 150, 'Unheard Word'],
      [50, 163, 'Nordwind Optics Ltd'],
      [320, 163, 'X-4471'],
      [50, 176, '4 Weaver Street'],
      [50, 189, 'York YO1 7HH'],
    );
    expect(fields.buyerName?.value).toBe('Nordwind Optics Ltd');
  });
});

describe('tax numbers', () => {
  it('give none to the buyer that is printed for the seller', () => {
    const { fields } = extract(
      [50, 50, 'Seller:'],
      [50, 63, 'Halden Mills GmbH'],
      [50, 76, 'USt-IdNr. DE136695976'],
      [50, 150, 'Bill to:'],
      [50, 163, 'Nordwind Optik GmbH'],
      [50, 176, 'Weberweg 4'],
      [50, 189, '04109 Leipzig'],
      [50, 202, 'USt-IdNr. DE136695976'],
    );
    expect(fields.sellerTaxId?.value).toBe('DE136695976');
    expect(fields.buyerTaxId).toBeUndefined();
  });
});

describe('payment terms', () => {
  it('begin with their label where it is the first word of the sentence', () => {
    expect(findValue('paymentTerms', [50, 500, 'Payment on receipt of the invoice.'])).toBe(
      'Payment on receipt of the invoice',
    );
    expect(
      findValue(
        'paymentTerms',
        [320, 150, 'Belegdatum'],
        [320, 162, '24.07.25'],
        [320, 174, 'Zahlungsziel'],
        [320, 186, '02.09.25'],
        [320, 198, 'Lieferdatum'],
        [320, 210, '24.07.25'],
        [50, 500, '14 Tage netto.'],
      ),
    ).toBe('14 Tage netto');
    expect(
      findValue(
        'paymentTerms',
        [
          50,
          480,
          'Wir danken für Ihren Auftrag und freuen uns auf die weitere Zusammenarbeit mit Ihnen allen.',
        ],
        [50, 500, 'Zahlbar innerhalb 30 Tagen netto bis'],
        [50, 512, '04.07.2026 auf das unten angegebene Konto.'],
      ),
    ).toBe('Zahlbar innerhalb 30 Tagen netto bis 04.07.2026 auf das unten angegebene Konto');
    expect(findValue('paymentTerms', [50, 500, 'Payment terms: 30 days after the invoice date'])).toBe(
      '30 days after the invoice date',
    );
  });
});
