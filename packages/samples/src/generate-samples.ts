import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeNoise, truncate } from './files/bad-files.ts';
import { makeContractFiles } from './files/contract-files.ts';
import { makeInvoiceFiles } from './files/invoice-files.ts';
import type { SampleFile } from './files/sample-file.ts';
import { planInvoices } from './plan/plan-invoices.ts';
import { toFindings } from './plan/truth-findings.ts';
import { createRandom } from './random.ts';
import type { Truth } from './truth.ts';

export type Samples = {
  /** Names inside the folder, sorted. */
  files: string[];
  truth: Truth;
};

/**
 * Writes about thirty documents of invented companies into `folder` (made if missing) and says what stands in them
 * and which faults were planted. The same seed always gives the same bytes. Throws what the file system throws.
 */
export const generateSamples = async (options: { seed: number; folder: string }): Promise<Samples> => {
  const random = createRandom(options.seed);
  const planned = planInvoices({ random });
  const rotation = random.whole({ from: 0, to: 59 });
  const contracts = await makeContractFiles();
  const invoices = await makeInvoiceFiles({ planned, rotation });
  const [first] = invoices;
  const [firstContract] = contracts.files;
  if (first === undefined || firstContract === undefined)
    throw new Error('The slots in data/ make no document.');

  const copyName = `${first.file.replace(/\.pdf$/, '')} (1).pdf`;
  const others: SampleFile[] = [
    { file: copyName, bytes: first.bytes },
    { file: 'contract-signed-scan.pdf', bytes: truncate(firstContract.bytes) },
    { file: 'export-2025-08.pdf', bytes: new Uint8Array(0) },
    {
      file: 'attachment-0931.pdf',
      bytes: makeNoise({ count: 4096, next: () => random.whole({ from: 0, to: 255 }) }),
    },
  ];
  const all: SampleFile[] = [...contracts.files, ...invoices, ...others];
  await mkdir(options.folder, { recursive: true });
  for (const { file, bytes } of all) await writeFile(join(options.folder, file), bytes);

  return {
    files: all.map(({ file }) => file).sort(),
    truth: {
      documents: [...contracts.files, ...invoices].map(({ document }) => document),
      findings: toFindings({ invoices, contractFiles: contracts.byNumber }),
      refused: [
        { file: 'contract-signed-scan.pdf', reason: 'truncated' },
        { file: 'export-2025-08.pdf', reason: 'empty' },
        { file: 'attachment-0931.pdf', reason: 'not-a-document' },
      ],
      duplicates: [{ file: copyName, of: first.file }],
      passwords: contracts.passwords,
    },
  };
};
