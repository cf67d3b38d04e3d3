import { describe, expect, it } from 'vitest';
import { withCurrencySign } from './currency-text.ts';
import { createWriter } from './writer.ts';

describe('a writer', () => {
  it.each([
    ['de-DE', '1.234.567,50', '04.03.2025', '4. März 2025'],
    ['de-CH', "1'234'567.50", '04.03.2025', '4. März 2025'],
    ['en-GB', '1,234,567.50', '04/03/2025', '4 March 2025'],
    ['en-US', '1,234,567.50', '03/04/2025', 'March 4, 2025'],
  ] as const)('writes amounts and dates as %s does', (locale, amount, numeric, long) => {
    const writer = createWriter({ locale, dates: 'numeric' });
    expect(writer.amount('1234567.5')).toBe(amount);
    expect(writer.date('2025-03-04')).toBe(numeric);
    expect(writer.date('2025-03-04', 'long')).toBe(long);
  });

  it('keeps the digits of a quantity unless it is told how many', () => {
    const writer = createWriter({ locale: 'de-DE', dates: 'iso' });
    expect(writer.quantity('186.5')).toBe('186,5');
    expect(writer.quantity('186.5', 3)).toBe('186,500');
  });

  it('puts the sign of a currency where the language does', () => {
    expect(withCurrencySign({ amount: '9.50', currency: 'GBP', language: 'en' })).toBe('£9.50');
    expect(withCurrencySign({ amount: '9,50', currency: 'EUR', language: 'de' })).toBe('9,50 €');
    expect(withCurrencySign({ amount: '9.50', currency: 'CHF', language: 'de' })).toBe('9.50 CHF');
  });
});
