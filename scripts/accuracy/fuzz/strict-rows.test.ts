import { describe, expect, it } from 'vitest';
import { compareRowsStrictly } from './strict-rows.ts';

const row = { description: 'Pump steel Serial no. 7', itemId: 'A-1', quantity: '2', netAmount: '5.00' };
const missed = (found: Record<string, string>) =>
  compareRowsStrictly({ table: 'lines', truth: [row], found: [found] }).missed.length;

describe('compareRowsStrictly', () => {
  it('takes a description with or without the code in it', () => {
    expect(missed(row)).toBe(0);
    expect(missed({ ...row, description: 'A-1 Pump steel Serial no. 7' })).toBe(0);
  });

  it('refuses a description that misses a line or has one of another row', () => {
    expect(missed({ ...row, description: 'Pump steel' })).toBe(1);
    expect(missed({ ...row, description: 'Pump steel Serial no. 7 Cable' })).toBe(1);
  });

  it('refuses a row with another number, without one, or with one that is not printed', () => {
    expect(missed({ ...row, quantity: '3' })).toBe(1);
    expect(missed({ description: row.description, itemId: 'A-1', netAmount: '5.00' })).toBe(1);
    expect(missed({ ...row, unitPrice: '2.50' })).toBe(1);
  });

  it('counts each found row once', () => {
    const { missed: open, extra } = compareRowsStrictly({ table: 'lines', truth: [row, row], found: [row] });
    expect([open.length, extra.length]).toEqual([1, 0]);
  });
});
