import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../testing/builders/shipped-types.ts';
import { extractDocument } from './extract-document.ts';
import { createPlacedDocument } from './layout/placed-document.test-data.ts';

const types = loadShippedTypes(['invoice']);

const extract = (text: string, among = types) =>
  extractDocument({ document: createPlacedDocument([[50, 50, text]]), types: among, type: 'invoice' });

describe('the check digits of tax numbers', () => {
  it('are told where they hold, beside the number', () => {
    const { fields, problems } = extract('USt-IdNr. DE136695976');
    expect(fields.sellerTaxId?.checks).toEqual([
      { name: 'tax-id-checksum', passed: true, message: 'The check digits hold.' },
    ]);
    expect(problems.map(({ code }) => code)).not.toContain('check.tax-id-checksum');
  });

  it('mark the number where they do not hold, and make it less sure', () => {
    const { fields, problems } = extract('USt-IdNr. DE136695967');
    expect(fields.sellerTaxId).toMatchObject({ value: 'DE136695967', checks: [{ passed: false }] });
    expect(problems.map(({ code }) => code)).not.toContain('check.tax-id-checksum');
    const sure = extract('USt-IdNr. DE136695976').fields.sellerTaxId?.confidence ?? 0;
    expect(fields.sellerTaxId?.confidence).toBeLessThan(sure);
  });

  it('make the document incomplete where its type requires the number', () => {
    const [invoice] = types;
    const taxId = invoice?.fields.sellerTaxId;
    if (invoice === undefined || taxId === undefined) throw new Error('an invoice has a tax number');
    const strict = { ...invoice, fields: { ...invoice.fields, sellerTaxId: { ...taxId, required: true } } };
    const { problems, status } = extract('USt-IdNr. DE136695967', [strict]);
    expect(problems.map(({ code }) => code)).toContain('check.tax-id-checksum');
    expect(status).toBe('incomplete');
  });

  it.each(['Steuernummer 201/113/40209', 'VAT no. EE123456789'])('are not asked for in %s', (text) => {
    expect(extract(text).fields.sellerTaxId?.checks).toEqual([]);
  });
});
