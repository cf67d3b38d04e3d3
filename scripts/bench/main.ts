import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { generateSamples } from '@assay/samples';
import { benchAnswers, formatAnswers } from './answers.ts';
import { benchLongInvoice } from './long-invoice.ts';
import { benchClaim, benchQueue } from './queue.ts';
import { benchReading } from './reading.ts';

/** Speeds, as ratios against a baseline of the same run wherever one exists. Prints tables, writes JSON. */
const root = resolve(import.meta.dirname, '../..');
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const shared = join(root, '../shared/data');
const made = await mkdtemp(join(tmpdir(), 'assay-bench-samples-'));
await generateSamples({ seed: 1, folder: made });
const sharedFolders = [join(shared, 'invoices'), join(shared, 'contracts')].filter((folder) =>
  existsSync(folder),
);
const folders = sharedFolders.length > 0 ? sharedFolders : [made];

print(
  `Reading: bytes to fields in two child processes, against PDFium alone giving a box per character in two`,
);
const reading = await benchReading({ folders });
print(`  ${reading.files} files, ${reading.pages} pages, ${reading.failed} refused`);
print(`  PDFium alone   ${reading.barePagesPerSecond.toFixed(0).padStart(6)} pages/s`);
print(
  `  to fields      ${reading.pagesPerSecond.toFixed(0).padStart(6)} pages/s   ratio ${reading.ratio.toFixed(2)} (aim 0.50)`,
);

print(`\nQueue: durable enqueue, claim and complete through the runner`);
const queue = await benchQueue({ jobs: 50_000 });
print(
  `  ${queue.jobsPerSecond.toFixed(0)} jobs/s (aim 5000), ${queue.transactionsPerJob.toFixed(4)} synced transactions a job`,
);
const few = await benchClaim({ waiting: 1_000, rounds: 300 });
const many = await benchClaim({ waiting: 100_000, rounds: 300 });
print(
  `  claim and complete one: ${few.toFixed(3)} ms with 1,000 waiting, ${many.toFixed(3)} ms with 100,000: ratio ${(many / few).toFixed(2)}`,
);

print(`\nA made invoice of 3,200 rows on 66 pages`);
const long = await benchLongInvoice();
print(
  `  whole: ${long.whole.right} of 3200 rows right in ${long.whole.seconds.toFixed(1)} s (aim 10), table complete: ${long.whole.complete}`,
);
print(
  `  one row cut from the text: ${long.cut.rows} rows, table complete: ${long.cut.complete}, document ${long.cut.status}`,
);

print(`\nAnswers: files that must not do harm, through two child processes`);
const office = join(shared, 'office');
const answers = await benchAnswers({
  asTheyAre: existsSync(office) ? office : null,
  pdfFolders: [made, ...sharedFolders],
  spoiled: { count: 300, seed: 1 },
});
if (answers.asTheyAre !== null)
  print(formatAnswers('Office files as they are', answers.asTheyAre).join('\n'));
print(formatAnswers('spoiled PDFs', answers.spoiled).join('\n'));

const results = join(root, 'bench-results');
await mkdir(results, { recursive: true });
const figures = {
  processors: availableParallelism(),
  node: process.versions.node,
  reading,
  queue,
  claimMs: { few, many },
  long,
  answers,
};
await writeFile(join(results, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
await rm(made, { recursive: true, force: true });
print(`\nFigures: bench-results/bench.json`);
