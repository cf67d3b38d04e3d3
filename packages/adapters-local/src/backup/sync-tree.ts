import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { walkFiles } from './walk-files.ts';

const run = promisify(execFile);

/** One call (syncfs) for the whole file system; false where there is no such program. */
const syncFileSystem = async (path: string): Promise<boolean> => {
  if (process.platform !== 'linux') return false;
  return run('sync', ['-f', path]).then(
    () => true,
    () => false,
  );
};

/**
 * Makes a folder with all that is in it durable: with one wait where the system can, else with one for each file and
 * folder, each of which holds one of the few threads that those who are served need too.
 */
export const syncTree = async (root: string): Promise<void> => {
  if (await syncFileSystem(root)) return;
  for await (const { name } of walkFiles(root)) {
    await using handle = await open(join(root, name), 'r');
    await handle.sync();
  }
};
