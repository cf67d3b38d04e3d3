import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { sumRateRows } from './sum-rate-rows.ts';

const tax = (value: string, options: { top: number; score?: number; left?: number }): Candidate => {
  const { top, score = 0.7, left = 0.8 } = options;
  return {
    value,
    text: value,
    score,
    evidence: [{ page: 1, box: [left, top, left + 0.1, top + 0.01], quote: value }],
  };
};

describe('sumRateRows', () => {
  it('adds up rows that follow each other, with the evidence of each', () => {
    const [sum, ...others] = sumRateRows([tax('10.50', { top: 0.5 }), tax('2.25', { top: 0.52 })]);
    expect(others).toEqual([]);
    expect(sum).toMatchObject({ value: '12.75', text: '10.50 + 2.25' });
    expect(sum?.evidence).toHaveLength(2);
  });

  it('takes one amount of a row, the likeliest: the other is the base of the tax', () => {
    const sums = sumRateRows([
      tax('100.00', { top: 0.5, score: 0.5, left: 0.6 }),
      tax('20.00', { top: 0.5 }),
      tax('5.00', { top: 0.52 }),
    ]);
    expect(sums.map(({ value }) => value)).toEqual(['25.00']);
  });

  it('offers the sums of a part of the rows too, where a table says the same again', () => {
    const values = sumRateRows([
      tax('20.00', { top: 0.5 }),
      tax('5.00', { top: 0.52 }),
      tax('20.00', { top: 0.6 }),
      tax('5.00', { top: 0.62 }),
    ]).map(({ value }) => value);
    expect(values).toContain('25.00');
    expect(values).toContain('50.00');
    expect(values).toHaveLength(6);
  });

  it('has nothing to add where one rate is printed', () => {
    expect(sumRateRows([tax('20.00', { top: 0.5 })])).toEqual([]);
  });
});
