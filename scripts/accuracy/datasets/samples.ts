import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSamples } from '@assay/samples';
import type { AccuracyCase } from '../accuracy-case.ts';
import { createExtractor, toCaseResult, toPageText } from '../read-and-extract.ts';

export type SampleGroup = { name: string; cases: AccuracyCase[] };

/** Any fixed seeds would do: the figures of two runs must be comparable. The seed decides who writes in which layout. */
const seeds = [1, 2, 3];

const addSamples = async (options: {
  seed: number;
  folder: string;
  groups: Map<string, AccuracyCase[]>;
}): Promise<void> => {
  const { seed, folder, groups } = options;
  const { truth } = await generateSamples({ seed, folder });
  const extractor = await createExtractor({ passwords: truth.passwords });
  for (const item of truth.documents) {
    const document = await extractor.read(join(folder, item.file));
    // A Factur-X page is read as print; an XML file is nothing but its data.
    const printedOnly = document?.kind !== 'xml';
    const result =
      document === null ? null : toCaseResult(await extractor.extract({ document, printedOnly }));
    const name = `samples, ${item.type}s, ${item.group}`;
    const cases = groups.get(name) ?? [];
    groups.set(name, cases);
    cases.push({
      file: `${seed}/${item.file}`,
      group: `${seed}/${item.file}`,
      truth: { fields: item.fields, tables: item.tables, absence: 'known' },
      result,
      pageText: document === null ? '' : toPageText(document),
    });
  }
};

/** The shipped samples, invoices and contracts, with the layouts that rule writers may see apart from the others. */
export const loadSamples = async (): Promise<SampleGroup[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-accuracy-'));
  const groups = new Map<string, AccuracyCase[]>();
  try {
    for (const seed of seeds) await addSamples({ seed, folder: join(folder, String(seed)), groups });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [...groups].sort(([a], [b]) => b.localeCompare(a)).map(([name, cases]) => ({ name, cases }));
};
