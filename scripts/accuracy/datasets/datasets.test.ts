import { describe, expect, it } from 'vitest';
import { toScenario } from './awv.ts';
import { toInvoice2dataTruth } from './invoice2data.ts';
import { toReceiptTruth } from './receipts.ts';

describe('toScenario', () => {
  it.each([
    ['maker--EN16931_Einfach.pdf', 'Einfach'],
    ['other--EN16931_zugferd_2p0_EN16931_Einfach.pdf', 'Einfach'],
    ['third--Beispiele_BASIC_WL_zugferd_2p1_BASIC-WL_Einfach.pdf', 'Einfach'],
    ['third--EN16931_zugferd_2p1_EN16931_Elektron_XRechnung_embedded.pdf', 'Elektron'],
    ['maker--MINIMUM_zugferd_2p1_MINIMUM_Rechnung.pdf', 'Rechnung'],
  ])('groups %s under %s', (file, scenario) => {
    expect(toScenario(file)).toBe(scenario);
  });
});

describe('toInvoice2dataTruth', () => {
  it('maps the keys whose meaning is one of our fields and leaves the others', () => {
    const json = [
      {
        issuer: 'Shop',
        amount: 12.5,
        date: '2024-03-01',
        desc: 'x',
        lines: [{ name: 'Tee', qty: 2, price_subtotal: 12.5 }, { line_note: 'n' }],
      },
    ];
    expect(toInvoice2dataTruth(json)).toEqual({
      fields: { issueDate: '2024-03-01', sellerName: 'Shop', grandTotal: '12.5' },
      tables: { lines: [{ description: 'Tee', quantity: '2', netAmount: '12.5' }] },
      absence: 'unknown',
    });
  });
});

describe('toReceiptTruth', () => {
  it.each([
    ['13/02/2026', '2026-02-13'],
    ['13-02-26', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['13 FEB 26', '2026-02-13'],
    ['13 Feb 2026', '2026-02-13'],
    ['20260213', '2026-02-13'],
  ])('reads the date %j', (date, issueDate) => {
    const truth = toReceiptTruth({ company: 'Shop', date, address: '', total: 'RM 1,012.50' });
    expect(truth).toMatchObject({ fields: { sellerName: 'Shop', issueDate, grandTotal: '1012.50' } });
  });

  it('leaves what it does not tell', () => {
    const truth = toReceiptTruth({ company: 'Shop', date: 'long ago', address: '', total: '' });
    expect(truth.fields).toEqual({ sellerName: 'Shop' });
  });
});
