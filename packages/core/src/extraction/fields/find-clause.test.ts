import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../extract-document.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';

const types = loadShippedTypes(['invoice']);

const findTerms = (...pieces: Piece[]) =>
  extractDocument({ document: createPlacedDocument(pieces), types, type: 'invoice' }).fields.paymentTerms;

describe('the sentence on payment', () => {
  it('has nothing of the labels and values that stand around a word for it', () => {
    const terms = findTerms(
      [300, 50, 'Belegdatum'],
      [300, 62, '07.05.2025'],
      [300, 74, 'Zahlungsziel'],
      [300, 86, '27.06.2025'],
      [300, 98, 'Bestell-Nr.'],
      [300, 110, 'PO-891781'],
      [50, 500, 'Zahlbar sofort ohne Abzug.'],
    );
    expect(terms?.value).toBe('Zahlbar sofort ohne Abzug');
  });

  it('is no label with a date in words', () => {
    expect(
      findTerms([50, 50, 'Datum: 27. Mai 2026'], [50, 62, 'Zahlungsziel: 23. Juli 2026']),
    ).toBeUndefined();
  });

  it('goes on below its line where another column stands between', () => {
    const terms = findTerms(
      [50, 500, 'Den Rechnungsbetrag überweisen Sie bitte bis zum'],
      [400, 500, '21.11.2018'],
      [50, 511, '21.11.2018 auf das unten angegebene Konto.'],
    );
    expect(terms?.value).toBe(
      'Den Rechnungsbetrag überweisen Sie bitte bis zum 21.11.2018 auf das unten angegebene Konto',
    );
    expect(terms?.evidence.map(({ quote }) => quote)).toHaveLength(2);
  });

  it('has the account in it that it announces', () => {
    const terms = findTerms(
      [50, 500, 'Zahlungsbedingungen'],
      [50, 515, 'Bitte überweisen Sie den Betrag auf das folgende Konto:'],
      [50, 526, 'DE89370400440532013000, BIC COBADEFFXXX, Musterbank.'],
    );
    expect(terms?.value).toContain('folgende Konto: DE89370400440532013000, BIC COBADEFFXXX');
  });

  it('ends before an account that stands below it by itself', () => {
    const terms = findTerms(
      [50, 500, 'Zahlungsbedingungen'],
      [50, 515, 'Zahlbar innerhalb von 30 Tagen ohne Abzug'],
      [50, 526, 'Musterbank, IBAN DE89370400440532013000, BIC COBADEFFXXX'],
    );
    expect(terms?.value).toBe('Zahlbar innerhalb von 30 Tagen ohne Abzug');
  });
});
