import { toDecimal } from '@assay/core/money';
import { describe, expect, it } from 'vitest';
import { throwDice } from '../dice.ts';
import { makeFuzzContract } from './make-fuzz-contract.ts';
import { planFuzzContract } from './plan-fuzz-contract.ts';

const plans = Array.from({ length: 200 }, (_, index) => planFuzzContract(throwDice(index + 1)));
const tables = plans.flatMap((plan) => plan.tables);

describe('makeFuzzContract', () => {
  it('makes the same bytes from the same seed, and others from another', async () => {
    const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => makeFuzzContract({ seed })));
    expect(Buffer.compare(first?.bytes ?? new Uint8Array(), again?.bytes ?? new Uint8Array())).toBe(0);
    expect(Buffer.compare(first?.bytes ?? new Uint8Array(), other?.bytes ?? new Uint8Array())).not.toBe(0);
  });

  it('tells a price for each row, with its bounds where the table prints them', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { truth } = await makeFuzzContract({ seed });
      const plan = planFuzzContract(throwDice(seed));
      expect(truth.tables.prices).toHaveLength(
        plan.tables.reduce((sum, { prices }) => sum + prices.length, 0),
      );
      const ranged = plan.tables.some(({ columns }) => columns.includes('maxQuantity'));
      if (!ranged && plan.tables.every(({ columns }) => !columns.includes('range')))
        expect(truth.tables.prices.some((row) => row.maxQuantity !== undefined)).toBe(false);
    }
  });
});

describe('planFuzzContract', () => {
  it('gives tiers that follow each other without a gap', () => {
    const tiered = tables.filter(({ prices }) => prices.some(({ isFirst }) => !isFirst));
    expect(tiered.length).toBeGreaterThan(10);
    for (const { prices } of tiered)
      for (const [index, price] of prices.entries())
        if (!price.isFirst) expect(Number(prices[index - 1]?.max) + 1).toBe(Number(price.min));
  });

  it('takes the discount off the list price where it names both', () => {
    const listed = tables.filter(({ columns }) => columns.includes('listPrice'));
    expect(listed.length).toBeGreaterThan(5);
    for (const { prices } of listed)
      for (const { listPrice, unitPrice } of prices) expect(toDecimal(unitPrice).lt(listPrice)).toBe(true);
  });

  it('comes in all languages, as changes of contracts too, with one table or several', () => {
    expect(new Set(plans.map(({ language }) => language)).size).toBe(6);
    expect(plans.some(({ says, title }) => !says.titles.includes(title))).toBe(true);
    expect(new Set(plans.map((plan) => plan.tables.length))).toEqual(new Set([1, 2]));
  });
});
