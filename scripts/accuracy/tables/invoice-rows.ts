import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadDocument } from '@assay/core/documents';
import { toScenario } from '../datasets/awv.ts';
import { type Extractor, toCaseResult, toPageText } from '../read-and-extract.ts';

/** Lines of invoices that are printed as their data say; renderings of one invoice count once together. */
export type InvoiceRows = {
  lines: number;
  /** Of these, those whose description stands in one row of a table, … */
  described: number;
  /** … and those with whose description the amount stands in a cell of the row. */
  whole: number;
};

type Line = Record<string, string>;

/** Share of a description's words that must stand in a row: some printers cut it. */
const mostWords = 0.8;

/** Digits of an amount with two decimals, however it is grouped; empty where a text is no amount. */
export const digitsOf = (text: string): string => {
  const [, sign = '', whole = '', cents = ''] =
    /^[^\d-]*(-?)\s*([\d.,'’\s]*?)(?:[.,](\d{1,2}))?[^\d]*$/.exec(text) ?? [];
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  return digits === '' ? '' : `${sign}${digits}${cents.padEnd(2, '0')}`;
};

/** How many lines stand in rows of the document's tables. */
export const countInvoiceRows = (options: {
  lines: readonly Line[];
  document: ReadDocument;
}): InvoiceRows => {
  const { lines, document } = options;
  const pageText = toPageText(document);
  const rows = document.pages.flatMap(({ tables }) =>
    tables.flatMap((table) => table.rows.map(({ cells }) => cells.map(({ text }) => text))),
  );
  const count = { lines: 0, described: 0, whole: 0 };
  for (const { description = '', netAmount = '' } of lines) {
    const words = description.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0 || !words.every((word) => pageText.includes(word))) continue;
    count.lines += 1;
    const own = rows.filter((cells) => {
      const text = cells.join(' ');
      return words.filter((word) => text.includes(word)).length >= mostWords * words.length;
    });
    if (own.length > 0) count.described += 1;
    if (own.some((cells) => cells.some((cell) => digitsOf(cell) === digitsOf(netAmount)))) count.whole += 1;
  }
  return count;
};

/** Reads printed invoices whose lines are known from the XML inside them, and looks for each in the tables. */
export const measureInvoiceRows = async (options: {
  folder: string;
  extractor: Extractor;
}): Promise<InvoiceRows> => {
  const { folder, extractor } = options;
  const byScenario = new Map<string, InvoiceRows[]>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()) {
    const document = await extractor.read(join(folder, file));
    if (document === null) continue;
    const embedded = await extractor.extract({ document, printedOnly: false });
    const lines = toCaseResult(embedded, (field) => field.method === 'embedded').tables.lines ?? [];
    const scenario = toScenario(file);
    byScenario.set(scenario, [...(byScenario.get(scenario) ?? []), countInvoiceRows({ lines, document })]);
  }
  const sum = { lines: 0, described: 0, whole: 0 };
  for (const counts of byScenario.values()) {
    for (const count of counts) {
      sum.lines += count.lines / counts.length;
      sum.described += count.described / counts.length;
      sum.whole += count.whole / counts.length;
    }
  }
  return sum;
};
