import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBytes } from '@assay/reader';
import type { AccuracyCase, CaseResult } from '../accuracy-case.ts';
import { outsideFolder, outsideSets } from '../datasets/outside.ts';
import { loadSamples } from '../datasets/samples.ts';
import { type FuzzKind, makeFuzzDocument } from '../fuzz/make-fuzz-document.ts';
import type { Extractor } from '../read-and-extract.ts';
import { toCase } from '../to-case.ts';
import { isForFit } from './is-for-fit.ts';

/** Seeds that nothing else measures with. */
const sampleSeeds = [9001, 9002, 9003, 9004];
const firstFuzzSeed = 7_000_000;

/** Made documents of random looks, without what their truth says nothing of. */
const loadMade = async (options: {
  kind: FuzzKind;
  count: number;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const { kind, count, extractor } = options;
  const cases: AccuracyCase[] = [];
  for (let seed = firstFuzzSeed; seed < firstFuzzSeed + count; seed += 1) {
    const { bytes, truth, unknown } = await makeFuzzDocument({ kind, seed });
    const document = await readBytes({ bytes, passwords: [] });
    const extraction = await extractor.extract({ document, printedOnly: true });
    const file = `made-${kind}-${seed}.pdf`;
    const toResult = (result: CaseResult): CaseResult => ({
      ...result,
      fields: Object.fromEntries(Object.entries(result.fields).filter(([name]) => !unknown.includes(name))),
    });
    cases.push(
      toCase({
        file,
        group: file,
        path: file,
        truth: { ...truth, absence: 'known' },
        document,
        extraction,
        toResult,
      }),
    );
  }
  return cases;
};

/** The half of the data sets outside the repository that confidences are fitted to, as far as they are there. */
const loadOutsideHalf = async (extractor: Extractor): Promise<AccuracyCase[]> => {
  const cases: AccuracyCase[] = [];
  for (const { folder, load } of outsideSets) {
    const path = fileURLToPath(new URL(folder, outsideFolder));
    if (existsSync(path)) cases.push(...(await load({ folder: path, extractor })));
  }
  return cases.filter(isForFit);
};

/**
 * Documents to fit confidences to: made ones of random looks, shipped samples in layouts that are not held out, and a half
 * of the data sets outside the repository.
 */
export const loadFitCases = async (options: {
  made: Readonly<Record<FuzzKind, number>>;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const { made, extractor } = options;
  const samples = await loadSamples({ seeds: sampleSeeds, calibration: null });
  const open = samples.filter(({ name }) => name.endsWith('open')).flatMap(({ cases }) => cases);
  return [
    ...open,
    ...(await loadMade({ kind: 'invoices', count: made.invoices, extractor })),
    ...(await loadMade({ kind: 'contracts', count: made.contracts, extractor })),
    ...(await loadMade({ kind: 'receipts', count: made.receipts, extractor })),
    ...(await loadMade({ kind: 'scans', count: made.scans, extractor })),
    ...(await loadOutsideHalf(extractor)),
  ];
};
