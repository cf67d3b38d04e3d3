import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSystemClock, randomBytes } from '@assay/adapters-local';
import { createIdSource } from '@assay/core';
import { createAddDocument } from '@assay/core/documents';
import type { ManualClock } from '@assay/core/testing/memory';
import { openPipeline } from '@assay/core/testing/pipeline';
import { expect, vi } from 'vitest';
import { type FolderWatchOptions, openFolderWatch } from '../src/watch/open-folder-watch.ts';
import type { AddDocument } from '../src/watch/take-file.ts';

type Line = Record<string, string | number | boolean | null>;

/** A real folder over stores in memory; nothing watches it until `watch` is called. */
export const openWatchedFolder = async () => {
  const base = await mkdtemp(join(tmpdir(), 'assay-watch-'));
  const path = join(base, 'inbox');
  await mkdir(path);
  const home = openPipeline();
  const clock = createSystemClock();
  const ids = createIdSource({ now: clock.now, randomBytes });
  const addToHome = createAddDocument({ ...home, clock, ids });
  const lines: Line[] = [];
  const added: { name: string; text: string }[] = [];
  const open = new AsyncDisposableStack();

  const addDocument: AddDocument = async (request) => {
    const parts: Uint8Array[] = [];
    const noted = async function* () {
      const { bytes } = request;
      for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
        parts.push(Buffer.from(part));
        yield part;
      }
    };
    const result = await addToHome({ ...request, bytes: noted() });
    added.push({ name: request.name, text: Buffer.concat(parts).toString() });
    return result;
  };

  return {
    base,
    path,
    home,
    lines,
    added,
    addDocument,
    names: () => added.map(({ name }) => name).sort(),
    /** Lines of the log with this event. */
    told: (event: string) => lines.filter((line) => line.event === event),
    write: async (name: string, content: string | Uint8Array): Promise<string> => {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    watch: async (over: Partial<FolderWatchOptions> = {}) =>
      open.use(
        await openFolderWatch({
          path,
          id: 'inbox',
          workspace: home.workspace,
          ownFolders: [join(base, 'data')],
          addDocument,
          records: home.records,
          clock,
          log: (entry) => lines.push(entry),
          stableMs: 60,
          ...over,
        }),
      ),
    [Symbol.asyncDispose]: async () => {
      await open.disposeAsync();
      await rm(base, { recursive: true, force: true });
    },
  };
};

/** Waits until this holds; a busy machine may take its time. */
export const until = (holds: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(holds, { timeout: 60_000, interval: 20 });

/** Waits until the watch has nothing in hand and this many files were taken; moves its clock on where that is given. */
export const untilTaken = (
  watch: { stats(): { takenCount: number; waiting: number; reading: number } },
  takenCount: number,
  clock?: ManualClock,
): Promise<void> =>
  until(async () => {
    await clock?.advance(100);
    expect(watch.stats()).toMatchObject({ takenCount, waiting: 0, reading: 0 });
  });
