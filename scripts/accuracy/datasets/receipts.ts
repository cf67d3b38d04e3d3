import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AccuracyCase, CaseTruth } from '../accuracy-case.ts';
import type { Extractor } from '../read-and-extract.ts';
import { toCase } from '../to-case.ts';

/** Reading a receipt takes seconds: each so many-th stands for the others. */
const step = 6;

const ReceiptTruth = z.object({ company: z.string(), date: z.string(), total: z.string() });

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The set writes days first (`13/02/18`, `28 MAR 2018`), or everything in one (`20180304`); months only where days cannot be. */
const toIsoDate = (text: string): string | null => {
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  const parts = /^(\d{1,2})[-/ ](\d{1,2}|[A-Z]{3})[-/ ](?:20)?(\d{2})$/.exec(text.trim().toUpperCase());
  if (whole !== null) return whole.slice(1).join('-');
  const [, first = '', second = '', year] = parts ?? [];
  if (year === undefined) return null;
  const named = months.indexOf(second) + 1;
  const [day, month] = named === 0 && Number(second) > 12 ? [second, first] : [first, named || second];
  return `20${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

export const toReceiptTruth = (json: unknown): CaseTruth => {
  const { company, date, total } = ReceiptTruth.parse(json);
  const issueDate = toIsoDate(date);
  const grandTotal = /\d+(?:\.\d+)?/.exec(total.replaceAll(',', ''))?.[0];
  return {
    type: 'receipt',
    fields: {
      sellerName: company,
      ...(issueDate === null ? {} : { issueDate }),
      ...(grandTotal === undefined ? {} : { grandTotal }),
    },
    tables: {},
    absence: 'unknown',
  };
};

/** Scanned receipts: the seller, the date and the total of each. */
export const loadReceipts = async (options: {
  folder: string;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const { folder, extractor } = options;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).toSorted();
  const cases: AccuracyCase[] = [];
  for (const file of names.filter((_, index) => index % step === 0)) {
    const group = file.replace(/\.jpg$/, '');
    const truth = toReceiptTruth(JSON.parse(await readFile(join(folder, `${group}.json`), 'utf8')));
    const path = join(folder, file);
    const document = await extractor.read(path);
    const extraction = document && (await extractor.extract({ document, printedOnly: true }));
    cases.push(toCase({ file, group, path, truth, document, extraction }));
  }
  return cases;
};
