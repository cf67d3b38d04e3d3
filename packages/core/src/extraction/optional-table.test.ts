import { describe, expect, it } from 'vitest';
import { loadShippedTypes, shippedTypeNames } from '../../testing/builders/shipped-types.ts';
import { createMadeDocument } from './classification/made-pages.test-data.ts';
import { extractDocument } from './extract-document.ts';

const types = loadShippedTypes(shippedTypeNames());

const head = `# Non-disclosure agreement
Effective date: 3 February 2026
This Agreement is made by and between Halden Mills plc ("Halden") and Nordwind Optics Ltd ("Nordwind").
The receiving party shall keep confidential information secret.
This Agreement is governed by the laws of Ireland.`;

const extract = (text: string, type = 'agreement') =>
  extractDocument({ document: createMadeDocument(text), types, type, calibration: null });

describe('a table that a type need not have', () => {
  it('is all there with no rows where nothing on the pages looks like one', () => {
    const { status, tables, problems } = extract(head);
    expect(tables.prices).toEqual({ rows: [], complete: true });
    expect(problems).toEqual([]);
    expect(status).toBe('complete');
  });

  it('is read where it stands, as in a contract', () => {
    const { tables } = extract(
      `${head}\n\nDescription | Unit | Unit price\nAudit day | day | 800.00 EUR\nTravel | piece | 90.00 EUR`,
    );
    expect(tables.prices?.rows.map(({ cells }) => cells.unitPrice?.value)).toEqual(['800.00', '90.00']);
    expect(tables.prices?.complete).toBe(true);
  });

  it('is told to be missing where amounts stand apart under a header that nobody knows', () => {
    const { status, tables, problems } = extract(
      `${head}\n\nWhat | How much\nAudit | 800.00\nReport | 90.00`,
    );
    expect(tables.prices).toEqual({ rows: [], complete: false });
    expect(problems.map(({ code }) => code)).toContain('table.not-found');
    expect(status).toBe('incomplete');
  });

  it('is no price where an amount stands beside its label', () => {
    const { tables } = extract(`${head}\nTotal cap: | 5,000.00 EUR`);
    expect(tables.prices?.complete).toBe(true);
  });

  it('is told to be missing where the type requires it', () => {
    const { status, problems } = extract(head, 'contract');
    expect(problems.map(({ code }) => code)).toContain('table.not-found');
    expect(status).toBe('incomplete');
  });
});
