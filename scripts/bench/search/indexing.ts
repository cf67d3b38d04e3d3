import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createSqliteSearchIndex,
  createSystemClock,
  openLocalEmbedder,
  openLocalHome,
} from '@assay/adapters-local';
import { createRandom } from '../seeded-random.ts';

const workspace = 'default';
const workers = 2;
/** Documents whose passages are embedded at once, as many as the job has in hand. */
const documentsAtOnce = 2;
const paragraphs = 24;
const sentencesPerParagraph = 6;

const subjects = [
  'The supplier',
  'The customer',
  'Either party',
  'The carrier',
  'A third person',
  'The agent',
];
const verbs = [
  'shall deliver',
  'may refuse',
  'has to replace',
  'will invoice',
  'keeps',
  'returns',
  'inspects',
];
const things = [
  'the goods',
  'spare parts',
  'all documents',
  'the annual report',
  'damaged pallets',
  'the licences',
];
const places = [
  'in the warehouse',
  'at the port',
  'on site',
  'by registered mail',
  'at its own cost',
  'in writing',
];
const times = [
  'within ten days',
  'before the end of the quarter',
  'without delay',
  'once a year',
  'on request',
];

/** A text of plain English sentences, the same for the same number. */
const makeText = (number: number): string => {
  const next = createRandom(number + 1);
  const oneOf = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  const sentence = (): string =>
    `${[subjects, verbs, things, places, times].map(oneOf).join(' ')}, see ${Math.floor(next() * 10_000)}.`;
  const paragraph = (): string => Array.from({ length: sentencesPerParagraph }, sentence).join(' ');
  return Array.from({ length: paragraphs }, paragraph).join('\n\n');
};

const readTexts = async (data: string): Promise<string[][]> => {
  await using index = createSqliteSearchIndex({ path: join(data, 'search'), clock: createSystemClock() });
  const [key] = await index.listIndexes(workspace);
  if (!key) throw new Error('Nothing was indexed');
  const place = { workspace, index: key };
  const { items } = await index.listItems({ place, filter: { conditions: [] }, limit: 100_000 });
  const whole = await index.getItems({ place, items });
  return whole.map(({ chunks }) => chunks.map(({ parts }) => parts.map(({ text }) => text).join('\n')));
};

const embedAlone = async (texts: readonly string[][]): Promise<number> => {
  await using embedder = openLocalEmbedder({ workers });
  const startedAt = performance.now();
  const waiting = [...texts];
  const work = async (): Promise<void> => {
    for (let own = waiting.shift(); own; own = waiting.shift())
      await embedder.embed({ texts: own, kind: 'passage' });
  };
  await Promise.all(Array.from({ length: documentsAtOnce }, work));
  return performance.now() - startedAt;
};

export type Indexing = {
  documents: number;
  chunks: number;
  seconds: number;
  embeddingSeconds: number;
  ratio: number;
};

/** Texts from their bytes to the index, through all jobs of the local home, against embedding the same passages alone. */
export const benchIndexing = async (options: { documents: number }): Promise<Indexing> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-indexing-'));
  const data = join(folder, 'data');
  try {
    const home = await openLocalHome({ dataFolder: data, workers, backupsPath: join(folder, 'backups') });
    for (let at = 0; at < options.documents; at += 1) {
      const bytes = new TextEncoder().encode(makeText(at));
      await home.addDocument({ workspace, door: 'bench', name: `text-${at}.txt`, bytes, actor: 'bench' });
    }
    const startedAt = performance.now();
    home.start();
    await home.drain({ signal: new AbortController().signal });
    const seconds = (performance.now() - startedAt) / 1_000;
    await home.close({ graceMs: 5_000 });
    const texts = await readTexts(data);
    const embeddingSeconds = (await embedAlone(texts)) / 1_000;
    const chunks = texts.flat().length;
    return { documents: texts.length, chunks, seconds, embeddingSeconds, ratio: seconds / embeddingSeconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
