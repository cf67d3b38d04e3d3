import { toDecimal } from '@assay/core/money';
import { describe, expect, it } from 'vitest';
import { throwDice } from '../dice.ts';
import { makeFuzzReceipt } from './make-fuzz-receipt.ts';
import { planFuzzReceipt } from './plan-fuzz-receipt.ts';

const plans = Array.from({ length: 200 }, (_, index) => planFuzzReceipt(throwDice(index + 1)));

describe('makeFuzzReceipt', () => {
  it('makes the same bytes from the same seed, and others from another', async () => {
    const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => makeFuzzReceipt({ seed })));
    expect(Buffer.compare(first?.bytes ?? new Uint8Array(), again?.bytes ?? new Uint8Array())).toBe(0);
    expect(Buffer.compare(first?.bytes ?? new Uint8Array(), other?.bytes ?? new Uint8Array())).not.toBe(0);
  });
});

describe('planFuzzReceipt', () => {
  it('plans slips that add up, from their rows and taxes to the change', () => {
    for (const { lines, discount, total, taxes, given, change } of plans) {
      const sum = lines.reduce((all, { amount }) => all.plus(amount), toDecimal(discount));
      expect(sum.eq(total)).toBe(true);
      expect(taxes.reduce((all, { net, tax }) => all.plus(net).plus(tax), toDecimal('0')).eq(total)).toBe(
        true,
      );
      if (given !== null) expect(toDecimal(total).plus(change).eq(given)).toBe(true);
    }
  });

  it('comes in all languages, with cash and cards, and with taxes of one rate and of several', () => {
    expect(new Set(plans.map(({ language }) => language)).size).toBe(6);
    expect(new Set(plans.map(({ given }) => given === null)).size).toBe(2);
    expect(new Set(plans.map(({ taxes }) => taxes.length))).toEqual(new Set([1, 2]));
  });
});
