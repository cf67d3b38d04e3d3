import type { ExtractedRow, ExtractedTable, Extraction, Field } from '../extraction/extraction.ts';
import type { SourcedExtraction } from './sourced-extraction.ts';

type Values = Record<string, string | Field>;

export const fieldOf = (value: string | string[], confidence = 1): Field => {
  const text = typeof value === 'string' ? value : value.join(', ');
  return {
    value,
    text,
    method: 'rules',
    confidence,
    evidence: [{ page: 1, box: [0.1, 0.1, 0.2, 0.12], quote: text }],
    checks: [],
  };
};

const toFields = (values: Record<string, string | string[] | Field>): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [
        name,
        typeof value === 'string' || Array.isArray(value) ? fieldOf(value) : value,
      ]),
  );

/** A row of a table; a value of `''` leaves the cell out. */
export const rowOf = (values: Values): ExtractedRow => ({ cells: toFields(values), evidence: [] });

const sourced = (options: {
  type: string;
  contentId: string;
  receivedAt: string;
  fields: Record<string, string | string[] | Field>;
  tables: Record<string, ExtractedTable>;
}): SourcedExtraction => {
  const { type, contentId, receivedAt, fields, tables } = options;
  const extraction: Extraction = {
    format: 'assay.extraction/1',
    status: 'complete',
    type,
    language: 'en',
    confidence: 1,
    fields: toFields(fields),
    tables,
    problems: [],
  };
  return { contentId, extraction, receivedAt };
};

export const line: Values = {
  description: 'Senior developer',
  quantity: '40',
  unit: 'hours',
  unitPrice: '90.00',
  netAmount: '3600.00',
};

type Changes = {
  contentId?: string;
  receivedAt?: string;
  fields?: Record<string, string | string[] | Field>;
  complete?: boolean;
};

/** An invoice that keeps to `contractOf({})`; totals follow from the lines unless they are given. */
export const invoiceOf = (changes: Changes & { lines?: Values[] }): SourcedExtraction => {
  const rows = (changes.lines ?? [{}]).map((values) => rowOf({ ...line, ...values }));
  const cents = rows.reduce((sum, row) => sum + Math.round(Number(row.cells.netAmount?.value ?? 0) * 100), 0);
  return sourced({
    type: 'invoice',
    contentId: changes.contentId ?? 'invoice-1',
    receivedAt: changes.receivedAt ?? '2026-03-02T00:00:00.000Z',
    fields: {
      number: 'INV-1001',
      issueDate: '2026-03-01',
      sellerName: 'Müller Software GmbH',
      buyerName: 'Northwind Ltd.',
      contractNumber: 'C-2026-01',
      currency: 'EUR',
      netTotal: (cents / 100).toFixed(2),
      ...changes.fields,
    },
    tables: { lines: { rows, complete: changes.complete ?? true } },
  });
};

export const contractOf = (changes: Changes & { prices?: Values[] }): SourcedExtraction =>
  sourced({
    type: 'contract',
    contentId: changes.contentId ?? 'contract-1',
    receivedAt: changes.receivedAt ?? '2026-01-01T00:00:00.000Z',
    fields: {
      contractNumber: 'C-2026-01',
      parties: ['Mueller Software', 'Northwind Limited'],
      effectiveDate: '2026-01-01',
      endDate: '2026-12-31',
      currency: 'EUR',
      ...changes.fields,
    },
    tables: {
      prices: {
        rows: (
          changes.prices ?? [
            { description: 'Senior developer', unit: 'h', unitPrice: '90.00' },
            { description: 'Junior developer', unit: 'h', unitPrice: '60.00' },
          ]
        ).map(rowOf),
        complete: changes.complete ?? true,
      },
    },
  });
