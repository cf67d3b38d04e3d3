import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from './date.ts';
import { findIbans, isIban } from './iban.ts';
import { findMoney, parseMoney } from './money.ts';
import { normalizeText } from './normalize-text.ts';
import { parseNumber } from './number.ts';
import { parsePercent } from './percent.ts';
import { findVatIds, hasVatIdCheckDigit, isVatId } from './vat-id.ts';

describe('numbers', () => {
  it.each([
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1’234.56', '1234.56'],
    ['1,23,456.00', '123456.00'],
    ['1 234,56', '1234.56'],
    ['12 345 678', '12345678'],
    ['1.234.567', '1234567'],
    ['-5,00', '-5.00'],
    ['5,00-', '-5.00'],
    ['(5.00)', '-5.00'],
    ['−0,00', '0.00'],
    ['0,125', '0.125'],
    ['12,--', '12'],
    ['007', '7'],
  ])('reads %s as %s by its own separators', (text, value) => {
    expect(parseNumber({ text, decimalSign: null })).toBe(value);
  });

  it('lets the document decide where three digits follow a single separator', () => {
    expect(parseNumber({ text: '1.234', decimalSign: ',' })).toBe('1234');
    expect(parseNumber({ text: '1.234', decimalSign: '.' })).toBe('1.234');
    expect(parseNumber({ text: '1.234', decimalSign: null })).toBe('1234');
  });

  it.each(['', 'abc', '1.2.3', '01.02.2026', '1.23.4', '12a', '1,2345,678', '1.234,567.89'])(
    'refuses %j',
    (text) => {
      expect(parseNumber({ text, decimalSign: '.' })).toBeNull();
    },
  );
});

describe('money', () => {
  it.each([
    ['€ 1.234,56', '1234.56', 'EUR'],
    ['1.234,56 EUR', '1234.56', 'EUR'],
    ['$1,234.56', '1234.56', 'USD'],
    ['-$20.00', '-20.00', 'USD'],
    ['CHF 1’234.50', '1234.50', 'CHF'],
    ['(12.00)', '-12.00', null],
    ['₹1,23,456.00', '123456.00', 'INR'],
    ['12.00', '12.00', null],
    ['+12.00', '12.00', null],
    ['5,00 €-', '-5.00', 'EUR'],
    ['EUR (5.00)', '-5.00', 'EUR'],
    ['120.00 CR', '-120.00', null],
    ['120.00DR', '120.00', null],
    ['Rs. 1,23,456.50/-', '123456.50', 'INR'],
    ['₹1,23,456/-', '123456', 'INR'],
    ['12 500 EUR', '12500', 'EUR'],
    ['EUR 1 234 567', '1234567', 'EUR'],
  ])('reads %s', (text, value, currency) => {
    expect(parseMoney({ text, decimalSign: null })).toMatchObject({ value, currency });
  });

  it('finds amounts inside a sentence but not dates, rates or codes', () => {
    const text = 'Am 01.02.2026 zahlen Sie 1.190,00 EUR inkl. 19 % MwSt. auf RE-2026-17, sonst 40,00 €';
    const exact = findMoney({ text, decimalSign: ',' }).filter((money) => money.exact);
    expect(exact.map((money) => money.value)).toEqual(['1190.00', '40.00']);
  });
});

describe('money beside other things', () => {
  it.each(['₹1,23,456/x', '1,234.50/17', "1'234'5", '9'.repeat(40)])('is no part of %j', (text) => {
    expect(findMoney({ text, decimalSign: null })).toEqual([]);
  });

  it('takes two numbers without a currency for two', () => {
    expect(findMoney({ text: '12 500', decimalSign: null }).map(({ value }) => value)).toEqual(['12', '500']);
  });

  it.each(['(', ' ', '1 ', '€', '1 000 ', '1,'])('is looked for in an endless run of %j', (part) => {
    const text = `(${part.repeat(4_000)}x`;
    for (const { start, text: quote } of findMoney({ text, decimalSign: null })) {
      expect(text.slice(start, start + quote.length)).toBe(quote);
    }
    expect(findDates({ text, order: 'dmy' })).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['28 MAR 18', '2018-03-28'],
    ["3 sept. '26", '2026-09-03'],
    ['the twenty-third day of March, 2026', '2026-03-23'],
    ['first of May 2026', '2026-05-01'],
    ['premier janvier 2026', '2026-01-01'],
    ['primero de enero de 2026', '2026-01-01'],
    ['2026-03-01', '2026-03-01'],
    ['01.02.2026', '2026-02-01'],
    ['1.2.26', '2026-02-01'],
    ['3 March 2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['3. März 2026', '2026-03-03'],
    ['03-Mar-26', '2026-03-03'],
    ['3rd day of March, 2026', '2026-03-03'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
  ])('reads %s', (text, value) => {
    const [found] = findDates({ text, order: 'dmy' });
    expect(found).toMatchObject({ value, ambiguous: false });
  });

  it('takes a number behind a month for its year only where nothing follows', () => {
    expect(findDates({ text: '28 March 18 pieces', order: 'dmy' })).toEqual([]);
  });

  it('reads an exchangeable date in the order it is told and says that it is ambiguous', () => {
    expect(parseDate({ text: '1/2/2026', order: 'dmy' })).toMatchObject({
      value: '2026-02-01',
      ambiguous: true,
    });
    expect(parseDate({ text: '1/2/2026', order: 'mdy' })).toMatchObject({
      value: '2026-01-02',
      ambiguous: true,
    });
  });

  it('finds no date in impossible days, versions and phone numbers', () => {
    expect(
      findDates({ text: '31.02.2026 and 1.2.3 and 0800/12/34567 and 2026-13-01', order: 'dmy' }),
    ).toEqual([]);
  });
});

describe('identifiers', () => {
  it('accepts an IBAN only when its check digits hold', () => {
    expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true);
    expect(isIban('DE88 3704 0044 0532 0130 00')).toBe(false);
    expect(isIban('DE89 3704 0044 0532 0130')).toBe(false);
  });

  it('finds an IBAN with what follows cut off and tells a wrong one', () => {
    const [right, wrong] = findIbans(
      'IBAN: DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX, alt DE88370400440532013000',
    );
    expect(right).toMatchObject({
      value: 'DE89370400440532013000',
      valid: true,
      text: 'DE89 3704 0044 0532 0130 00',
    });
    expect(wrong).toMatchObject({ valid: false });
  });

  it('finds VAT numbers by the shape of their country', () => {
    expect(
      findVatIds('USt-IdNr.: DE 136 695 976, UID CHE-116.281.710 MWST, NL123456789B01').map((id) => id.value),
    ).toEqual(['DE136695976', 'CHE116281710MWST', 'NL123456789B01']);
    expect(isVatId('DE12345')).toBe(false);
    expect(hasVatIdCheckDigit('DE136695976')).toBe(true);
    expect(hasVatIdCheckDigit('DE136695975')).toBe(false);
  });

  it('reads rates with either decimal sign', () => {
    expect(parsePercent({ text: '7,70 %', decimalSign: '.' })).toBe('7.7');
    expect(parsePercent({ text: '19', decimalSign: null })).toBe('19');
  });

  it('compares words without case, accents and punctuation', () => {
    expect(normalizeText('Rechnungs-Empfänger:')).toBe('rechnungs empfaenger');
    expect(normalizeText('Nr. de Référence #')).toBe('nr de reference #');
    expect(normalizeText('N° de facture')).toBe('no de facture');
    expect(normalizeText('Nº de factura')).toBe('no de factura');
    expect(normalizeText('N.º pedido')).toBe('no pedido');
  });
});
