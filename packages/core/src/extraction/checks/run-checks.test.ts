import { describe, expect, it } from 'vitest';
import type { Field } from '../extraction.ts';
import type { CheckName } from '../types/document-type.ts';
import type { CheckInput } from './check.ts';
import { runChecks } from './run-checks.ts';

const toField = (value: string): Field => ({
  value,
  text: value,
  method: 'rules',
  confidence: 1,
  evidence: [],
  checks: [],
});

const toFields = (values: Record<string, string>): Record<string, Field> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toField(value)]));

const run = (options: {
  name: CheckName;
  fields?: Record<string, string>;
  lines?: Record<string, string>[];
  amounts?: CheckInput['amounts'];
}): boolean[] => {
  const rows = (options.lines ?? []).map((cells) => ({ cells: toFields(cells), evidence: [] }));
  const input: CheckInput = {
    fields: toFields(options.fields ?? {}),
    tables: { lines: { rows, complete: true } },
    amounts: options.amounts ?? {},
  };
  return runChecks({ names: [options.name], input }).map((outcome) => outcome.passed);
};

describe('totals-sum', () => {
  it.each([
    ['100.00', '19.00', '119.00', [true]],
    ['100.00', '19.00', '119.01', [true]],
    ['100.00', '19.00', '119.02', [false]],
    ['-100.00', '-19.00', '-119.00', [true]],
  ])('holds %s and %s against %s', (netTotal, taxTotal, grandTotal, expected) => {
    expect(run({ name: 'totals-sum', fields: { netTotal, taxTotal, grandTotal } })).toEqual(expected);
  });

  it('takes an absent tax for none', () => {
    expect(run({ name: 'totals-sum', fields: { netTotal: '5.00', grandTotal: '5.00' } })).toEqual([true]);
    expect(run({ name: 'totals-sum', fields: { netTotal: '5.00', grandTotal: '6.00' } })).toEqual([false]);
  });

  it.each([
    [['-0.25'], [true]],
    [['0.25'], [true]],
    [['0.30'], [false]],
    [[], [false]],
    [['0.25', '0.10'], [false]],
  ])('counts what was rounded, where one such amount is printed: %j', (rounding, expected) => {
    const fields = { netTotal: '100.00', taxTotal: '19.25', grandTotal: '119.00' };
    expect(run({ name: 'totals-sum', fields, amounts: { rounding } })).toEqual(expected);
  });

  it('takes no whole unit for a rounding', () => {
    const fields = { netTotal: '100.00', taxTotal: '19.00', grandTotal: '117.00' };
    expect(run({ name: 'totals-sum', fields, amounts: { rounding: ['-2.00'] } })).toEqual([false]);
  });

  it('says nothing without a grand total', () => {
    expect(run({ name: 'totals-sum', fields: { netTotal: '5.00' } })).toEqual([]);
  });
});

describe('lines-sum', () => {
  const lines = [{ netAmount: '10.00' }, { netAmount: '20.50' }];

  it.each([
    ['30.50', {}, [true]],
    ['30.52', {}, [false]],
    ['35.50', { chargeTotal: ['5.00'] }, [true]],
    ['28.50', { allowanceTotal: ['-2.00'] }, [true]],
    ['33.50', { chargeTotal: ['5.00'], allowanceTotal: ['2.00'] }, [true]],
    ['35.50', {}, [false]],
  ])('holds the lines against %s with %j', (netTotal, amounts, expected) => {
    expect(run({ name: 'lines-sum', fields: { netTotal }, lines, amounts })).toEqual(expected);
  });
});

describe('lines-sum of a credit note', () => {
  const lines = [{ netAmount: '-10.00' }, { netAmount: '-20.50' }];

  it.each([
    ['-30.50', {}, [true]],
    ['-35.50', { chargeTotal: ['5.00'] }, [true]],
    ['-35.50', { chargeTotal: ['-5.00'] }, [true]],
    ['-28.50', { allowanceTotal: ['2.00'] }, [true]],
    ['-32.50', { allowanceTotal: ['2.00'] }, [false]],
    ['30.50', {}, [false]],
  ])('holds the lines against %s with %j', (netTotal, amounts, expected) => {
    expect(run({ name: 'lines-sum', fields: { netTotal }, lines, amounts })).toEqual(expected);
  });
});

describe('line-arithmetic', () => {
  it.each([
    ['3', '9.99', '29.97', [true]],
    ['840', '1.85', '1734.00', [false]],
    ['1.5', '0.333', '0.50', [true]],
  ])('holds %s × %s against %s', (quantity, unitPrice, netAmount, expected) => {
    expect(run({ name: 'line-arithmetic', lines: [{ quantity, unitPrice, netAmount }] })).toEqual(expected);
  });

  it('takes amounts that are all taken off for the products of a credit note', () => {
    const lines = [
      { quantity: '2', unitPrice: '5.00', netAmount: '-10.00' },
      { quantity: '1', unitPrice: '3.00', netAmount: '-3.00' },
    ];
    expect(run({ name: 'line-arithmetic', lines })).toEqual([true, true]);
    const mixed = [...lines, { quantity: '1', unitPrice: '4.00', netAmount: '4.00' }];
    expect(run({ name: 'line-arithmetic', lines: mixed })).toEqual([false, false, true]);
    const negative = [{ quantity: '-2', unitPrice: '5.00', netAmount: '-10.00' }];
    expect(run({ name: 'line-arithmetic', lines: negative })).toEqual([true]);
  });

  it('passes over a line that lacks one of the three', () => {
    expect(run({ name: 'line-arithmetic', lines: [{ quantity: '1', netAmount: '5.00' }] })).toEqual([]);
  });
});

describe('tax-by-rate', () => {
  const lines = [
    { netAmount: '100.00', taxRate: '19' },
    { netAmount: '50.00', taxRate: '7' },
  ];

  it.each([
    ['22.50', [true]],
    ['22.60', [false]],
  ])('holds the rates of the lines against %s', (taxTotal, expected) => {
    expect(run({ name: 'tax-by-rate', fields: { taxTotal }, lines })).toEqual(expected);
  });

  it('says nothing when a charge stands beside the lines', () => {
    const amounts = { chargeTotal: ['5.00'] };
    expect(run({ name: 'tax-by-rate', fields: { taxTotal: '30.00' }, lines, amounts })).toEqual([]);
  });
});

describe('dates-in-order', () => {
  it.each([
    [{ issueDate: '2026-03-01', dueDate: '2026-03-31' }, [true]],
    [{ issueDate: '2026-03-01', dueDate: '2026-03-01' }, [true]],
    [{ issueDate: '2026-03-01', dueDate: '2026-02-28' }, [false]],
    [{ effectiveDate: '2026-01-01', endDate: '2025-12-31' }, [false]],
    [{ issueDate: '2026-03-01' }, []],
  ])('judges %j', (fields, expected) => {
    expect(run({ name: 'dates-in-order', fields })).toEqual(expected);
  });
});

describe('iban-checksum', () => {
  it.each([
    ['DE02120300000000202051', [true]],
    ['DE02120300000000202052', [false]],
    ['DE5467894567876500', [false]],
  ])('judges %s', (iban, expected) => {
    expect(run({ name: 'iban-checksum', fields: { iban } })).toEqual(expected);
  });
});
