import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSamples } from '@assay/samples';
import type { AccuracyCase } from '../accuracy-case.ts';
import { createExtractor, toCaseResult, toPageText } from '../read-and-extract.ts';

export type SampleGroup = { name: string; cases: AccuracyCase[] };

/** Any fixed seed would do: the figures of two runs must be comparable. */
const seed = 1;

/** The shipped samples, invoices and contracts, with the layouts that rule writers may see apart from the others. */
export const loadSamples = async (): Promise<SampleGroup[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-accuracy-'));
  try {
    const { truth } = await generateSamples({ seed, folder });
    const extractor = await createExtractor({ passwords: truth.passwords });
    const groups = new Map<string, AccuracyCase[]>();
    for (const item of truth.documents) {
      const document = await extractor.read(join(folder, item.file));
      const result =
        document === null ? null : toCaseResult(await extractor.extract({ document, printedOnly: true }));
      const name = `samples, ${item.type}s, ${item.group}`;
      const cases = groups.get(name) ?? [];
      groups.set(name, cases);
      cases.push({
        file: item.file,
        group: item.file,
        truth: { fields: item.fields, tables: item.tables, absence: 'known' },
        result,
        pageText: document === null ? '' : toPageText(document),
      });
    }
    return [...groups].sort(([a], [b]) => b.localeCompare(a)).map(([name, cases]) => ({ name, cases }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
