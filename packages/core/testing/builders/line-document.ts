import type { Extraction } from '@assay/core/extraction';
import { buildExtraction } from './build-extraction.ts';

/**
 * A tiny text form of documents, so that a test of the document's life needs no layout rules:
 * the first line is the type, then `name=value` lines, then `lines` or `prices` rows as `| column=value; column=value`.
 */
export const extractionOfLines = (text: string): Extraction => {
  const [type = 'other', ...rest] = text.split('\n').map((line) => line.trim());
  const toPairs = (entries: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      entries.map((entry) => entry.split('=').map((part) => part.trim()) as [string, string]),
    );
  const values = toPairs(rest.filter((line) => line.includes('=') && !line.startsWith('|')));
  const rows = rest.filter((line) => line.startsWith('|')).map((line) => toPairs(line.slice(1).split(';')));
  const { parties, ...fields } = values;
  return buildExtraction({
    type,
    fields: {
      ...fields,
      ...(parties !== undefined && { parties: parties.split('&').map((party) => party.trim()) }),
    },
    tables: type === 'contract' ? { prices: rows } : { lines: rows },
  });
};

export const contractText = (price: string): string =>
  [
    'contract',
    'contractNumber=C-7',
    'parties=Northwind Ltd & Acme Ltd',
    'currency=EUR',
    'effectiveDate=2026-01-01',
    'endDate=2026-12-31',
    `| itemId=A1; description=Consulting; unit=hour; unitPrice=${price}`,
  ].join('\n');

export const invoiceText = (number: string): string =>
  [
    'invoice',
    `number=${number}`,
    'sellerName=Northwind Ltd',
    'buyerName=Acme Ltd',
    'contractNumber=C-7',
    'currency=EUR',
    'issueDate=2026-03-01',
    'netTotal=1000.00',
    'taxTotal=0.00',
    'grandTotal=1000.00',
    '| itemId=A1; description=Consulting; quantity=10; unit=hour; unitPrice=100.00; netAmount=1000.00',
  ].join('\n');
