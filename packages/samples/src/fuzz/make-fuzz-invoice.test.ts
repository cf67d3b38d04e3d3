import { roundMoney, toDecimal } from '@assay/core/money';
import { describe, expect, it } from 'vitest';
import { throwDice } from './dice.ts';
import { makeFuzzInvoice } from './make-fuzz-invoice.ts';
import { type NumberStyle, writeAmount, writeNumber } from './number-style.ts';
import { planFuzzInvoice } from './plan-fuzz-invoice.ts';

const style: NumberStyle = {
  point: ',',
  group: '.',
  indian: false,
  minus: 'before',
  mark: 'before',
  quantityPlaces: null,
};

describe('makeFuzzInvoice', () => {
  it('makes the same bytes from the same seed, and others from another', async () => {
    const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => makeFuzzInvoice({ seed })));
    expect(Buffer.compare(first?.bytes ?? new Uint8Array(), again?.bytes ?? new Uint8Array())).toBe(0);
    expect(Buffer.compare(first?.bytes ?? new Uint8Array(), other?.bytes ?? new Uint8Array())).not.toBe(0);
  });

  it('tells of a row what its columns print, and nothing of columns that are not there', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { truth, look } = await makeFuzzInvoice({ seed });
      const has = (name: string): boolean => truth.tables.lines.some((row) => row[name] !== undefined);
      expect(has('unitPrice')).toBe(look.columns.includes('unitPrice'));
      expect(has('taxRate')).toBe(look.columns.includes('taxRate'));
      expect(has('quantity')).toBe(look.columns.includes('quantity'));
    }
  });
});

describe('planFuzzInvoice', () => {
  it('plans bills that add up, from their rows to what is due', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const bill = planFuzzInvoice(throwDice(seed));
      const sum = bill.lines.reduce((total, line) => total.plus(line.netAmount), toDecimal('0'));
      const net = sum.plus(bill.discount).plus(bill.charge);
      expect(net.eq(bill.netTotal)).toBe(true);
      expect(net.plus(bill.taxTotal).eq(bill.grandTotal)).toBe(true);
      expect(toDecimal(bill.grandTotal).plus(bill.prepaid).eq(bill.amountDue)).toBe(true);
      for (const line of bill.lines.filter(({ bare }) => !bare)) {
        const share = toDecimal('100').minus(line.discount).div('100');
        const product = roundMoney(toDecimal(line.quantity).times(line.unitPrice).times(share));
        expect(product.eq(line.netAmount)).toBe(true);
      }
    }
  });

  it('comes in all languages, as credit notes too, and with reductions among the rows', () => {
    const bills = Array.from({ length: 300 }, (_, index) => planFuzzInvoice(throwDice(index + 1)));
    expect(new Set(bills.map(({ language }) => language)).size).toBe(6);
    expect(bills.some(({ credit }) => credit)).toBe(true);
    expect(bills.some(({ lines }) => lines.some(({ bare }) => bare))).toBe(true);
  });
});

describe('writing of numbers', () => {
  it.each([
    ['1234567.5', {}, '1.234.567,5'],
    ['-1234.50', { minus: 'after' as const }, '1.234,50-'],
    ['-1234.50', { minus: 'brackets' as const }, '(1.234,50)'],
    ['1234567.00', { point: '.' as const, group: ',' as const, indian: true }, '12,34,567.00'],
    ['999', {}, '999'],
  ])('writes %s with %j as %s', (value, change, expected) => {
    expect(writeNumber(value, { ...style, ...change })).toBe(expected);
  });

  it('sets the sign of the currency on the side that the company chose', () => {
    const write = (mark: NumberStyle['mark']) =>
      writeAmount({ value: '-5.00', currency: 'EUR', style: { ...style, mark }, mark: true });
    expect(write('before')).toBe('-€5,00');
    expect(write('after')).toBe('-5,00 €');
    expect(write('code before')).toBe('EUR -5,00');
  });
});
