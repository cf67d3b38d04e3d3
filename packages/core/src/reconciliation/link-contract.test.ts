import { describe, expect, it } from 'vitest';
import { linkContract } from './link-contract.ts';
import { duplicateKey, linkKeys } from './link-keys.ts';
import { normalizePartyName } from './party-name.ts';
import { contractOf, invoiceOf } from './sample-extractions.testing.ts';
import { relateUnits } from './units.ts';

const link = (
  fields: Parameters<typeof invoiceOf>[0]['fields'],
  contracts: ReturnType<typeof contractOf>[],
) => linkContract({ invoice: invoiceOf({ fields: fields ?? {} }).extraction, contracts });
const linked = (...options: Parameters<typeof link>) => link(...options).contract?.contentId ?? null;

const byName = { contractNumber: '' };
const early = contractOf({
  contentId: 'early',
  fields: { contractNumber: 'C-1', effectiveDate: '2025-01-01', endDate: '2025-12-31' },
});
const current = contractOf({ contentId: 'current', fields: { contractNumber: 'C-2' } });

describe('normalizePartyName', () => {
  it.each([
    ['Müller GmbH & Co. KG', 'MUELLER'],
    ['Acme, Inc.', 'ACME Corporation'],
    ['The Widget Company Ltd.', 'Widget'],
    ['Société Générale S.A.', 'Societe Generale'],
    ["O'Brien plc", 'OBrien'],
    ['Strauß Aktiengesellschaft', 'Strauss AG'],
    ['Firma UG (haftungsbeschränkt)', 'Firma'],
  ])('knows “%s” as “%s”', (one, other) => {
    expect(normalizePartyName(one)).toBe(normalizePartyName(other));
  });

  it('keeps a name that is nothing but a legal form, and different names apart', () => {
    expect(normalizePartyName('AG')).toBe('ag');
    expect(normalizePartyName('Northwind Ltd')).not.toBe(normalizePartyName('Northgate Ltd'));
  });
});

describe('linkKeys', () => {
  it('lets an invoice and its contract meet under number and seller, but not under the buyer', () => {
    const invoice = new Set(linkKeys(invoiceOf({ fields: { sellerTaxId: 'DE 123' } }).extraction));
    const shared = ['contract:C202601', 'party:muller software', 'tax:DE123'];
    expect(invoice).toEqual(new Set([...shared, 'invoice:muller software:INV1001']));
    expect(linkKeys(contractOf({}).extraction)).toEqual([
      'contract:C202601',
      'party:muller software',
      'party:northwind',
    ]);
  });

  it('gives invoices of one number and seller one duplicate key and none without either', () => {
    const key = duplicateKey(
      invoiceOf({ fields: { number: 'INV 1001', sellerName: 'MUELLER SOFTWARE' } }).extraction,
    );
    expect(key).toBe(duplicateKey(invoiceOf({}).extraction));
    expect(duplicateKey(invoiceOf({ fields: { number: '' } }).extraction)).toBeNull();
    expect(duplicateKey(invoiceOf({ fields: { sellerName: '' } }).extraction)).toBeNull();
  });
});

describe('linkContract', () => {
  it('follows the contract number however it is written, before anything else', () => {
    expect(linked({ contractNumber: 'c 1' }, [early, current])).toBe('early');
    expect(linked({ contractNumber: '', purchaseOrder: 'C-1' }, [early, current])).toBe('early');
    expect(linked({ contractNumber: 'C-1', sellerName: 'Unknown' }, [early])).toBe('early');
  });

  it('takes the contract in force at the invoice date, else the latest', () => {
    expect(linked(byName, [early, current])).toBe('current');
    expect(linked({ ...byName, issueDate: '2025-06-01' }, [early, current])).toBe('early');
    expect(linked({ ...byName, issueDate: '2030-01-01' }, [early, current])).toBe('current');
  });

  it('needs both parties when it goes by names', () => {
    expect(linked({ ...byName, buyerName: 'Somebody Else' }, [current])).toBeNull();
    expect(linked({ ...byName, buyerName: '' }, [current])).toBeNull();
    expect(linked({ ...byName, buyerName: 'Müller Software' }, [current])).toBeNull();
  });

  it('does not link by names what names another number, unless the number of the contract was not read', () => {
    expect(link({ contractNumber: 'C-9' }, [current])).toEqual({
      contract: null,
      reasons: ['the invoice names a contract number that none of the contracts between its parties carries'],
    });
    const unread = contractOf({ contentId: 'unread', fields: { contractNumber: '' } });
    expect(linked({ contractNumber: 'C-9' }, [current, unread])).toBe('unread');
  });

  it('links none of several that fit equally well, and says so', () => {
    const twin = contractOf({ contentId: 'twin', fields: { contractNumber: 'C-3' } });
    const result = link(byName, [current, twin]);
    expect(result.contract).toBeNull();
    expect(result.reasons[0]).toMatch(/2 contracts fit equally well/);
  });
});

describe('relateUnits', () => {
  it.each([
    ['pcs', 'Stk.', 'same'],
    ['C62', 'Stück', 'same'],
    ['per hour', 'HUR', 'same'],
    ['EUR/Std', 'h', 'same'],
    ['MON', 'Monat', 'same'],
    ['m²', 'MTK', 'same'],
    ['kg', 'g', 'different'],
    ['hour', 'day', 'different'],
    ['100 Stk', 'Stk', 'unclear'],
    ['sprint', 'h', 'unclear'],
    ['Sprint', 'sprint', 'same'],
    [null, 'h', 'unstated'],
  ] as const)('relates %s to %s as %s', (left, right, expected) => {
    expect(relateUnits(left, right)).toBe(expected);
    expect(relateUnits(right, left)).toBe(expected);
  });
});
