import { describe, expect, it } from 'vitest';
import type { ReadDocument, Word } from '../../documents/read-document.ts';
import { Extraction } from '../extraction.ts';
import { extractEInvoice } from './extract-einvoice.ts';

const line = (options: { name: string; quantity: string; price: string; amount: string }) =>
  `<InvoiceLine><InvoicedQuantity unitCode="H87">${options.quantity}</InvoicedQuantity><LineExtensionAmount>${options.amount}</LineExtensionAmount>
<Item><Name>${options.name}</Name></Item><Price><PriceAmount>${options.price}</PriceAmount></Price></InvoiceLine>`;

const lines =
  line({ name: 'Roter Stuhl', quantity: '2', price: '500', amount: '1000' }) +
  line({ name: 'Tisch', quantity: '1', price: '234.5', amount: '234.5' });

const invoice = (options: { body?: string; net?: string; due?: string } = {}) => {
  const { body = lines, net = '1234.50', due = '1469.06' } = options;
  return `<i:Invoice xmlns:i="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>R-7</ID><IssueDate>2024-03-01</IssueDate>
<InvoiceTypeCode>380</InvoiceTypeCode><DocumentCurrencyCode>EUR</DocumentCurrencyCode>
<AccountingSupplierParty><Party><PostalAddress><StreetName>Kai 1</StreetName><CityName>Kiel</CityName><PostalZone>24103</PostalZone></PostalAddress>
<PartyLegalEntity><RegistrationName>Alpha Möbel</RegistrationName></PartyLegalEntity></Party></AccountingSupplierParty>
<AccountingCustomerParty><Party><PartyLegalEntity><RegistrationName>Beta AG</RegistrationName></PartyLegalEntity></Party></AccountingCustomerParty>
<PaymentMeans><PayeeFinancialAccount><ID>DE79000000001234567890</ID></PayeeFinancialAccount></PaymentMeans>
<TaxTotal><TaxAmount currencyID="EUR">234.56</TaxAmount></TaxTotal>
<LegalMonetaryTotal><LineExtensionAmount>1234.50</LineExtensionAmount><TaxExclusiveAmount>${net}</TaxExclusiveAmount>
<TaxInclusiveAmount>1469.06</TaxInclusiveAmount><PayableAmount>${due}</PayableAmount></LegalMonetaryTotal>${body}</i:Invoice>`;
};

/** Lays text out on one page: a line is a list of [left, text]; each word is 0.02 wide per character. */
const page = (rows: readonly (readonly (readonly [number, string])[])[]) => {
  const words: Word[] = rows.flatMap((row, at) =>
    row.flatMap(([left, text]) => {
      let x = left;
      return text.split(' ').map((part): Word => {
        const right = x + part.length * 0.005;
        const word: Word = {
          text: part,
          box: [x, at * 0.02, right, at * 0.02 + 0.01],
          fontSize: 9,
          bold: false,
        };
        x = right + 0.004;
        return word;
      });
    }),
  );
  return {
    number: 1,
    width: 595,
    height: 842,
    words,
    lines: [],
    rulings: [],
    tables: [],
    image: 'rendered' as const,
    hasText: true,
  };
};

const printed = page([
  [[0.1, 'Alpha Möbel · Kai 1 · 24103 Kiel']],
  [[0.1, 'Rechnung R-7 vom 1. März 2024']],
  [[0.1, 'Netto vorab 1.234,50']],
  [
    [0.05, '1'],
    [0.1, 'Roter'],
    [0.5, '2'],
    [0.6, '500,00'],
    [0.8, '1.000,00'],
  ],
  [[0.1, 'Stuhl']],
  [
    [0.05, '2'],
    [0.1, 'Tisch'],
    [0.5, '1'],
    [0.6, '234,50'],
    [0.8, '234,50'],
  ],
  [
    [0.1, 'Summe netto'],
    [0.8, '1.234,50'],
  ],
  [[0.1, 'Brutto EUR 1 469,06']],
  [[0.1, 'DE79 0000 0000 1234 5678 90']],
]);

const documentOf = (options: {
  xml: string;
  kind?: ReadDocument['kind'];
  pages?: ReadDocument['pages'];
}): ReadDocument => ({
  format: 'assay.read/1',
  mediaType: 'application/pdf',
  kind: options.kind ?? 'pdf',
  pages: options.pages ?? [printed],
  embedded: [
    { name: 'notes.txt', mediaType: 'text/plain', size: 3, text: null },
    { name: 'metadata.xml', mediaType: 'text/xml', size: 3, text: '<broken' },
    { name: 'factur-x.xml', mediaType: 'text/xml', size: options.xml.length, text: options.xml },
  ],
  problems: [],
});

const extract = (options: Parameters<typeof documentOf>[0]) => {
  const outcome = extractEInvoice(documentOf(options));
  if (outcome === null || 'problem' in outcome) throw new Error('expected an extraction');
  return Extraction.parse(outcome.extraction);
};

const quotes = (field: { evidence: readonly { quote: string }[] } | undefined) =>
  field?.evidence.map((item) => item.quote);

describe('extractEInvoice', () => {
  it('is complete when required values are there and the sums agree', () => {
    const extraction = extract({ xml: invoice() });
    expect(extraction).toMatchObject({ status: 'complete', type: 'invoice', confidence: 1, problems: [] });
    expect(extraction.fields.netTotal).toMatchObject({
      value: '1234.50',
      method: 'embedded',
      confidence: 1,
    });
    expect(extraction.fields.netTotal?.checks.map((check) => [check.name, check.passed])).toEqual([
      ['einvoice.br-co-10', true],
      ['einvoice.br-co-13', true],
    ]);
  });

  it.each([
    ['br-co-10', { body: line({ name: 'Tisch', quantity: '1', price: '9', amount: '9' }) }],
    ['br-co-13', { net: '1234.51' }],
    ['br-co-15', { net: '1234.51' }],
    ['br-co-16', { due: '1000' }],
  ])('is incomplete with the reason when %s fails', (rule, change) => {
    const extraction = extract({ xml: invoice(change) });
    expect(extraction.status).toBe('incomplete');
    expect(extraction.problems.map((problem) => problem.code)).toContain(`einvoice.${rule}`);
    expect(Object.values(extraction.fields).flatMap((field) => field.checks)).toContainEqual(
      expect.objectContaining({ name: `einvoice.${rule}`, passed: false }),
    );
  });

  it('is incomplete without lines and says that the table is not complete', () => {
    const extraction = extract({ xml: invoice({ body: '' }) });
    expect(extraction.status).toBe('incomplete');
    expect(extraction.tables.lines).toEqual({ rows: [], complete: false });
    expect(extraction.problems.map((problem) => problem.code)).toEqual(['einvoice.no-lines']);
  });

  it('takes the language from the pages where the XML declares none', () => {
    const text = 'Rechnung für die Lieferung der Möbel und das Datum';
    const german = page([[[0.1, text]]]);
    const box: Word['box'] = [0.1, 0, 0.4, 0.01];
    const pages = [{ ...german, lines: [{ text, box, words: german.words.map((_, at) => at) }] }];
    expect(extract({ xml: invoice(), pages }).language).toBe('de');
  });

  it('names required values that are missing', () => {
    const extraction = extract({ xml: invoice().replace('<ID>R-7</ID>', '') });
    expect(extraction.problems).toEqual([
      { code: 'einvoice.missing-values', message: expect.stringContaining('number') },
    ]);
  });

  it('gives a problem for a broken e-invoice and null for other parts', () => {
    const broken = extractEInvoice(documentOf({ xml: invoice().slice(0, -20) }));
    expect(broken).toEqual({ problem: expect.objectContaining({ code: 'einvoice.malformed' }) });
    expect(extractEInvoice(documentOf({ xml: '<html/>' }))).toBeNull();
  });

  it('points at the places where values are printed in German forms', () => {
    const { fields } = extract({ xml: invoice() });
    expect(quotes(fields.issueDate)).toEqual(['1. März 2024']);
    expect(quotes(fields.sellerName)).toEqual(['Alpha Möbel']);
    expect(quotes(fields.sellerAddress)).toEqual(['Kai 1 24103 Kiel']);
    expect(quotes(fields.iban)).toEqual(['DE79 0000 0000 1234 5678 90']);
    expect(quotes(fields.grandTotal)).toEqual(['1 469,06']);
    expect(quotes(fields.taxTotal)).toEqual([]);
  });

  it('looks for sums below the lines', () => {
    const [evidence] = extract({ xml: invoice() }).fields.netTotal?.evidence ?? [];
    expect(evidence?.box[1]).toBeCloseTo(0.12);
  });

  it('finds the values of a line on one row, wrapped text and repeated figures included', () => {
    const [chair, table] = extract({ xml: invoice() }).tables.lines?.rows ?? [];
    expect(quotes(chair?.cells.description)).toEqual(['Roter Stuhl']);
    expect(quotes(chair)).toEqual(['Roter 2 500,00 1.000,00 Stuhl']);
    expect(table?.cells.quantity?.evidence[0]?.box[0]).toBe(0.5);
    expect(table?.cells.unitPrice?.evidence[0]?.box[0]).toBe(0.6);
    expect(table?.cells.netAmount?.evidence[0]?.box[0]).toBe(0.8);
  });

  it('finds values of a standalone XML by where they stand in it, the same figure each in its own place', () => {
    const xml = invoice().replace('Beta AG', 'Beta &amp; Co AG');
    const pages = [page(xml.split('\n').map((text) => [[0.05, text.trim()] as const]))];
    const standalone: ReadDocument = { ...documentOf({ xml, kind: 'xml', pages }) };
    const outcome = extractEInvoice(standalone);
    if (outcome === null || 'problem' in outcome) throw new Error('expected an extraction');
    const rows = outcome.extraction.tables.lines?.rows ?? [];
    expect(quotes(rows[1]?.cells.quantity)).toEqual([expect.stringContaining('>1</InvoicedQuantity>')]);
    expect(quotes(rows[1]?.cells.netAmount)?.[0]).toContain('<LineExtensionAmount>234.5<');
    expect(quotes(rows[1]?.cells.unitPrice)?.[0]).toContain('<PriceAmount>234.5<');
    expect(quotes(outcome.extraction.fields.sellerName)?.[0]).toContain('Alpha Möbel');
    expect(quotes(outcome.extraction.fields.buyerName)?.[0]).toContain('Beta &amp; Co AG<');
  });
});
