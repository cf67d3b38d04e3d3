import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../extract-document.ts';
import type { Extraction } from '../extraction.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';
import { parseDocumentType } from '../types/parse-document-type.ts';

const file = new URL('../../../document-types/invoice.yaml', import.meta.url);
const type = parseDocumentType(readFileSync(file, 'utf8'));

const extract = (...pieces: Piece[]): Extraction =>
  extractDocument({ document: createPlacedDocument(pieces), types: [type], type: 'invoice' });

const findValue = (name: string, ...pieces: Piece[]) => extract(...pieces).fields[name]?.value;

const codes = (extraction: Extraction): string[] =>
  extraction.problems.map((problem) => `${problem.code} ${/field (\w+)/.exec(problem.message)?.[1] ?? ''}`);

const buyer: Piece[] = [
  [50, 150, 'Bill to:'],
  [50, 163, 'Halden Mills plc'],
  [50, 175, '4 Weaver Street'],
  [50, 187, 'York YO1 7HH'],
];

describe('labels and values on an invoice', () => {
  it.each<[string, string, Piece[]]>([
    [
      'number',
      'RE-17',
      [
        [50, 50, 'Nummer'],
        [50, 63, 'RE-17'],
      ],
    ],
    [
      'number',
      'RE-17',
      [
        [50, 50, 'Rechnungs-Nr.'],
        [200, 50, ': RE-17'],
      ],
    ],
    [
      'issueDate',
      '2026-06-17',
      [
        [50, 50, 'Ausgestellt'],
        [50, 63, '17.06.26'],
      ],
    ],
    ['issueDate', '2025-06-23', [[50, 50, 'Invoiced on 23-Jun-2025, due on 22-Aug-2025']]],
    ['dueDate', '2025-08-22', [[50, 50, 'Invoiced on 23-Jun-2025, due on 22-Aug-2025']]],
    ['contractNumber', 'RV-2024-0117', [[50, 50, 'Bestell-Nr. 4553990 – Rahmenvertrag RV-2024-0117']]],
    ['purchaseOrder', '4553990', [[50, 50, 'Bestell-Nr. 4553990 – Rahmenvertrag RV-2024-0117']]],
    [
      'contractNumber',
      'LV 4500-2281',
      [
        [50, 50, 'Kontrakt'],
        [200, 50, ': LV 4500-2281'],
      ],
    ],
    ['purchaseOrder', '4571', [[50, 50, 'Your reference: 4571']]],
    ['issueDate', '2025-03-31', [[50, 50, 'Invoice No. INV-200361 of 31 March 2025']]],
    [
      'sellerTaxId',
      'CHE109473629MWST',
      [[50, 50, 'Handelsregister CHE-109.473.629 USt-Id CHE109473629MWST']],
    ],
    ['sellerTaxId', 'GB284617925', [[50, 50, 'Registered No. 07814462 VAT ID GB284617925']]],
    [
      'paymentTerms',
      'Net 45 days',
      [
        [50, 50, 'Payment terms'],
        [50, 63, 'Net 45 days'],
      ],
    ],
    [
      'paymentTerms',
      'Payment within 60 days',
      [
        [50, 50, 'Payment terms: Payment within 60 days'],
        [50, 62, 'Maas Bank, IBAN NL95 VRDN 0417 3669 02'],
      ],
    ],
    ['paymentTerms', '30 days net', [[50, 50, 'Terms of payment: 30 days net']]],
    [
      'paymentTerms',
      'Payable in 14 days without deduction to the account below',
      [
        [50, 50, 'Payment terms: Payable in 14 days without'],
        [50, 61, 'deduction to the account below'],
      ],
    ],
  ])('reads %s as %s', (name, value, pieces) => {
    expect(findValue(name, ...pieces)).toBe(value);
  });

  it('prefers the number that is called that of the invoice to a bare number', () => {
    const pieces: Piece[] = [
      [50, 40, 'Rechnung Nr. 47110818 vom 31.10.2018', 14],
      [50, 100, 'Nummer'],
      [150, 100, ': 549910'],
    ];
    expect(findValue('number', ...pieces)).toBe('47110818');
  });
});

describe('seller and buyer', () => {
  it('takes a labelled name with its address, and writes the address by its parts', () => {
    const { fields, problems } = extract(
      [50, 40, 'Verkäufer:'],
      [50, 53, 'Nordwind Optik GmbH'],
      [50, 65, 'Hafenstr. 12'],
      [50, 77, 'DE 20457 Hamburg'],
      [50, 89, 'Telefon'],
    );
    expect(fields.sellerName?.value).toBe('Nordwind Optik GmbH');
    expect(fields.sellerAddress?.value).toBe('Hafenstr. 12, 20457 Hamburg, DE');
    expect(fields.sellerAddress?.text).toBe('Hafenstr. 12, DE 20457 Hamburg');
    expect(problems.some((problem) => problem.message.includes('sellerName'))).toBe(false);
  });

  it('leaves a name uncertain that only its place in the letterhead speaks for', () => {
    const found = extract([300, 40, 'Everything for Work Group', 18], ...buyer);
    expect(found.fields.sellerName?.value).toBe('Everything for Work Group');
    expect(codes(found)).toContain('field.uncertain sellerName');
  });

  it('is sure of a name that the letterhead and the footer beside the tax number agree on', () => {
    const found = extract(
      [300, 40, 'Nordwind Optics Ltd', 18],
      ...buyer,
      [50, 740, 'Nordwind Optics Ltd'],
      [50, 752, '12 Harbour Road, Leeds LS1 4DY'],
      [50, 764, 'VAT no. GB284617925'],
    );
    expect(codes(found)).not.toContain('field.uncertain sellerName');
    expect(found.fields.sellerAddress?.value).toBe('12 Harbour Road, Leeds LS1 4DY');
    expect(found.fields.buyerName?.value).toBe('Halden Mills plc');
  });

  it('leaves both uncertain when they are the same', () => {
    const found = extract([50, 40, 'Seller:'], [50, 53, 'Halden Mills plc'], ...buyer);
    expect(codes(found)).toEqual(
      expect.arrayContaining(['field.uncertain sellerName', 'field.uncertain buyerName']),
    );
  });

  it('joins a name of two lines beside its label', () => {
    const found = extract(
      [50, 40, 'Verkäufer'],
      [50, 60, 'Nummer:'],
      [250, 60, '549910'],
      [250, 80, 'Norddeutscher'],
      [50, 90, 'Name:'],
      [250, 90, 'Versicherungsverein a.G.'],
      [50, 120, 'Anschrift:'],
      [250, 120, 'Musterstr. 12'],
      [250, 135, '12345 Musterstadt'],
    );
    expect(found.fields.sellerName?.value).toBe('Norddeutscher Versicherungsverein a.G.');
  });

  it('takes neither the second line of an address nor a label for a name', () => {
    const found = extract(
      [50, 40, 'Käufer:'],
      [50, 53, 'Nummer'],
      [150, 53, ': 75969813'],
      [50, 65, 'Metallbau Leipzig GmbH & Co. KG'],
      [50, 77, 'Pappelallee 15'],
      [50, 89, 'Hof 3'],
      [50, 101, 'DE 12345 Leipzig'],
    );
    expect(found.fields.buyerName?.value).toBe('Metallbau Leipzig GmbH & Co. KG');
  });
});

describe('currency', () => {
  it('takes no code from the number of an item', () => {
    expect(
      findValue('currency', [50, 50, 'PEN-0310 Gel pens'], [50, 70, 'Total due USD'], [300, 70, '12.00']),
    ).toBe('USD');
  });

  it('takes a code beside an amount', () => {
    expect(findValue('currency', [50, 50, "CHF 1'411.50"])).toBe('CHF');
  });

  it('takes no code from the midst of a sentence', () => {
    expect(findValue('currency', [50, 50, 'TRY our new pens and save'])).toBeUndefined();
  });
});

describe('account', () => {
  it('passes over the account that is debited', () => {
    expect(findValue('iban', [50, 50, 'Käufer-IBAN:'], [200, 50, 'DE02120300000000202051'])).toBeUndefined();
    expect(findValue('iban', [50, 50, 'Verkäufer-IBAN:'], [200, 50, 'DE02120300000000202051'])).toBe(
      'DE02120300000000202051',
    );
  });

  it('tells a labelled account that is too short as it stands, and fails its check', () => {
    const found = extract([50, 50, 'IBAN: DE54 6789 4567 8765 00']);
    expect(found.fields.iban?.value).toBe('DE5467894567876500');
    expect(codes(found)).toContain('check.iban-checksum ');
  });
});

describe('totals', () => {
  it('reads a bar of labels above their amounts', () => {
    const { fields } = extract(
      [50, 400, 'Goods value'],
      [200, 400, 'VAT amount'],
      [400, 400, 'Invoice total'],
      [50, 415, '7,358.31'],
      [200, 415, '1,471.66'],
      [400, 415, '8,829.97'],
    );
    expect([fields.netTotal?.value, fields.taxTotal?.value, fields.grandTotal?.value]).toEqual([
      '7358.31',
      '1471.66',
      '8829.97',
    ]);
  });

  it('proves totals without labels by the printed rate', () => {
    const { fields } = extract(
      [50, 400, 'Zwischenstand der Leistungen'],
      [400, 400, '200,00'],
      [50, 415, 'darauf 19 %'],
      [400, 415, '38,00'],
      [50, 430, 'Rechnungsbetrag'],
      [400, 430, '238,00'],
    );
    expect([fields.netTotal?.value, fields.taxTotal?.value, fields.grandTotal?.value]).toEqual([
      '200.00',
      '38.00',
      '238.00',
    ]);
  });

  it('leaves totals uncertain when the page speaks of a tax that was not found', () => {
    const found = extract(
      [50, 400, 'Net amount'],
      [400, 400, '100.00'],
      [50, 415, 'VAT'],
      [50, 430, 'Invoice total'],
      [400, 430, '100.00'],
    );
    expect(codes(found)).toEqual(
      expect.arrayContaining(['field.uncertain netTotal', 'field.uncertain grandTotal']),
    );
  });

  it('does not tell one amount as grand total and amount due at once', () => {
    const { fields } = extract([50, 400, 'Total due GBP'], [400, 400, '13,455.12']);
    expect(fields.grandTotal?.value).toBe('13455.12');
    expect(fields.amountDue).toBeUndefined();
  });

  it('keeps the sign of an amount that is paid back', () => {
    const { fields } = extract(
      [50, 400, 'Bruttosumme'],
      [400, 400, '529,87'],
      [50, 415, 'Zahlbetrag'],
      [400, 415, '-529,87'],
    );
    expect(fields.amountDue?.value).toBe('-529.87');
  });
});
