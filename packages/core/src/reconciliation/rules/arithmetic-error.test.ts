import { describe, expect, it } from 'vitest';
import { reconcileInvoice } from '../reconcile-invoice.ts';
import { invoiceOf } from '../sample-extractions.testing.ts';

const check = (changes: Parameters<typeof invoiceOf>[0]) =>
  reconcileInvoice({ invoice: invoiceOf(changes), contracts: [], sameNumber: [] }).findings.map((finding) => [
    finding.line === null ? 'total' : 'line',
    finding.amount.value,
    finding.arithmetic,
  ]);
const line = (quantity: string, unitPrice: string, netAmount: string) => ({ quantity, unitPrice, netAmount });

describe('findArithmeticErrors', () => {
  it.each([
    ['3', '33.33', '100.00'],
    ['1.33', '95.00', '126.67'],
    ['7', '1.005', '7.04'],
    ['250', '12.00', '30.00'],
    ['-2', '10.00', '-20.00'],
  ])('accepts %s × %s = %s', (...values) => {
    expect(check({ lines: [line(...values)] })).toEqual([]);
  });

  it.each([
    ['40', '90.00', '3650.00', '50.00', '40 × 90.00 = 3600.00; 3650.00 − 3600.00 = 50.00 EUR'],
    ['1000', '0.05', '52.00', '2.00', '1000 × 0.05 = 50.00; 52.00 − 50.00 = 2.00 EUR'],
    ['40', '90.00', '3500.00', '100.00', '40 × 90.00 = 3600.00; 3500.00 − 3600.00 = −100.00 EUR'],
  ])('reports %s × %s = %s', (quantity, unitPrice, netAmount, amount, arithmetic) => {
    expect(check({ lines: [line(quantity, unitPrice, netAmount)] })).toEqual([['line', amount, arithmetic]]);
  });

  it('accepts a line amount with tax', () => {
    const lines = [{ ...line('10', '100.00', '1190.00'), taxRate: '19' }];
    expect(
      check({ lines, fields: { netTotal: '1000.00', taxTotal: '190.00', grandTotal: '1190.00' } }),
    ).toEqual([]);
  });

  it('gives an undercharge low severity and less confidence', () => {
    const invoice = invoiceOf({ lines: [line('40', '90.00', '1600.00')] });
    const [finding] = reconcileInvoice({ invoice, contracts: [], sameNumber: [] }).findings;
    expect(finding).toMatchObject({ severity: 'low', confidence: 0.6, amount: { value: '2000.00' } });
  });

  it('notes a product beyond the whole invoice as misread instead of blaming the seller', () => {
    const invoice = invoiceOf({
      lines: [line('9123', '40.00', '3600.00')],
      fields: { netTotal: '3600.00', taxTotal: '0.00', grandTotal: '3600.00' },
    });
    const { findings, notes } = reconcileInvoice({ invoice, contracts: [], sameNumber: [] });
    expect(findings).toEqual([]);
    expect(notes.map((note) => note.code)).toContain('reconciliation.line-misread');
  });

  it('reports a net total above the lines', () => {
    expect(check({ fields: { netTotal: '3700.00' } })).toEqual([
      ['total', '100.00', 'Σ lines = 3600.00; 3700.00 − 3600.00 = 100.00 EUR'],
    ]);
  });

  it('reports a grand total above net and tax', () => {
    expect(check({ fields: { taxTotal: '684.00', grandTotal: '4384.00' } })).toEqual([
      ['total', '100.00', '3600.00 + 684.00 = 4284.00; 4384.00 − 4284.00 = 100.00 EUR'],
    ]);
  });

  it('does not blame the seller for lines that were not read', () => {
    expect(check({ complete: false, fields: { netTotal: '9000.00' } })).toEqual([]);
    expect(check({ lines: [{}, { netAmount: '', unitPrice: '' }], fields: { netTotal: '9000.00' } })).toEqual(
      [],
    );
  });

  it('tells one fault once: a wrong line whose total is right, or wrong with it', () => {
    const lines = [line('40', '90.00', '3650.00')];
    expect(check({ lines, fields: { netTotal: '3650.00' } })).toHaveLength(1);
    const invoice = invoiceOf({ lines, fields: { netTotal: '3600.00' } });
    const { findings } = reconcileInvoice({ invoice, contracts: [], sameNumber: [] });
    expect(findings.map(({ severity, line }) => [severity, line])).toEqual([['low', 'senior developer#1']]);
  });

  it('tells a misprinted net total under a right grand total once', () => {
    const fields = { netTotal: '3700.00', taxTotal: '684.00', grandTotal: '4284.00' };
    const invoice = invoiceOf({ fields });
    const { findings } = reconcileInvoice({ invoice, contracts: [], sameNumber: [] });
    expect(findings.map(({ severity, amount }) => [severity, amount.value])).toEqual([['low', '100.00']]);
  });

  it('tells two independent faults as two', () => {
    const fields = { netTotal: '3700.00', taxTotal: '684.00', grandTotal: '4500.00' };
    expect(check({ fields }).map(([, amount]) => amount)).toEqual(['100.00', '116.00']);
  });

  it('accepts a grand total rounded to five hundredths', () => {
    expect(check({ fields: { currency: 'CHF', taxTotal: '291.62', grandTotal: '3891.60' } })).toEqual([]);
  });
});
