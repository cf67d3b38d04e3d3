import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../blobs/sync-folder.ts';

/** Names within a backup; it is laid out as a data folder is. */
export const manifestName = 'manifest.json';
export const databaseName = 'assay.sqlite';
export const objectsName = join('blobs', 'objects');

export const backupFormat = 'assay.backup/1';

const Digest = z.object({ size: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Written last: a folder without it is no backup. */
export const BackupManifest = z.object({
  format: z.literal(backupFormat),
  createdAt: z.iso.datetime(),
  programVersion: z.string(),
  schemaVersion: z.number().int().min(1),
  database: Digest,
  /** Other files of the data folder, such as its document passwords. */
  files: z.array(Digest.extend({ name: z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/) })),
  /** Whether the files hold passwords or keys, so that the backup has to be kept as safe as the folder. */
  holdsSecrets: z.boolean(),
  blobCount: z.number().int().min(0),
  blobBytes: z.number().int().min(0),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** Bytes of everything but the manifest itself. */
export const bytesOf = ({ database, files, blobBytes }: BackupManifest): number =>
  database.size + blobBytes + files.reduce((sum, file) => sum + file.size, 0);

/** Durable, and there whole or not at all. */
export const writeManifest = async (folder: string, manifest: BackupManifest): Promise<void> => {
  const path = join(folder, manifestName);
  await using handle = await open(`${path}.new`, 'wx', 0o600);
  await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
  await handle.sync();
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
};
