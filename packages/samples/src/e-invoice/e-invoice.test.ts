import { describe, expect, it } from 'vitest';
import { planInvoices } from '../plan/plan-invoices.ts';
import { createRandom } from '../random.ts';
import { toCii } from './cii.ts';
import { toUbl } from './ubl.ts';
import { escapeXml, toPostal } from './xml-text.ts';

const invoices = planInvoices({ random: createRandom(5) });
const facturX = invoices.find(({ rendering }) => rendering === 'factur-x');
const ubl = invoices.find(({ rendering }) => rendering === 'ubl');

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('e-invoice XML', () => {
  it('carries every line and the totals in the syntax of Factur-X', () => {
    if (facturX === undefined) throw new Error('No Factur-X invoice was planned.');
    const xml = toCii(facturX.invoice);
    expect(count(xml, '<ram:IncludedSupplyChainTradeLineItem>')).toBe(facturX.invoice.lines.length);
    expect(xml).toContain(`<ram:GrandTotalAmount>${facturX.invoice.grandTotal}<`);
    expect(xml).toContain('Kessler &amp; Vogt');
  });

  it('carries every line and the totals in the syntax of UBL', () => {
    if (ubl === undefined) throw new Error('No UBL invoice was planned.');
    const xml = toUbl(ubl.invoice);
    expect(count(xml, '<cac:InvoiceLine>')).toBe(ubl.invoice.lines.length);
    expect(xml).toContain(`<cbc:PayableAmount currencyID="EUR">${ubl.invoice.grandTotal}<`);
  });

  it('escapes what XML would take for markup', () => {
    expect(escapeXml('<a & "b">')).toBe('&lt;a &amp; &quot;b&quot;&gt;');
  });

  it('parts a postal code from its town', () => {
    if (facturX === undefined) throw new Error('No Factur-X invoice was planned.');
    expect(toPostal(facturX.invoice.seller)).toEqual({ code: '70372', town: 'Stuttgart' });
  });
});
