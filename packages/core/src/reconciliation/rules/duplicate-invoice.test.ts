import { describe, expect, it } from 'vitest';
import { reconcileInvoice } from '../reconcile-invoice.ts';
import { invoiceOf } from '../sample-extractions.testing.ts';

type Values = Parameters<typeof invoiceOf>[0];
const run = (later: Values, earlier: Values) =>
  reconcileInvoice({
    invoice: invoiceOf({ contentId: 'later', receivedAt: '2026-03-05T00:00:00.000Z', ...later }),
    contracts: [],
    sameNumber: [invoiceOf({ contentId: 'earlier', ...earlier })],
  });
const unread = { netTotal: '' };

describe('the amount of a duplicate invoice', () => {
  it.each([
    ['its net total', {}, {}, '3600.00'],
    [
      'its grand total less tax where the net total was not read',
      { fields: { netTotal: '', grandTotal: '119.00', taxTotal: '19.00' } },
      {},
      '100.00',
    ],
    [
      'its grand total where that is all there is',
      { fields: { netTotal: '', grandTotal: '119.00' } },
      {},
      '119.00',
    ],
    ['the total of the first file where its own was not read', { fields: unread }, {}, '3600.00'],
    ['the sum of its lines where neither total was read', { fields: unread }, { fields: unread }, '3600.00'],
  ])('is %s', (_, later, earlier, amount) => {
    const { findings } = run(later, earlier);
    expect(findings.map(({ kind, amount: { value } }) => [kind, value])).toEqual([
      ['duplicate-invoice', amount],
    ]);
  });

  it('is never shown as nothing: a note tells of the pair instead', () => {
    const { findings, notes } = run({ fields: unread, lines: [] }, { fields: unread, lines: [] });
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('reconciliation.duplicate-without-amount');
  });
});
