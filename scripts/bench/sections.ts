import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workUnderKills } from '../../apps/server/testing/work-under-kills.ts';
import { benchAnswers, formatAnswers } from './answers.ts';
import { benchAdaptersCpu } from './aws/adapters-cpu.ts';
import { benchSync, formatSync } from './aws/sync-bucket.ts';
import { benchLongFiles } from './extraction/long-files.ts';
import { benchPagesToFields } from './extraction/pages-to-fields.ts';
import { benchLongInvoice } from './long-invoice.ts';
import { benchPii, formatPii } from './pii/bench-pii.ts';
import { benchClaim, benchQueue } from './queue.ts';
import { benchReading } from './reading.ts';
import { benchFullQuery, formatFullQuery } from './search/full-query.ts';
import { benchIndexing } from './search/indexing.ts';
import { benchVectorScan } from './search/vector-scan.ts';
import { benchRestart } from './server/restart.ts';
import { benchServerLoad, formatServerLoad } from './server/server-load.ts';

export type BenchInput = {
  /** A folder with the made samples. */
  made: string;
  /** Where the development data lies, if it is there. */
  shared: string;
  print: (text: string) => void;
};

export type Section = { title: string; run: (input: BenchInput) => Promise<unknown> };

const sharedPdfFolders = (shared: string): string[] =>
  [join(shared, 'invoices'), join(shared, 'contracts')].filter((folder) => existsSync(folder));

/** What `npm run bench` measures, each by its name: `npm run bench -- load restart` runs only those. */
export const sections: Readonly<Record<string, Section>> = {
  reading: {
    title: 'Reading: digital PDFs in two child processes, against PDFium alone giving a box per character',
    run: async ({ made, shared, print }) => {
      const folders = sharedPdfFolders(shared);
      const reading = await benchReading({ folders: folders.length > 0 ? folders : [made] });
      const rate = (pagesPerSecond: number): string => `${pagesPerSecond.toFixed(0).padStart(6)} pages/s`;
      print(
        `  ${reading.files} files, ${reading.pages} pages, ${reading.failed} refused; ${reading.leftOut} left out, not opened or with pages without text`,
      );
      print(`  PDFium alone       ${rate(reading.barePagesPerSecond)}`);
      print(
        `  to text and boxes  ${rate(reading.readPagesPerSecond)}   ratio ${reading.readRatio.toFixed(2)} (aim 0.60)`,
      );
      print(
        `  to fields          ${rate(reading.pagesPerSecond)}   ratio ${reading.ratio.toFixed(2)} (aim 0.50)`,
      );
      return reading;
    },
  },
  queue: {
    title: 'Queue: durable enqueue, claim and complete through the runner',
    run: async ({ print }) => {
      const queue = await benchQueue({ jobs: 50_000 });
      print(
        `  ${queue.jobsPerSecond.toFixed(0)} jobs/s (aim 5000), ${queue.transactionsPerJob.toFixed(4)} synced transactions a job`,
      );
      const few = await benchClaim({ waiting: 1_000, rounds: 300 });
      const many = await benchClaim({ waiting: 100_000, rounds: 300 });
      print(
        `  claim and complete one: ${few.toFixed(3)} ms with 1,000 waiting, ${many.toFixed(3)} ms with 100,000: ratio ${(many / few).toFixed(2)}`,
      );
      return { ...queue, claimMs: { few, many } };
    },
  },
  vectors: {
    title: 'Search by meaning over made vectors, through the index in its file',
    run: async ({ print }) => {
      const scan = await benchVectorScan({ count: 100_000, questions: 30 });
      const line = ({ p50Ms, p95Ms, cpuP50Ms }: typeof scan.ten): string =>
        `p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms (processor alone ${cpuP50Ms.toFixed(1)} ms)`;
      print(
        `  ${scan.count} chunks: the best ten ${line(scan.ten)} (aim 10), recall ${scan.recall.toFixed(4)}`,
      );
      print(`  a whole ranking ${line(scan.deep)}`);
      print(
        `  open to first answer ${scan.openToFirstMs.toFixed(0)} ms (aim 1000), ${scan.memoryMb.toFixed(0)} MB of memory`,
      );
      return scan;
    },
  },
  search: {
    title: 'Search: whole questions over 100,000 made chunks, and while documents are added',
    run: async ({ print }) => {
      const measured = await benchFullQuery({ chunks: 100_000, questions: 200 });
      print(formatFullQuery(measured));
      return measured;
    },
  },
  'search-large': {
    title: 'The same over 400,000 made chunks',
    run: async ({ print }) => {
      const measured = await benchFullQuery({ chunks: 400_000, questions: 100 });
      print(formatFullQuery(measured));
      return measured;
    },
  },
  indexing: {
    title: 'Search: made texts from their bytes to the index, against embedding their passages alone',
    run: async ({ print }) => {
      const indexing = await benchIndexing({ documents: 120 });
      const rate = (seconds: number): string =>
        `${(indexing.chunks / seconds).toFixed(1).padStart(6)} passages/s`;
      print(`  ${indexing.documents} texts, ${indexing.chunks} passages`);
      print(`  embedding alone    ${rate(indexing.embeddingSeconds)}`);
      print(
        `  to the index       ${rate(indexing.seconds)}   time ratio ${indexing.ratio.toFixed(2)} (aim 1.20)`,
      );
      return indexing;
    },
  },
  pii: {
    title: 'Personal data: all types and pattern types, beside redact-pii and compromise in the same run',
    run: async ({ shared, print }) => {
      const figures = await benchPii({ shared });
      for (const line of formatPii(figures)) print(line);
      return figures;
    },
  },
  long: {
    title: 'A made invoice of 3,200 rows on 66 pages',
    run: async ({ print }) => {
      const { whole, cut } = await benchLongInvoice();
      print(
        `  whole: ${whole.right} of 3200 rows right in ${whole.seconds.toFixed(1)} s (aim 10), table complete: ${whole.complete}`,
      );
      print(
        `  one row cut from the text: ${cut.rows} rows, table complete: ${cut.complete}, document ${cut.status}`,
      );
      return { whole, cut };
    },
  },
  extraction: {
    title:
      'Extraction: 50 files of 3,200 rows in one process (aims: all right, memory flat), and pages/s to fields',
    run: async ({ made, print }) => {
      const long = await benchLongFiles({ files: 50 });
      const { heapMb, residentMb } = long;
      print(
        `  ${long.files} files of 66 pages: ${long.wrongRows} of ${long.rows} rows wrong, ${long.incomplete} tables incomplete, ${long.secondsMedian.toFixed(1)} s a file, at most ${long.secondsMost.toFixed(1)} (aim 10)`,
      );
      print(
        `  after file 10 and the last: heap ${heapMb.settled.toFixed(0)} and ${heapMb.last.toFixed(0)} MB, resident ${residentMb.settled.toFixed(0)} and ${residentMb.last.toFixed(0)} MB, at most ${residentMb.most.toFixed(0)}`,
      );
      const rate = await benchPagesToFields({ made, each: 60 });
      print(
        `  ${rate.files} digital PDFs, ${rate.pages} pages, ${rate.failed} refused: ${rate.pagesPerSecond.toFixed(0)} pages/s to fields in two processes (aim 20)`,
      );
      return { long, rate };
    },
  },
  answers: {
    title: 'Answers: files that must not do harm, through two child processes',
    run: async ({ made, shared, print }) => {
      const office = join(shared, 'office');
      const answers = await benchAnswers({
        asTheyAre: existsSync(office) ? office : null,
        pdfFolders: [made, ...sharedPdfFolders(shared)],
        spoiled: { count: 300, seed: 1 },
      });
      if (answers.asTheyAre !== null)
        print(formatAnswers('Office files as they are', answers.asTheyAre).join('\n'));
      print(formatAnswers('spoiled PDFs', answers.spoiled).join('\n'));
      return answers;
    },
  },
  load: {
    title: 'Server: 1,000 mixed documents from 32 clients (aims: none lost, p95 50 ms, 2 GB and flat)',
    run: async ({ print }) => {
      const load = { documents: 1_000, clients: 32 };
      const steady = await benchServerLoad({ ...load, follows: 'one-by-one' });
      print(formatServerLoad('each document followed to its end before the next', steady).join('\n'));
      const burst = await benchServerLoad({ ...load, follows: 'burst' });
      print(formatServerLoad('all put as fast as they go', burst).join('\n'));
      return { steady, burst };
    },
  },
  restart: {
    title: 'Restart: from the start of the process to its first answer (aim 2 s with 100,000 documents)',
    run: async ({ print }) => {
      const restart = await benchRestart({ documents: 100_000 });
      const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;
      print(`  empty folder ${seconds(restart.empty.readyMs)}`);
      print(
        `  ${restart.documents} documents ${seconds(restart.again.readyMs)}, after kill -9 ${seconds(restart.afterKill.readyMs)}, first list of 100 ${restart.again.firstListMs.toFixed(0)} ms`,
      );
      return restart;
    },
  },
  aws: {
    title: 'AWS: CPU time per operation of each adapter, against the bare SDK with the same requests',
    run: ({ print }) => benchAdaptersCpu(print),
  },
  sources: {
    title:
      'Sources: a bucket of the mock synced into the local home twice (aims: memory flat, nothing touched again)',
    run: async ({ print }) => {
      const synced = await benchSync({ objects: 10_000 });
      print(formatSync(synced).join('\n'));
      return synced;
    },
  },
  kills: {
    title: 'Kills: 50 times kill -9 of server, children or both, at random under load',
    run: async ({ print }) => {
      const kills = await workUnderKills({ documents: 300, kills: 50, seed: 3 });
      const { server, child, both } = kills.struck;
      print(`  server ${server}, children ${child}, both ${both}`);
      print(
        `  of ${kills.documents} documents ${kills.wrong} differ from an undisturbed run, findings equal: ${kills.findingsEqual}, uploads not registered ${kills.unregistered}, dead jobs ${kills.dead}`,
      );
      print(
        `  ${kills.indexed} contents in the index: as in an undisturbed run: ${kills.indexEqual}, as after a rebuild: ${kills.indexEqualsRebuilt}`,
      );
      return kills;
    },
  },
};
