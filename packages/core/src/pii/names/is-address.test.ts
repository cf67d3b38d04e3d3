import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { readFeatures } from './features.ts';
import { isAddress } from './is-address.ts';
import { createLexicon, lexiconField } from './lexicon.ts';
import { hashText } from './text-hash.ts';

const lexicon = createLexicon({
  hashes: Uint32Array.from(['berlin'], hashText),
  entries: Uint16Array.of(3 << lexiconField.city.shift),
});

const judge = (given: string): boolean => {
  const text = createPiiText({ text: given });
  return isAddress(text, readFeatures(text, lexicon), { first: 0, last: text.tokens.count - 1 });
};

describe('isAddress', () => {
  it.each([
    '12 High Street',
    'Hauptstraße 5',
    'PO Box 17',
    '10115 Berlin',
    'Vicolo Stretto',
    'Tawastintie 6',
    'rue de la Paix',
    '4 Elm Tree',
    'Allika 46',
  ])('takes %j', (text) => {
    expect(judge(text)).toBe(true);
  });

  it.each([
    '12345 6789',
    'Joghurt Banane 5,5000 50 Stk 7 % 275,00 Bruttopreis : 5,5000',
    'Summe 220,00 Steuer 0,00 Brutto 220,00 Zahlungen 220,00 Zahlbetrag 440,00',
    'Positionssumme 473,00',
    'Berlin 473,00 EUR',
    'Release 2022',
    'Zorvan.\n\n16',
    'Grand Total',
    'HRB Berlin 12345',
    'Amtsgericht Berlin 5',
    'word '.repeat(60),
  ])('refuses %j', (text) => {
    expect(judge(text)).toBe(false);
  });
});
