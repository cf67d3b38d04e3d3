import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeletedHold } from '../blobs/deleted-files.ts';
import { linkOrCopyFile } from './copy-file.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { walkFiles } from './walk-files.ts';

/** File operations at once; the rest of the pool of threads stays for those who are served meanwhile. */
const width = 2;

export type CopiedBlobs = { blobCount: number; blobBytes: number };

/**
 * Copies all files below `from`, and those that were deleted since the hold began to count. It is not durable yet.
 *
 * Why nothing is missing: a blob is there before a record names it, so all that the database's snapshot names was
 * there when the snapshot was taken, or its deletion had been finished, as a crash at that moment could have left it.
 * A folder listing gives every name that is there throughout. What goes meanwhile goes into the hold, which is looked
 * at last. A blob that is replaced meanwhile is there with its old bytes or its new ones, never with a mixture.
 * What comes meanwhile may be in the copy too much: without a record it is swept (`incoming/`), or found again by
 * the job that is about to write it.
 */
export const copyBlobs = async (options: {
  from: string;
  to: string;
  hold: DeletedHold;
  signal: AbortSignal;
}): Promise<CopiedBlobs> => {
  const { from, to, hold, signal } = options;
  const copied: CopiedBlobs = { blobCount: 0, blobBytes: 0 };

  const makeFolder = (path: string) => mkdir(path, { recursive: true, mode: 0o700 });
  const take = async (file: string, name: string): Promise<void> => {
    const size = await linkOrCopyFile({ from: file, to: join(to, name) });
    if (size === null) return;
    copied.blobCount += 1;
    copied.blobBytes += size;
  };

  // A folder has to be there before the first of its files.
  async function* names(): AsyncGenerator<string, void, undefined> {
    for await (const { kind, name } of walkFiles(from)) {
      if (kind === 'folder') await makeFolder(join(to, name));
      else yield name;
    }
  }
  await fewAtATime({ source: names(), width, signal, work: (name) => take(join(from, name), name) });
  for (const { name, file } of await hold.list()) {
    signal.throwIfAborted();
    await makeFolder(dirname(join(to, name)));
    await take(file, name);
  }
  return copied;
};
