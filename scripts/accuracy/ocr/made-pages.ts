import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBytes, renderPdfPage } from '@assay/reader';
import { generateSamples } from '@assay/samples';
import type { ScanCase } from './scan-case.ts';

/** Any fixed seed would do: the figures of two runs must be comparable. */
const seed = 1;
const dotsPerInch = 150;
const pointsPerInch = 72;
/** A page with fewer words is no page of a document. */
const leastWords = 60;

/**
 * Pages of every `step`th shipped sample, drawn as pictures into `folder`; the truth are the letters in the file. `mostPages` of each
 * are taken.
 */
export const makePages = async (options: {
  folder: string;
  step: number;
  mostPages: number;
}): Promise<ScanCase[]> => {
  const { folder, step, mostPages } = options;
  const { truth } = await generateSamples({ seed, folder });
  const files = truth.documents.map(({ file }) => file).filter((file) => file.endsWith('.pdf'));
  const cases: ScanCase[] = [];
  for (const file of files.filter((_, index) => index % step === 0)) {
    const bytes = new Uint8Array(await readFile(join(folder, file)));
    const { pages } = await readBytes({ bytes, passwords: truth.passwords });
    for (const { number, width, height, words, lines } of pages.slice(0, mostPages)) {
      if (words.length < leastWords) continue;
      const maxPixels = (Math.max(width, height) * dotsPerInch) / pointsPerInch;
      const png = await renderPdfPage({ bytes, passwords: truth.passwords, page: number, maxPixels });
      const path = join(folder, `${file.replaceAll('/', '-')}-${number}.png`);
      await writeFile(path, png);
      cases.push({ path, lines: lines.map(({ text, box }) => ({ text, box })) });
    }
  }
  return cases;
};
