import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectError } from '@assay/core';
import { z } from 'zod';
import { hasCode } from '../blobs/file-errors.ts';
import { assertKnownSchema } from '../sqlite/schema.ts';
import { BackupManifest, manifestName } from './backup-manifest.ts';

/** What every version of the manifest says, so that an older program can tell a newer one. */
const AnyManifest = z.object({
  format: z.string().regex(/^assay\.backup\/\d+$/),
  schemaVersion: z.number().int(),
  programVersion: z.string(),
});

const noBackup = (path: string, cause: unknown) =>
  rejectError(
    'restore.not-a-backup',
    `There is no finished backup at ${path} (it has no ${manifestName}): name a folder that "assay backup" made.`,
    { cause },
  );

const damaged = (path: string, cause: unknown) =>
  rejectError(
    'restore.damaged',
    `The file ${join(path, manifestName)} is damaged: restore another backup, or copy this one again from where it was kept.`,
    { cause },
  );

/** Errors (reject): `restore.not-a-backup`, `restore.damaged`, `folder.too-new`. */
export const readManifest = async (path: string): Promise<BackupManifest> => {
  const text = await readFile(join(path, manifestName), 'utf8').catch((cause: unknown) => {
    throw hasCode(cause, 'ENOENT') || hasCode(cause, 'ENOTDIR') ? noBackup(path, cause) : cause;
  });
  try {
    const { schemaVersion, format, programVersion } = AnyManifest.parse(JSON.parse(text));
    assertKnownSchema({ what: `The backup ${path}`, version: schemaVersion });
    if (format !== BackupManifest.shape.format.value) {
      throw rejectError(
        'folder.too-new',
        `The backup ${path} was made by version ${programVersion} in a form that this program does not know: use that version.`,
      );
    }
    return BackupManifest.parse(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'folder.too-new') throw cause;
    throw damaged(path, cause);
  }
};
