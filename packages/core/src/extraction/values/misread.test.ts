import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIbans, isIban } from './iban.ts';
import { findVatIds, hasVatIdCheckDigit } from './vat-id.ts';

/** What OCR gives for a digit. */
const letters: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '2': 'Z', '5': 'S', '8': 'B' };

/** Digits of the text, from `from` on, that some letter looks like. */
const listMisreadable = (text: string, from: number): number[] =>
  [...text].flatMap((letter, at) => (at >= from && letters[letter] !== undefined ? [at] : []));

const misread = (text: string, places: readonly number[]): string =>
  [...text].map((letter, at) => (places.includes(at) ? (letters[letter] ?? letter) : letter)).join('');

describe('numbers with check digits', () => {
  // Published examples of each country's rule.
  const right = [
    'ATU13585627',
    'BE0428759497',
    'CHE116281710',
    'DE136695976',
    'DK13585628',
    'ESB58378431',
    'ES54362315K',
    'ESX2482300W',
    'FI20774740',
    'FR40303265045',
    'GB980780684',
    'HR33392005961',
    'IT00743110157',
    'LU15027442',
    'NL004495445B01',
    'NO995525828MVA',
    'PL8567346215',
    'PT501964843',
    'SE123456789701',
  ];

  it.each(right)('take %s, and refuse it with any one digit changed', (text) => {
    expect(hasVatIdCheckDigit(text)).toBe(true);
    const [last] = [...text.matchAll(/\d(?=\D*(?:01)?\D*$)/g)];
    const changes = [...text].flatMap((letter, at) =>
      /\d/.test(letter) && at > 1 && at < text.length - 3 ? [at] : [],
    );
    expect(last).toBeDefined();
    for (const at of changes) {
      const other = String((Number(text.charAt(at)) + 1) % 10);
      expect(hasVatIdCheckDigit(text.slice(0, at) + other + text.slice(at + 1))).not.toBe(true);
    }
  });

  it('leave countries open whose rule is not known', () => {
    expect(hasVatIdCheckDigit('BG123456789')).toBeNull();
    expect(hasVatIdCheckDigit('FRK7399859412')).toBeNull();
    expect(hasVatIdCheckDigit('XX123')).toBeNull();
  });

  it('are mended where OCR read letters for digits and the check digit proves it', () => {
    expect(findVatIds('USt-IdNr. DE I36 695 976')).toMatchObject([{ value: 'DE136695976' }]);
    expect(findVatIds('P. IVA IT OO743110157')).toMatchObject([{ value: 'IT00743110157' }]);
    expect(findVatIds('DE l36695975')).toEqual([]);
  });

  const ibans = [
    'DE89370400440532013000',
    'AT611904300234573201',
    'ES9121000418450200051332',
    'PL61109010140000071219812874',
  ];

  it('of accounts are mended wherever up to three digits were misread', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ibans), fc.infiniteStream(fc.nat()), (iban, chance) => {
        const places = listMisreadable(iban, 2);
        const chosen = [...chance.take(3)].map((each) => places[each % places.length] ?? 2);
        const spaced = misread(iban, chosen).replace(/(.{4})(?=.)/g, '$1 ');
        expect(findIbans(`IBAN: ${spaced}`)).toMatchObject([{ value: iban, valid: true, text: spaced }]);
      }),
      { seed: 20_260_301, numRuns: 150 },
    );
  });

  it('of accounts are never mended into one whose check digits do not hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ibans),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (iban, chance, step) => {
          const at = 4 + (chance % (iban.length - 4));
          const wrong = iban.slice(0, at) + ((Number(iban.charAt(at)) + step) % 10) + iban.slice(at + 1);
          const written = misread(wrong, listMisreadable(wrong, 4).slice(0, 2));
          for (const { value, valid } of findIbans(written)) expect(valid).toBe(isIban(value));
          expect(findIbans(written).map(({ value }) => value)).not.toContain(iban);
        },
      ),
      { seed: 20_260_301, numRuns: 150 },
    );
  });
});
