import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extraction } from '@assay/core/extraction';
import { type Extractor, toCaseResult } from '../read-and-extract.ts';

export type EInvoiceReport = {
  documents: number;
  /** Share that is complete: all required values, all sums agree. */
  valid: number;
  /** Share of pairs of the same invoice in UBL and CII that give the same values. */
  twinsEqual: number;
  twins: number;
  /** How often each name differs between twins, most often first. */
  differing: { name: string; twins: number }[];
  /** Codes of what is wrong in those that are not valid. */
  problems: { name: string; documents: number }[];
};

const tally = (names: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
};

/** Names of the fields and columns in which two extractions of the same invoice differ. */
export const listDifferences = (a: Extraction, b: Extraction): string[] => {
  const [left, right] = [toCaseResult(a), toCaseResult(b)];
  const differing = new Set<string>();
  const compare = (prefix: string, one: Record<string, unknown>, two: Record<string, unknown>) => {
    for (const name of new Set([...Object.keys(one), ...Object.keys(two)])) {
      if (JSON.stringify(one[name]) !== JSON.stringify(two[name])) differing.add(prefix + name);
    }
  };
  if (a.type !== b.type) differing.add('type');
  compare('', left.fields, right.fields);
  const [rows, others] = [left.tables.lines ?? [], right.tables.lines ?? []];
  if (rows.length !== others.length) differing.add('lines (count)');
  else for (const [at, row] of rows.entries()) compare('lines.', row, others[at] ?? {});
  return [...differing];
};

/** E-invoices as XML files; twins share a name up to the syntax. */
export const measureEInvoices = async (options: {
  folder: string;
  extractor: Extractor;
}): Promise<EInvoiceReport> => {
  const { folder, extractor } = options;
  const byStem = new Map<string, Extraction[]>();
  const problems: string[] = [];
  let documents = 0;
  let valid = 0;
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.xml')).sort()) {
    documents += 1;
    const document = await extractor.read(join(folder, file));
    const extraction = document && (await extractor.extract({ document, printedOnly: false }));
    if (extraction === null) {
      problems.push('not read');
      continue;
    }
    const isEmbedded = Object.values(extraction.fields).some((field) => field.method === 'embedded');
    if (extraction.status === 'complete' && isEmbedded) valid += 1;
    else problems.push(...(isEmbedded ? extraction.problems.map(({ code }) => code) : ['not recognised']));
    const stem = file.replace(/_(ubl|uncefact)\.xml$/, '');
    byStem.set(stem, [...(byStem.get(stem) ?? []), extraction]);
  }
  const differences = [...byStem.values()].flatMap(([a, b]) => (a && b ? [listDifferences(a, b)] : []));
  const equal = differences.filter((names) => names.length === 0).length;
  return {
    documents,
    valid: valid / Math.max(1, documents),
    twins: differences.length,
    twinsEqual: equal / Math.max(1, differences.length),
    differing: tally(differences.flat()).map(([name, twins]) => ({ name, twins })),
    problems: tally(problems).map(([name, count]) => ({ name, documents: count })),
  };
};
