import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../extract-document.ts';
import type { Extraction } from '../extraction.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';

const types = loadShippedTypes(['invoice']);

const extract = (...pieces: Piece[]): Extraction =>
  extractDocument({ document: createPlacedDocument(pieces), types, type: 'invoice' });

const findValues = (names: readonly string[], ...pieces: Piece[]) => {
  const { fields } = extract(...pieces);
  return names.map((name) => fields[name]?.value);
};

const parties = ['sellerName', 'buyerName'];

/** A block of lines, one below the other. */
const stack = (x: number, y: number, ...texts: string[]): Piece[] =>
  texts.map((text, at) => [x, y + 12 * at, text]);

describe('the window of a letter without labels', () => {
  it('holds the buyer on the right side, where the letterhead is the seller’s', () => {
    const pieces = [
      ...stack(40, 40, 'Bergbahn Technik AG', 'Industriestrasse 14', '6010 Kriens', 'CHE-116.281.710 MWST'),
      ...stack(340, 110, 'Gemeinde Hinterwald', 'Dorfplatz 1', '6166 Hasle LU'),
    ];
    expect(findValues(parties, ...pieces)).toEqual(['Bergbahn Technik AG', 'Gemeinde Hinterwald']);
  });

  it('is not the letterhead on the right side, which tells how to reach the company', () => {
    const pieces = [
      ...stack(340, 110, 'Harrow Lighting Ltd', '7 Mill Lane', 'Croydon CR0 4AA', 'VAT Reg No. GB 434031494'),
      ...stack(40, 40, 'Morgan Advisers Ltd', 'www.morgan-advisers.example'),
    ];
    expect(extract(...pieces).fields.buyerName).toBeUndefined();
  });

  it('begins below the small line of the sender, whatever stands above that', () => {
    const pieces = [
      ...stack(40, 36, 'Nordlicht Druck GmbH', 'Nordlicht Druck GmbH, Werftstr. 3, 24143 Kiel'),
      ...stack(40, 60, 'Kanzlei Petersen & Partner', 'Holtenauer Str. 88', '24105 Kiel'),
    ];
    expect(findValues(parties, ...pieces)).toEqual(['Nordlicht Druck GmbH', 'Kanzlei Petersen & Partner']);
  });

  it('names the company, not whom in it the letter is for', () => {
    const pieces = [
      [40, 110, 'Invoice to:'] as Piece,
      ...stack(40, 124, 'The Manager', 'Stag & Hound (Pubs) Ltd', '12 High Street', 'Reigate RH2 9AE'),
    ];
    expect(findValues(['buyerName'], ...pieces)).toEqual(['Stag & Hound (Pubs) Ltd']);
  });
});

describe('a seller without a legal form in its name', () => {
  const head = stack(40, 40, 'MENUISERIE DU VAL', 'SARL au capital de 15 000 €');
  const address = stack(40, 64, '14 rue des Tilleuls', '69003 LYON');
  const codesOf = (...pieces: Piece[]): string[] =>
    extract(...pieces).problems.flatMap(({ code, message }) =>
      message.includes('sellerName') ? [code] : [],
    );

  it('is certain where the line below states the form and the capital', () => {
    expect(codesOf(...head, ...address)).toEqual([]);
    expect(codesOf(...head.slice(0, 1), ...address)).toEqual(['field.uncertain']);
  });
});

describe('the date of a letter', () => {
  it.each([
    ['Lyon, le 12 février 2026', '2026-02-12'],
    ['Kriens, 9. Februar 2026', '2026-02-09'],
    ['Bad Homburg v.d.H., den 09.02.2026', '2026-02-09'],
    ['Reggio Emilia, lì 9 febbraio 2026', '2026-02-09'],
  ])('is told without a label: %s', (text, date) => {
    expect(findValues(['issueDate'], [40, 200, text])).toEqual([date]);
  });

  it.each([
    'Delivered to Lyon, 12 février 2026, 14:00',
    'We met in the town of Lyon last time, 12.02.2026',
    'Lyon 12.02.2026 Zürich 13.02.2026',
  ])('is not taken from %s', (text) => {
    expect(findValues(['issueDate'], [40, 200, text])).toEqual([undefined]);
  });

  it('gives way to one that has a label', () => {
    const pieces: Piece[] = [
      [40, 200, 'Lyon, le 12 février 2026'],
      [40, 230, 'Date de facture : 10/02/2026'],
    ];
    expect(findValues(['issueDate'], ...pieces)).toEqual(['2026-02-10']);
  });
});

describe('tax numbers', () => {
  const buyer = stack(40, 144, 'Hotel Miramar, S.A.', 'Paseo Marítimo 12', '07014 Palma de Mallorca');

  it('end where another one begins in their line', () => {
    const line: Piece = [40, 60, 'P.IVA 00743110157 - C.F. 00743110157'];
    expect(findValues(['sellerTaxId'], line)).toEqual(['00743110157']);
  });

  it('are the buyer’s where they stand in its block, though their label is the usual one', () => {
    const pieces: Piece[] = [
      ...stack(40, 40, 'Suministros Iberia, S.L.', 'CIF: B83015875'),
      [40, 130, 'Cliente'],
      ...buyer,
      [40, 180, 'NIF: A07082142'],
    ];
    expect(findValues(['sellerTaxId', 'buyerTaxId'], ...pieces)).toEqual(['B83015875', 'A07082142']);
  });

  it('are not the buyer’s below the heading of a third one', () => {
    const pieces: Piece[] = [
      ...stack(40, 40, 'Suministros Iberia, S.L.', 'CIF: B83015875'),
      [40, 130, 'Cliente'],
      ...buyer,
      [40, 184, 'Gestoría:'],
      ...stack(40, 198, 'Asesores del Sur, S.L.', 'NIF: B41000000'),
    ];
    expect(findValues(['buyerTaxId'], ...pieces)).toEqual([undefined]);
  });
});

describe('payment terms', () => {
  it('end where the next entry begins, whether or not its label is known', () => {
    const pieces: Piece[] = [
      [40, 370, 'Forma de pago: Transferencia bancaria a 30 días'],
      [40, 382, 'Cuenta corriente: 2100 0418'],
    ];
    expect(findValues(['paymentTerms'], ...pieces)).toEqual(['Transferencia bancaria a 30 días']);
  });
});

describe('a number below its label', () => {
  it('is not the label of another value', () => {
    const title: Piece = [300, 40, 'FACTURA'];
    expect(findValues(['number'], title, [300, 60, 'N9 cliente: A/2026-318'])).toEqual([undefined]);
    expect(findValues(['number'], title, [300, 60, 'N9 cliente:'], [420, 60, 'A/2026-318'])).toEqual([
      undefined,
    ]);
    expect(findValues(['number'], title, [300, 60, 'A/2026-318'])).toEqual(['A/2026-318']);
  });
});
