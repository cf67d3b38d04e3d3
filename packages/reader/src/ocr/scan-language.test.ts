import { describe, expect, it } from 'vitest';
import { tellScanLanguage } from './scan-language.ts';

const wordsOf = (text: string) => text.split(' ').map((word) => ({ text: word }));

describe('the language of a scan', () => {
  it('is told by its sentences', () => {
    expect(
      tellScanLanguage(wordsOf('Die Rechnung ist bis zum 3. Mai zu zahlen und wird nicht gemahnt')),
    ).toBe('deu');
  });

  it.each([
    ['deu', 'Menge: 5 Stk. Preis 4.00 MWST-Nr. 17'],
    ['deu', 'Fallig Wahrung Kaufer Muster'],
    ['fra', 'Désignation Quantité TTC 12,00 SARL'],
    ['nld', 'Aantal Omschrijving BTW 21% B.V.'],
    ['eng', 'Qty Description Unit Price'],
  ])('is told by the labels of a table: %s', (language, text) => {
    expect(tellScanLanguage(wordsOf(text))).toBe(language);
  });

  it('is not told by numbers, names and few labels', () => {
    expect(tellScanLanguage(wordsOf('Total 12.00 Muster Bern Netto 3'))).toBeNull();
  });
});
