import { describe, expect, it } from 'vitest';
import { reconcileInvoice } from '../reconcile-invoice.ts';
import { contractOf, invoiceOf } from '../sample-extractions.testing.ts';

const notesOf = (unitPrices: readonly string[]): string[] => {
  const prices = unitPrices.map((unitPrice) => ({ description: 'Senior developer', unit: 'h', unitPrice }));
  const { notes } = reconcileInvoice({
    invoice: invoiceOf({}),
    contracts: [contractOf({ prices })],
    sameNumber: [],
  });
  return notes.map(({ code }) => code);
};

describe('several prices for one line', () => {
  it('says that the dearest was taken where nothing tells the prices apart', () => {
    expect(notesOf(['90.00', '80.00'])).toContain('reconciliation.price-ambiguous');
  });

  it('says nothing where they are the same', () => {
    expect(notesOf(['90.00', '90.00'])).not.toContain('reconciliation.price-ambiguous');
  });
});
