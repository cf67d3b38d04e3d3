import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Calibration } from '@assay/core/extraction';
import { generateSamples } from '@assay/samples';
import type { AccuracyCase } from '../accuracy-case.ts';
import { createExtractor } from '../read-and-extract.ts';
import { toCase } from '../to-case.ts';

export type SampleGroup = { name: string; cases: AccuracyCase[] };

/** Any fixed seeds would do: the figures of two runs must be comparable. The seed decides who writes in which layout. */
const seeds = [1, 2, 3];

const addSamples = async (options: {
  seed: number;
  folder: string;
  groups: Map<string, AccuracyCase[]>;
  calibration: Calibration | null | undefined;
}): Promise<void> => {
  const { seed, folder, groups, calibration } = options;
  const { truth } = await generateSamples({ seed, folder });
  const extractor = await createExtractor({
    passwords: truth.passwords,
    ...(calibration === undefined ? {} : { calibration }),
  });
  for (const item of truth.documents) {
    const path = join(folder, item.file);
    const document = await extractor.read(path);
    // A Factur-X page is read as print; an XML file is nothing but its data.
    const printedOnly = document?.kind !== 'xml';
    const extraction = document && (await extractor.extract({ document, printedOnly }));
    const name = `samples, ${item.type}s, ${item.group}`;
    const cases = groups.get(name) ?? [];
    groups.set(name, cases);
    const file = `${seed}/${item.file}`;
    const expected = { type: item.type, fields: item.fields, tables: item.tables, absence: 'known' as const };
    const { loadBytes, ...found } = toCase({
      file,
      group: file,
      path,
      truth: expected,
      document,
      extraction,
    });
    // The folder goes when all is measured; what is held out is shown to nobody.
    const bytes = item.group === 'open' ? new Uint8Array(await readFile(path)) : null;
    cases.push(
      bytes === null ? found : { ...found, loadBytes: async () => bytes, passwords: truth.passwords },
    );
  }
};

/**
 * The shipped samples, invoices and contracts, with the layouts that rule writers may see apart from the others.
 * `calibration: null` leaves the rules' own scores.
 */
export const loadSamples = async (
  options: { seeds?: readonly number[]; calibration?: Calibration | null } = {},
): Promise<SampleGroup[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-accuracy-'));
  const groups = new Map<string, AccuracyCase[]>();
  try {
    for (const seed of options.seeds ?? seeds) {
      await addSamples({
        seed,
        folder: join(folder, String(seed)),
        groups,
        calibration: options.calibration,
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [...groups].sort(([a], [b]) => b.localeCompare(a)).map(([name, cases]) => ({ name, cases }));
};
