import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectError } from '@assay/core';
import { toBlobKey } from '../blobs/blob-path.ts';
import type { CopiedBlobs } from './copy-blobs.ts';
import { copyFileHashed } from './copy-file.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { walkFiles } from './walk-files.ts';

const width = 4;

/** The bytes of documents are kept under their own SHA-256, so that the name alone tells whether they are whole. */
const rawKeyPattern = /^workspaces\/[^/]+\/raw\/([0-9a-f]{64})$/;

export const damagedFile = (name: string) =>
  rejectError(
    'restore.damaged',
    `The backup is damaged: ${name} has not the bytes it was saved with. Nothing was restored. Restore another backup, or copy this one again from where it was kept.`,
    { details: { file: name } },
  );

/** Copies all blobs and checks those that can be checked. Error: `restore.damaged` (reject), naming the blob's key. */
export const restoreBlobs = async (options: {
  from: string;
  to: string;
  signal: AbortSignal;
}): Promise<CopiedBlobs> => {
  const { from, to, signal } = options;
  const restored: CopiedBlobs = { blobCount: 0, blobBytes: 0 };

  async function* names(): AsyncGenerator<string, void, undefined> {
    for await (const { kind, name } of walkFiles(from)) {
      if (kind === 'file') {
        yield name;
        continue;
      }
      await mkdir(join(to, name), { recursive: true, mode: 0o700 });
    }
  }

  const restore = async (name: string): Promise<void> => {
    const { size, sha256 } = await copyFileHashed({ from: join(from, name), to: join(to, name), signal });
    const key = toBlobKey(name);
    const promised = rawKeyPattern.exec(key)?.[1] ?? sha256;
    if (promised !== sha256) throw damagedFile(key);
    restored.blobCount += 1;
    restored.blobBytes += size;
  };

  await fewAtATime({ source: names(), width, signal, work: restore });
  return restored;
};
