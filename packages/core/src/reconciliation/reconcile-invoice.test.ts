import { describe, expect, it } from 'vitest';
import { toFindingOutput } from './finding-output.ts';
import { reconcileInvoice } from './reconcile-invoice.ts';
import { contractOf, fieldOf, invoiceOf } from './sample-extractions.testing.ts';

const contracts = [contractOf({})];
const run = (
  invoice: ReturnType<typeof invoiceOf>,
  more: Partial<Parameters<typeof reconcileInvoice>[0]> = {},
) => reconcileInvoice({ invoice, contracts, sameNumber: [], ...more });
const told = (result: ReturnType<typeof run>) =>
  result.findings.map(({ kind, amount, arithmetic }) => [kind, amount.value, arithmetic]);

describe('reconcileInvoice', () => {
  it('finds nothing on an invoice that keeps to its contract', () => {
    const result = run(invoiceOf({}));
    expect(result.findings).toEqual([]);
    expect(result.notes).toEqual([]);
    expect(result.link?.contract).toBe('contract-1');
  });

  it('puts a price above the contract at quantity times the difference', () => {
    const result = run(invoiceOf({ lines: [{ unitPrice: '95.00', netAmount: '3800.00' }] }));
    expect(told(result)).toEqual([['price-above-contract', '200.00', '40 × (95.00 − 90.00) = 200.00 EUR']]);
    const [finding] = result.findings;
    expect(finding?.evidence.map(({ side, quote }) => [side, quote])).toEqual([
      ['invoice', '95.00'],
      ['invoice', 'Senior developer'],
      ['contract', '90.00'],
      ['contract', 'Senior developer'],
    ]);
    expect(finding?.severity).toBe('high');
  });

  it('accepts a unit price above the contract that a discount on the line brings back to it', () => {
    const result = run(invoiceOf({ lines: [{ unitPrice: '100.00', netAmount: '3600.00' }] }));
    expect(result.findings.filter(({ kind }) => kind === 'price-above-contract')).toEqual([]);
  });

  it('reports an item that the contract does not price', () => {
    const result = run(
      invoiceOf({
        lines: [
          {},
          {
            description: 'Express courier',
            unit: 'pcs',
            quantity: '2',
            unitPrice: '45.00',
            netAmount: '90.00',
          },
        ],
      }),
    );
    expect(told(result)).toEqual([['item-not-in-contract', '90.00', '90.00 − 0.00 = 90.00 EUR']]);
    expect(result.findings[0]?.summary).toBe(
      "“Express courier” is billed but is not on the contract's price list, which starts with “Senior developer”.",
    );
  });

  it('stays silent about unknown items when the price list was not read whole', () => {
    const result = run(invoiceOf({ lines: [{ description: 'Express courier' }] }), {
      contracts: [contractOf({ complete: false })],
    });
    expect(result.findings).toEqual([]);
    expect(result.notes.map(({ code }) => code)).toEqual(['reconciliation.price-list-incomplete']);
  });

  it.each([
    ['2025-12-31', '3600.00', '2025-12-31 < 2026-01-01: 3600.00 EUR'],
    ['2027-01-01', '3600.00', '2027-01-01 > 2026-12-31: 3600.00 EUR'],
  ])('reports an invoice of %s as outside the term', (issueDate, amount, arithmetic) => {
    const result = run(invoiceOf({ fields: { issueDate } }));
    expect(told(result)).toEqual([['outside-term', amount, arithmetic]]);
  });

  it.each(['2026-01-01', '2026-12-31'])('takes %s, an end of the term, as inside it', (issueDate) => {
    expect(run(invoiceOf({ fields: { issueDate } })).findings).toEqual([]);
  });

  it('takes a contract that renews by itself as running on, and says so', () => {
    const renewing = contractOf({ fields: { renewal: 'This agreement renews automatically for one year.' } });
    const result = run(invoiceOf({ fields: { issueDate: '2027-02-01' } }), { contracts: [renewing] });
    expect(result.findings).toEqual([]);
    expect(result.notes.map(({ code }) => code)).toEqual(['reconciliation.contract-renewed']);
    const ending = contractOf({ fields: { renewal: 'It does not renew automatically.' } });
    const ended = run(invoiceOf({ fields: { issueDate: '2027-02-01' } }), { contracts: [ending] });
    expect(ended.findings.map(({ kind }) => kind)).toEqual(['outside-term']);
  });

  it('never compares prices across currencies and says why', () => {
    const result = run(
      invoiceOf({ fields: { currency: 'USD' }, lines: [{ unitPrice: '95.00', netAmount: '3800.00' }] }),
    );
    expect(result.findings).toEqual([]);
    expect(result.notes).toEqual([
      {
        code: 'reconciliation.currency-differs',
        message:
          'the invoice is in USD, the contract in EUR; prices are not compared because nothing is converted',
      },
    ]);
  });

  it('judges synonyms of a unit alike and leaves another unit to people', () => {
    const priced = { unitPrice: '95.00', netAmount: '3800.00' };
    expect(run(invoiceOf({ lines: [{ ...priced, unit: 'HUR' }] })).findings).toHaveLength(1);
    const days = run(invoiceOf({ lines: [{ ...priced, unit: 'Tage' }] }));
    expect(days.findings).toEqual([]);
    expect(days.notes.map(({ code }) => code)).toEqual(['reconciliation.other-unit']);
    const strange = run(invoiceOf({ lines: [{ ...priced, unit: 'sprint' }] }));
    expect(strange.findings).toEqual([]);
    expect(strange.notes.map(({ code }) => code)).toEqual(['reconciliation.unit-differs']);
  });

  it('works without a contract: sums are checked and the missing link is explained', () => {
    const result = run(
      invoiceOf({ fields: { sellerName: 'Somebody Else Ltd' }, lines: [{ netAmount: '3700.00' }] }),
      {
        contracts: [],
      },
    );
    expect(told(result)).toEqual([
      ['arithmetic-error', '100.00', '40 × 90.00 = 3600.00; 3700.00 − 3600.00 = 100.00 EUR'],
    ]);
    expect(result.link).toBeNull();
    expect(result.notes.map(({ code }) => code)).toEqual(['reconciliation.no-contract']);
  });

  it('reports the later of two files with one number as the duplicate, and only that one', () => {
    const first = invoiceOf({ contentId: 'a', fields: { issueDate: '2026-03-01' } });
    const second = invoiceOf({ contentId: 'b', fields: { issueDate: '2026-03-15', number: 'inv 1001' } });
    expect(run(first, { sameNumber: [second] }).findings).toEqual([]);
    expect(told(run(second, { sameNumber: [first, second] }))).toEqual([
      ['duplicate-invoice', '3600.00', '3600.00 EUR billed again'],
    ]);
  });

  it('lets the order of arrival decide between duplicates of one day', () => {
    const early = invoiceOf({ contentId: 'z', receivedAt: '2026-03-02T08:00:00.000Z' });
    const late = invoiceOf({ contentId: 'a', receivedAt: '2026-03-02T09:00:00.000Z' });
    expect(run(early, { sameNumber: [late] }).findings).toEqual([]);
    expect(run(late, { sameNumber: [early] }).findings).toHaveLength(1);
  });

  it('keeps the id of a finding when the amount changes or the lines change places', () => {
    const dear = { unitPrice: '95.00', netAmount: '3800.00' };
    const other = {
      description: 'Junior developer',
      unitPrice: '60.00',
      quantity: '10',
      netAmount: '600.00',
    };
    const [one] = run(invoiceOf({ lines: [dear, other] })).findings;
    const [two] = run(
      invoiceOf({ lines: [other, { ...dear, unitPrice: '99.00', netAmount: '3960.00' }] }),
    ).findings;
    expect(one?.id).toMatch(/^fnd_[0-9a-f]{26}$/);
    expect(two?.id).toBe(one?.id);
    expect(two?.amount.value).toBe('360.00');
  });

  it('gives programs exactly the agreed keys', () => {
    const [finding] = run(invoiceOf({ lines: [{ unitPrice: '95.00', netAmount: '3800.00' }] })).findings;
    if (finding === undefined) throw new Error('no finding');
    expect(Object.keys(toFindingOutput(finding))).toEqual([
      'id',
      'kind',
      'severity',
      'invoice',
      'contract',
      'line',
      'amount',
      'evidence',
      'arithmetic',
      'status',
    ]);
  });

  it('is no surer than the weakest number it rests on', () => {
    const invoice = invoiceOf({ lines: [{ unitPrice: fieldOf('95.00', 0.4), netAmount: '3800.00' }] });
    expect(run(invoice).findings[0]?.confidence).toBe(0.4);
  });
});
