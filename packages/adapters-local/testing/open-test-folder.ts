import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock, type ManualClock } from '@assay/core/testing/memory';
import { type DataFolder, openDataFolder } from '../src/folder/open-data-folder.ts';

export type TestFolder = AsyncDisposable & {
  path: string;
  clock: ManualClock;
  /** Who owns the folder now. */
  folder: () => DataFolder;
  /** Closes the folder and opens it again. */
  reopen: () => Promise<DataFolder>;
};

/** An empty place on the disk that goes away with the test. */
export const makeTemporaryPath = async (): Promise<AsyncDisposable & { path: string }> => {
  const path = await mkdtemp(join(tmpdir(), 'assay-local-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

/** A data folder of its own with a clock that is moved by hand. */
export const openTestFolder = async (): Promise<TestFolder> => {
  const temporary = await makeTemporaryPath();
  const clock = createManualClock();
  const path = join(temporary.path, 'data');
  let folder = await openDataFolder({ path, clock });
  return {
    path,
    clock,
    folder: () => folder,
    reopen: async () => {
      await folder[Symbol.asyncDispose]();
      folder = await openDataFolder({ path, clock });
      return folder;
    },
    [Symbol.asyncDispose]: async () => {
      await folder[Symbol.asyncDispose]();
      await temporary[Symbol.asyncDispose]();
    },
  };
};

/** Files below the path that contain the text; the folder must be closed (reading would drop its locks). */
export const filesWith = async (options: { path: string; text: string }): Promise<string[]> => {
  const entries = await readdir(options.path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if ((await readFile(file)).includes(options.text)) found.push(file);
  return found;
};
