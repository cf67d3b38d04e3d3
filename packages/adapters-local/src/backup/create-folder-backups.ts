import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError, retryError } from '@assay/core';
import type { Backups, Clock } from '@assay/core/ports';
import program from '../../package.json' with { type: 'json' };
import type { DeletedHold } from '../blobs/deleted-files.ts';
import type { FileBlobStore } from '../blobs/file-blob-store.ts';
import { hasCode } from '../blobs/file-errors.ts';
import { syncFolder } from '../blobs/sync-folder.ts';
import type { DataFolder } from '../folder/open-data-folder.ts';
import {
  type BackupManifest,
  backupFormat,
  bytesOf,
  databaseName,
  objectsName,
  writeManifest,
} from './backup-manifest.ts';
import { assertBackupTarget } from './backup-target.ts';
import { copyBlobs } from './copy-blobs.ts';
import { hashFile } from './copy-file.ts';
import { copyFolderFiles } from './copy-folder-files.ts';
import { syncTree } from './sync-tree.ts';

const neverAborted = new AbortController().signal;

const failed = (target: string, cause: unknown): AppError => {
  const reason =
    hasCode(cause, 'ENOSPC') || hasCode(cause, 'EDQUOT') ? 'its disk is full' : 'it cannot be written';
  return retryError(
    'backup.failed',
    `The backup ${target} could not be made, and nothing is left of it: ${reason}. Check its disk and its rights, or name another place.`,
    { cause },
  );
};

/** `assay-2030-01-01T00-00-00Z`: sorts by time, and is a valid name on every disk. */
const defaultName = (now: Date): string => `assay-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/**
 * Copies of a data folder, made by its owner while it works: first the database as it is at one moment, then the
 * blobs (see `copyBlobs` for why none is missing), then the manifest, and at last the name. A copy has the layout of
 * a data folder; files are linked where the disk can, as no blob is ever written in place.
 */
export const createFolderBackups = (options: {
  folder: DataFolder;
  blobs: FileBlobStore;
  clock: Clock;
  /** Where a copy goes when nobody names another place. */
  backupsPath: string;
}): Backups => {
  const { folder, blobs, clock, backupsPath } = options;

  const copyEverything = async (request: {
    to: string;
    hold: DeletedHold;
    signal: AbortSignal;
  }): Promise<BackupManifest> => {
    const { to, hold, signal } = request;
    const createdAt = clock.now().toISOString();
    const database = join(to, databaseName);
    const { schemaVersion } = await folder.database.copyTo({ to: database, signal, onSnapshot: hold.forget });
    const files = await copyFolderFiles({ from: folder.path, to, signal });
    const copied = await copyBlobs({ from: blobs.objectsPath, to: join(to, objectsName), hold, signal });
    const manifest: BackupManifest = {
      format: backupFormat,
      createdAt,
      programVersion: program.version,
      schemaVersion,
      database: await hashFile(database),
      files,
      holdsSecrets: files.length > 0,
      ...copied,
    };
    await syncTree(to);
    signal.throwIfAborted();
    await writeManifest(to, manifest);
    return manifest;
  };

  return {
    create: async ({ path, signal = neverAborted } = {}) => {
      const target = resolve(path ?? join(backupsPath, defaultName(clock.now())));
      const partial = `${target}.partial`;
      try {
        await using hold = await blobs.openHold();
        await assertBackupTarget({ target, folder: folder.path });
        signal.throwIfAborted();
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        // What a killed process left.
        await rm(partial, { recursive: true, force: true });
        await mkdir(partial, { mode: 0o700 });
        await using undo = new AsyncDisposableStack();
        undo.defer(() => rm(partial, { recursive: true, force: true }));
        const manifest = await copyEverything({ to: partial, hold, signal });
        await rename(partial, target);
        undo.move();
        await syncFolder(dirname(target));
        const { createdAt, blobCount } = manifest;
        return { path: target, createdAt, blobCount, byteCount: bytesOf(manifest) };
      } catch (thrown) {
        if (thrown instanceof AppError) throw thrown;
        signal.throwIfAborted();
        throw failed(target, thrown);
      }
    },
  };
};
