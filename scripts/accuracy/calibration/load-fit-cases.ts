import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBytes } from '@assay/reader';
import { makeFuzzInvoice } from '@assay/samples';
import type { AccuracyCase } from '../accuracy-case.ts';
import { outsideFolder, outsideSets } from '../datasets/outside.ts';
import { loadSamples } from '../datasets/samples.ts';
import type { Extractor } from '../read-and-extract.ts';
import { toCase } from '../to-case.ts';
import { isForFit } from './is-for-fit.ts';

/** Seeds that nothing else measures with. */
const sampleSeeds = [9001, 9002, 9003, 9004];
const firstFuzzSeed = 7_000_000;

/** Made invoices of random looks. */
export const loadMadeInvoices = async (options: {
  first: number;
  count: number;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const { first, count, extractor } = options;
  const cases: AccuracyCase[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const { bytes, truth } = await makeFuzzInvoice({ seed });
    const document = await readBytes({ bytes, passwords: [] });
    const extraction = await extractor.extract({ document, printedOnly: true });
    const file = `made-${seed}.pdf`;
    cases.push(
      toCase({ file, group: file, path: file, truth: { ...truth, absence: 'known' }, document, extraction }),
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
 * Documents to fit confidences to: made invoices of random looks, shipped samples in layouts that are not held out, and a
 * half of the data sets outside the repository.
 */
export const loadFitCases = async (options: {
  made: number;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const samples = await loadSamples({ seeds: sampleSeeds, calibration: null });
  const made = await loadMadeInvoices({
    first: firstFuzzSeed,
    count: options.made,
    extractor: options.extractor,
  });
  const open = samples.filter(({ name }) => name.endsWith('open')).flatMap(({ cases }) => cases);
  return [...open, ...made, ...(await loadOutsideHalf(options.extractor))];
};
