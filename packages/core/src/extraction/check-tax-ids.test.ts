import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../testing/builders/shipped-types.ts';
import { extractDocument } from './extract-document.ts';
import { createPlacedDocument } from './layout/placed-document.test-data.ts';

const types = loadShippedTypes(['invoice']);

const extract = (text: string) =>
  extractDocument({ document: createPlacedDocument([[50, 50, text]]), types, type: 'invoice' });

describe('the check digits of tax numbers', () => {
  it('are told where they hold, beside the number', () => {
    const { fields, problems } = extract('USt-IdNr. DE136695976');
    expect(fields.sellerTaxId?.checks).toEqual([
      { name: 'tax-id-checksum', passed: true, message: 'The check digits hold.' },
    ]);
    expect(problems.map(({ code }) => code)).not.toContain('check.tax-id-checksum');
  });

  it('mark the number and make the document incomplete where they do not hold', () => {
    const { fields, problems, status } = extract('USt-IdNr. DE136695967');
    expect(fields.sellerTaxId).toMatchObject({ value: 'DE136695967', checks: [{ passed: false }] });
    expect(problems.map(({ code }) => code)).toContain('check.tax-id-checksum');
    expect(status).toBe('incomplete');
  });

  it.each(['Steuernummer 201/113/40209', 'VAT no. EE123456789'])('are not asked for in %s', (text) => {
    expect(extract(text).fields.sellerTaxId?.checks).toEqual([]);
  });
});
