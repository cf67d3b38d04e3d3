import { describe, expect, it } from 'vitest';
import { isStopWord } from './stop-words.ts';
import { tellQueryLanguage } from './tell-query-language.ts';
import { toTerms } from './to-terms.ts';
import { tokenize } from './tokenize.ts';

const oneStem = (words: string, language: Parameters<typeof toTerms>[1]) =>
  expect(new Set(toTerms(words, language)), words).toHaveLength(1);

describe('tokenize', () => {
  it('folds words and says where they stand in the text as it was given', () => {
    const text = 'Ünder «ﬁnal» in\u00advoice, STRASSE 1.250,00 €';
    const tokens = tokenize(text);
    expect(tokens.map(({ word }) => word)).toEqual([
      'under',
      'final',
      'invoice',
      'strasse',
      '1',
      '250',
      '00',
    ]);
    expect(tokens.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ünder',
      'ﬁnal',
      'in\u00advoice',
    ]);
  });

  it('takes ideographs one by one, marks with their letters, and cuts words without end', () => {
    expect(tokenize('中国a e\u0301te').map(({ word }) => word)).toEqual(['中', '国', 'a', 'ete']);
    expect(tokenize('x'.repeat(500))[0]).toEqual({ word: 'x'.repeat(64), start: 0, end: 500 });
    expect(tokenize(' \u00ad - \u0000 ')).toEqual([]);
  });
});

describe('toTerms', () => {
  it('gives the forms of a word one term, in each language', () => {
    oneStem('invoice Invoices invoiced INVOICING', 'en');
    oneStem('Rechnung Rechnungen RECHNUNG', 'de');
    oneStem('facture factures facturé facturer', 'fr');
    oneStem('factura facturas facturación', 'es');
    oneStem('fattura fatture', 'it');
    oneStem('betaling betalingen', 'nl');
  });

  it('finds words that were written without their accents', () => {
    oneStem('facturación facturacion', 'es');
    oneStem('tecnología tecnologia tecnologias', 'es');
    oneStem('qualité qualite qualités qualites', 'fr');
    oneStem('società societa', 'it');
    oneStem('Gebühr Gebuehr Gebühren', 'de');
    oneStem('Straße STRASSE Strasse', 'de');
    oneStem('Köln Koeln', 'de');
  });

  it('keeps different words apart', () => {
    expect(toTerms('neue nu', 'de')).toEqual(['neu', 'nu']);
    expect(toTerms('payment pay', 'en')).toEqual(['payment', 'pay']);
  });

  it('leaves names with digits, and the words of other languages, as they are', () => {
    expect(toTerms('RE-2030-17 mk2s', 'en')).toEqual(['re', '2030', '17', 'mk2s']);
    expect(toTerms('Faktury číslo', null)).toEqual(['faktury', 'cislo']);
  });
});

it('knows the small words of each language, accents aside, and none of no language', () => {
  expect(isStopWord('the', 'en')).toBe(true);
  expect(isStopWord('uber', 'de')).toBe(true);
  expect(isStopWord('invoice', 'en')).toBe(false);
  expect(isStopWord('the', null)).toBe(false);
});

it.each([
  ['what is the total amount of the invoice', 'en'],
  ['Was ist der Gesamtbetrag der Rechnung', 'de'],
  ['quel est le montant de la facture', 'fr'],
  ['cuál es el importe de la factura', 'es'],
  ['qual è il totale della fattura', 'it'],
  ['wat is het bedrag van de factuur', 'nl'],
  ['raising IL-6 in vivo', null],
  ['the levels of G-CSF', 'en'],
  ['contract 2030', null],
  ['', null],
])('tells the language of %j as %s', (text, language) => {
  expect(tellQueryLanguage(text)).toBe(language);
});
