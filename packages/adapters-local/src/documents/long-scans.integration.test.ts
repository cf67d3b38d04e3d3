import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonToBytes, parseJsonBytes, ReadDocument } from '@assay/core/documents';
import { defaultReadLimits } from '@assay/core/ports';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { createProcessPool } from '../processes/process-pool.ts';
import { createDocumentTasks } from './document-tasks.ts';
import { documentWorkerEntry } from './document-worker-entry.ts';

const pool = createProcessPool({ entry: documentWorkerEntry, size: 1, maxOldSpaceMb: 512 });
const tasks = createDocumentTasks({ pool });
afterAll(() => pool[Symbol.asyncDispose]());

/** Pages without text on which much is drawn, so that each is looked through for lines: all of them take minutes. */
const createDrawnPdf = (pageCount: number): Uint8Array => {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `a line that is long enough for what stands here: ${index}`,
  );
  const text = new TextDecoder().decode(createTinyPdf(Array.from({ length: pageCount }, () => lines)));
  const drawn = text.replaceAll(/BT .* 72 (\d+) Td .* ET/g, (operators, y) =>
    `72 ${y} 40 9 re 120 ${y} 60 9 re 190 ${y} 30 9 re f`.padEnd(operators.length),
  );
  return new TextEncoder().encode(drawn);
};

const readNormalForm = (bytes: Uint8Array): ReadDocument => parseJsonBytes(ReadDocument, bytes);

describe('a scan of 300 pages in the pool', () => {
  it('is left at once when it is cancelled, and its process works no longer', async () => {
    await using folder = await makeTemporaryPath();
    const path = join(folder.path, 'scan.pdf');
    await writeFile(path, createDrawnPdf(300));
    // Long enough for a child to be started and to read, and a small part of what all pages take.
    const signal = AbortSignal.timeout(2_000);
    const reading = tasks.read({ path, limits: { timeoutMs: 600_000 }, signal });
    await expect(reading).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(pool.stats()).toMatchObject({ alive: 0, busy: 0, waiting: 0 });
    const good = join(folder.path, 'good.pdf');
    await writeFile(good, createTinyPdf([['Invoice 7']]));
    const read: unknown = JSON.parse(new TextDecoder().decode(await tasks.read({ path: good })));
    expect(read).toMatchObject({ pages: [{ hasText: true }] });
    expect(pool.stats()).toMatchObject({ alive: 1, busy: 0, kills: { timeout: 0, memory: 0, crash: 0 } });
  });

  it('is told how long it may take, so that it ends with what was read before it is ended', async () => {
    const payloads: unknown[] = [];
    const watched = createDocumentTasks({
      pool: {
        ...pool,
        run: async <T>(_: string, payload: unknown) => {
          payloads.push(payload);
          return { bytes: new Uint8Array(), goesOn: false } as T;
        },
      },
    });
    await watched.read({ path: 'scan.pdf', limits: { timeoutMs: 500_000 } });
    await watched.readAndExtract({ path: 'scan.pdf' }).catch(() => undefined);
    expect(payloads.slice(0, 2)).toMatchObject([
      { file: { limits: { timeoutMs: 500_000 } } },
      { file: { limits: { timeoutMs: defaultReadLimits.timeoutMs } } },
    ]);
  });
});

/** A pool whose child reads one more page a task, of three. */
const createPagePool = () => {
  const asked: { name: string; payload: unknown }[] = [];
  const readOn = (before: Uint8Array | null) => {
    const length = (before?.length ?? 0) + 1;
    return { bytes: new Uint8Array(length), goesOn: length < 3 };
  };
  const run = async <T>(name: string, payload: unknown): Promise<T> => {
    asked.push({ name, payload });
    const { before = null } = payload as { before?: Uint8Array | null };
    return (name === 'extract' ? 'no extraction' : readOn(before)) as T;
  };
  return { asked, tasks: createDocumentTasks({ pool: { ...pool, run } }) };
};

describe('a scan that takes several tasks', () => {
  it('is read to its end, each task going on from the one before', async () => {
    const { asked, tasks: paged } = createPagePool();
    expect(await paged.read({ path: 'scan.pdf' })).toHaveLength(3);
    expect(asked).toMatchObject([
      { name: 'read', payload: { before: null } },
      { name: 'read', payload: { before: { length: 1 } } },
      { name: 'read', payload: { before: { length: 2 } } },
    ]);
  });

  it('is extracted from all of its pages, and not from those of the first task', async () => {
    const { asked, tasks: paged } = createPagePool();
    const extracting = paged.readAndExtract({ path: 'scan.pdf', type: 'invoice' });
    await expect(extracting).rejects.toMatchObject({ code: 'document.crashed' });
    expect(asked).toMatchObject([
      { name: 'read-and-extract' },
      { name: 'read', payload: { before: { length: 1 } } },
      { name: 'read', payload: { before: { length: 2 } } },
      { name: 'extract', payload: { source: { bytes: { length: 3 } }, choices: { type: 'invoice' } } },
    ]);
  });

  it('is gone on with in a child, which takes the pages that were read as they are', async () => {
    await using folder = await makeTemporaryPath();
    const path = join(folder.path, 'scan.pdf');
    await writeFile(path, createTinyPdf([['Total 7']]));
    const text = readNormalForm(await tasks.read({ path }));
    await writeFile(path, createDrawnPdf(2));
    const limits = { timeoutMs: 600_000 };
    const whole = readNormalForm(await tasks.read({ path, limits }));
    const [first, second] = whole.pages;
    const [taken] = text.pages;
    if (!first || !second || !taken) throw new Error('There is a page too few.');
    const before = {
      ...whole,
      pages: [
        { ...taken, textSource: 'ocr' as const },
        { ...second, words: [], lines: [], hasText: false },
      ],
      problems: [
        { code: 'page.read-by-ocr', message: 'Page 1 was read from its picture.' },
        { code: 'page.ocr-out-of-time', message: 'Page 2 was not read from its picture.' },
      ],
    };
    const { bytes, goesOn } = await tasks.readSome({ path, limits, before: jsonToBytes(before) });
    const read = readNormalForm(bytes);
    expect(goesOn).toBe(false);
    expect(read.pages[0]?.words).toEqual(taken.words);
    expect(read.pages[1]).toEqual(second);
    expect(read.problems[1]).toEqual(whole.problems[1]);
  });
});
