import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError, rejectError, retryError } from '@assay/core';
import { hasCode } from '../blobs/file-errors.ts';
import { syncFolder } from '../blobs/sync-folder.ts';
import { type BackupManifest, bytesOf, databaseName, objectsName } from './backup-manifest.ts';
import { isInside } from './backup-target.ts';
import { copyFileHashed } from './copy-file.ts';
import { readManifest } from './read-manifest.ts';
import { damagedFile, restoreBlobs } from './restore-blobs.ts';
import { syncTree } from './sync-tree.ts';

const neverAborted = new AbortController().signal;

const assertFree = async (options: { from: string; to: string }): Promise<void> => {
  const { from, to } = options;
  if (await isInside({ path: to, folder: from })) {
    throw rejectError(
      'restore.target-inside',
      `The data folder ${to} would lie in the backup itself: name a place outside of ${from}.`,
    );
  }
  const names = await readdir(to).catch((thrown: unknown) => {
    if (hasCode(thrown, 'ENOENT')) return [];
    if (hasCode(thrown, 'ENOTDIR')) return [to];
    throw thrown;
  });
  if (names.length === 0) return;
  throw rejectError(
    'restore.target-exists',
    `There is something at ${to} already, and restoring never replaces anything: name a new folder with --data.`,
  );
};

const restoreInto = async (options: {
  from: string;
  to: string;
  manifest: BackupManifest;
  signal: AbortSignal;
}): Promise<void> => {
  const { from, to, manifest, signal } = options;
  for (const { name, size, sha256 } of [{ name: databaseName, ...manifest.database }, ...manifest.files]) {
    const copied = await copyFileHashed({ from: join(from, name), to: join(to, name), signal }).catch(
      (thrown: unknown) => {
        throw hasCode(thrown, 'ENOENT') ? damagedFile(name) : thrown;
      },
    );
    if (copied.size !== size || copied.sha256 !== sha256) throw damagedFile(name);
  }
  const objects = join(to, objectsName);
  await mkdir(dirname(objects), { mode: 0o700 });
  const blobs = await restoreBlobs({ from: join(from, objectsName), to: objects, signal });
  if (blobs.blobCount !== manifest.blobCount || blobs.blobBytes !== manifest.blobBytes) {
    throw rejectError(
      'restore.damaged',
      `The backup is damaged: it has ${blobs.blobCount} blobs of ${blobs.blobBytes} bytes where ${manifest.blobCount} of ${manifest.blobBytes} were saved. Nothing was restored. Restore another backup, or copy this one again from where it was kept.`,
    );
  }
  await syncTree(to);
};

/**
 * Makes a new data folder of a backup, and checks every byte that can be checked on the way. All is copied, so that
 * the backup stays as it was and serves again; the new folder gets its name at the end, or there is none.
 * Errors (reject): `restore.not-a-backup`, `restore.damaged`, `restore.target-exists`, `restore.target-inside`,
 * `folder.too-new`; (retry): `restore.failed`.
 */
export const restoreBackup = async (options: {
  from: string;
  to: string;
  signal?: AbortSignal;
}): Promise<{ blobCount: number; byteCount: number }> => {
  const { signal = neverAborted } = options;
  const from = resolve(options.from);
  const to = resolve(options.to);
  const partial = `${to}.partial`;
  try {
    const manifest = await readManifest(from);
    await assertFree({ from, to });
    signal.throwIfAborted();
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    // What a killed process left.
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { mode: 0o700 });
    await using undo = new AsyncDisposableStack();
    undo.defer(() => rm(partial, { recursive: true, force: true }));
    await restoreInto({ from, to: partial, manifest, signal });
    await rename(partial, to);
    undo.move();
    await syncFolder(dirname(to));
    return { blobCount: manifest.blobCount, byteCount: bytesOf(manifest) };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    signal.throwIfAborted();
    throw retryError(
      'restore.failed',
      `The backup ${from} could not be restored to ${to}, and nothing is left of the attempt: check that the one can be read, and that the other may be written and its disk has room.`,
      { cause: thrown },
    );
  }
};
