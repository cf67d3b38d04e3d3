import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccuracyCase, CaseTruth } from '../accuracy-case.ts';
import type { Extractor } from '../read-and-extract.ts';
import { toCase } from '../to-case.ts';

/** Keys of the data set whose meaning is that of one of our fields, the better one first. */
const fieldKeys: Readonly<Record<string, readonly string[]>> = {
  number: ['invoice_number'],
  issueDate: ['date'],
  sellerName: ['partner_name', 'issuer'],
  sellerTaxId: ['vat'],
  currency: ['currency'],
  netTotal: ['amount_untaxed'],
  grandTotal: ['amount'],
  iban: ['iban'],
};

const columnKeys: Readonly<Record<string, string>> = {
  description: 'name',
  quantity: 'qty',
  unitPrice: 'price_unit',
  netAmount: 'price_subtotal',
  taxRate: 'line_tax_percent',
};

/** Numbers of JSON in their shortest decimal form, as the data set wrote them. */
const toText = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim() || null : typeof value === 'number' ? String(value) : null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const toInvoice2dataTruth = (json: unknown): CaseTruth => {
  const [record] = Array.isArray(json) ? (json as unknown[]) : [];
  if (!isRecord(record)) return { fields: {}, tables: {}, absence: 'unknown' };
  const fields: Record<string, string> = {};
  for (const [name, keys] of Object.entries(fieldKeys)) {
    const value = keys.map((key) => toText(record[key])).find((text) => text !== null);
    if (value !== undefined && value !== null) fields[name] = value;
  }
  const lines = (Array.isArray(record.lines) ? (record.lines as unknown[]) : []).filter(isRecord);
  const rows = lines.flatMap((line) => {
    const cells = Object.entries(columnKeys).flatMap(([column, key]) => {
      const text = toText(line[key]);
      return text === null ? [] : [[column, text] as const];
    });
    return line.name === undefined ? [] : [Object.fromEntries(cells)];
  });
  return { fields, tables: rows.length > 0 ? { lines: rows } : {}, absence: 'unknown' };
};

/** Invoices and receipts of several countries whose truth tells only some of the fields. */
export const loadInvoice2data = async (options: {
  folder: string;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const { folder, extractor } = options;
  const names = await readdir(folder);
  const cases: AccuracyCase[] = [];
  for (const json of names.filter((name) => name.endsWith('.json')).sort()) {
    const group = json.replace(/\.json$/, '');
    const file =
      names.find((name) => name === `${group}.pdf`) ?? names.find((name) => name === `${group}.txt`);
    if (file === undefined) continue;
    const truth = toInvoice2dataTruth(JSON.parse(await readFile(join(folder, json), 'utf8')));
    const path = join(folder, file);
    const document = await extractor.read(path);
    const extraction = document && (await extractor.extract({ document, printedOnly: true }));
    cases.push(toCase({ file, group, path, truth, document, extraction }));
  }
  return cases;
};
