import { toDecimal } from '@assay/core/money';
import { describe, expect, it } from 'vitest';
import { generateLongInvoice } from './long-invoice.ts';

const countPages = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;

describe('a long invoice', () => {
  it('fills exactly the pages that were asked for', async () => {
    const { bytes, truth } = await generateLongInvoice({ rows: 120, pages: 3 });
    expect(countPages(bytes)).toBe(3);
    expect(truth.tables.lines).toHaveLength(120);
  });

  it('still counts a row whose text it leaves out', async () => {
    const whole = await generateLongInvoice({ rows: 120, pages: 3 });
    const cut = await generateLongInvoice({ rows: 120, pages: 3, omitRow: 57 });
    expect(cut.truth).toEqual(whole.truth);
    expect(cut.bytes.length).toBeLessThan(whole.bytes.length);
    const sum = (cut.truth.tables.lines ?? []).reduce(
      (total, line) => total.plus(line.netAmount ?? ''),
      toDecimal('0'),
    );
    expect(sum.eq(String(cut.truth.fields.netTotal))).toBe(true);
  });

  it('refuses more rows than the pages hold, and says how many pages would', async () => {
    await expect(generateLongInvoice({ rows: 500, pages: 3 })).rejects.toThrow('choose about 11 pages');
  });
});
