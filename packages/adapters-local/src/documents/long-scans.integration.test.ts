import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
          return new Uint8Array() as T;
        },
      },
    });
    await watched.read({ path: 'scan.pdf', limits: { timeoutMs: 500_000 } });
    await watched.readAndExtract({ path: 'scan.pdf' }).catch(() => undefined);
    expect(payloads).toMatchObject([
      { limits: { timeoutMs: 500_000 } },
      { file: { limits: { timeoutMs: defaultReadLimits.timeoutMs } } },
    ]);
  });
});
