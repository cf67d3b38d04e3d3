import { describe, expect, it } from 'vitest';
import { type Curve, judgeSignals } from './calibration.ts';
import { shippedCalibration } from './shipped-calibration.ts';

const curve: Curve = {
  weights: { bias: 1, checked: 2, scanned: -4 },
  steps: [
    [-1, 0.2],
    [1, 0.6],
    [3, 0.9],
  ],
};

describe('judgeSignals', () => {
  it('reads the share between two steps off the line between them', () => {
    expect(judgeSignals(curve, { bias: 1 })).toBe(0.6);
    expect(judgeSignals(curve, { bias: 1, checked: 0.5 })).toBe(0.75);
    expect(judgeSignals(curve, { bias: 1, scanned: 0.25 })).toBe(0.4);
  });

  it('stays at the outer steps beyond them', () => {
    expect(judgeSignals(curve, { bias: 1, checked: 5 })).toBe(0.9);
    expect(judgeSignals(curve, { bias: 1, scanned: 1 })).toBe(0.2);
  });

  it('takes no notice of a signal that was never weighed', () => {
    expect(judgeSignals(curve, { bias: 1, unheard: 100 })).toBe(0.6);
  });
});

describe('the shipped calibration', () => {
  it.each(['fields', 'rows', 'documents'] as const)('rises with what speaks for %s', (name) => {
    const shares = shippedCalibration[name].steps.map(([, share]) => share);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('trusts a row whose arithmetic holds more than one whose does not', () => {
    const judge = (signal: string) =>
      judgeSignals(shippedCalibration.rows, { bias: 1, 'table.lines': 1, 'row.score': 2, [signal]: 1 });
    expect(judge('row.passed')).toBeGreaterThan(judge('row.failed'));
  });
});
