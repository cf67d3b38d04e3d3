import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileFiles } from '../../testing/hostile/hostile-files.ts';
import { buildCallingWordFile } from '../../testing/hostile/hostile-markup.ts';
import { buildActingPdf } from '../../testing/hostile/hostile-pdfs.ts';
import { buildRawZip } from '../../testing/hostile/raw-zip.ts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { createProcessPool } from '../processes/process-pool.ts';
import { createDocumentTasks } from './document-tasks.ts';
import { documentWorkerEntry } from './document-worker-entry.ts';

const size = 2;
const pool = createProcessPool({
  entry: documentWorkerEntry,
  size,
  maxOldSpaceMb: 256,
  maxResidentMb: 700,
});
const tasks = createDocumentTasks({ pool });
afterAll(() => pool[Symbol.asyncDispose]());

// No file here is ended by its time limit but the last: a slow machine may take its time.
const limits = { timeoutMs: 120_000 };

const lines = [
  'INVOICE',
  'Invoice number: RE-2030-17',
  'Invoice date: 2030-01-15',
  'Grand total: 119.00 EUR',
];
const wordBody = `<w:document>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:document>`;
const neighbours: Record<string, Uint8Array> = {
  'neighbour.pdf': createTinyPdf([lines, ['page two']]),
  'neighbour.docx': buildRawZip([{ name: 'word/document.xml', body: wordBody }]),
  'neighbour.txt': Buffer.from(lines.join('\n')),
};

const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'result',
    (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)),
  );

/** The port at which to call, and how often somebody did. */
const openEar = async () => {
  let callCount = 0;
  const server = createServer((socket) => {
    callCount += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/a`,
    calls: () => callCount,
    [Symbol.dispose]: () => {
      server.close();
    },
  };
};

describe('hostile files in the pool', () => {
  it('are each answered within their limit, and their neighbours are read as if they were not there', async () => {
    await using folder = await makeTemporaryPath();
    const put = async (name: string, bytes: Uint8Array): Promise<string> => {
      const path = join(folder.path, name);
      await writeFile(path, bytes);
      return path;
    };
    const good = await Promise.all(Object.entries(neighbours).map(([name, bytes]) => put(name, bytes)));
    const readGood = () => Promise.all(good.map((path) => tasks.read({ path, limits })));
    const alone = await readGood();
    const together: Promise<Uint8Array[]>[] = [];
    const outcomes: Promise<{ title: string; read: string; extract: string; render: string }>[] = [];
    for (const { title, fileName, bytes } of hostileFiles) {
      const path = await put(fileName, bytes());
      const answer = async () => ({
        title,
        read: await outcomeOf(tasks.read({ path, limits })),
        extract: await outcomeOf(tasks.readAndExtract({ path, limits })),
        render: await outcomeOf(tasks.render({ path, limits, page: 1, maxPixels: 1_000 })),
      });
      outcomes.push(answer());
      if (outcomes.length % 6 === 0) together.push(readGood());
    }
    const answers = await Promise.all(outcomes);
    for (const [index, { expected }] of hostileFiles.entries()) {
      const wanted = 'code' in expected ? expected.code : 'result';
      expect(answers[index]).toMatchObject({ read: wanted, extract: wanted });
      expect(answers[index]?.render).toMatch(/^(result|document\.[a-z-]+)$/);
    }
    for (const results of together) expect(await results).toEqual(alone);
    expect(await readGood()).toEqual(alone);
    expect(pool.stats()).toMatchObject({ size, busy: 0, waiting: 0 });
  }, 300_000);

  it('reach nobody outside, whatever they ask for', async () => {
    await using folder = await makeTemporaryPath();
    using ear = await openEar();
    const path = join(folder.path, 'caller');
    for (const bytes of [buildCallingWordFile(ear.url), buildActingPdf(ear.url)]) {
      await writeFile(path, bytes);
      expect(await outcomeOf(tasks.readAndExtract({ path, limits }))).toBe('result');
      await outcomeOf(tasks.render({ path, limits, page: 1, maxPixels: 500 }));
    }
    expect(ear.calls()).toBe(0);
  });

  it('ends a PDF that its reader never finishes, with the time limit that was given', async () => {
    await using folder = await makeTemporaryPath();
    const path = join(folder.path, 'slow.pdf');
    await writeFile(path, createTinyPdf(Array.from({ length: 1_500 }, () => Array(40).fill('a b c d e f'))));
    const slow = outcomeOf(tasks.read({ path, limits: { timeoutMs: 100 } }));
    const good = join(folder.path, 'good.pdf');
    await writeFile(good, neighbours['neighbour.pdf'] ?? new Uint8Array());
    expect(await outcomeOf(tasks.read({ path: good, limits }))).toBe('result');
    expect(await slow).toBe('document.timeout');
  });
});
