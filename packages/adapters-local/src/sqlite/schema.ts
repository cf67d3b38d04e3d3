import { closeSync, openSync, readSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { rejectError } from '@assay/core';
import { migrations as released } from './migrations.ts';
import { keepCopyBefore, removeOldCopies } from './upgrade-copy.ts';

export const storedVersion = (connection: DatabaseSync): number =>
  Number(connection.prepare('PRAGMA user_version').get()?.user_version ?? 0);

/** Error: `folder.too-new` (reject); `what` names the folder or backup for people. */
export const assertKnownSchema = (options: { what: string; version: number; known?: number }): void => {
  const { what, version, known = released.length } = options;
  if (version <= known) return;
  throw rejectError(
    'folder.too-new',
    `${what} has schema version ${version}, this program knows ${known}: use the newer program that wrote it, or name another.`,
    { details: { folderVersion: version, programVersion: known } },
  );
};

/** Where the file format keeps `user_version`, as 4 bytes, the highest first. */
const versionOffset = 60;

/**
 * The version in the file itself, without SQLite, which would change the folder by looking (its log is merged when
 * the last connection closes). Every opening ends with an empty log, so the file tells the truth but for a process
 * that was killed in the middle of an upgrade. Only for the owner of the folder's lock, before it opens the database.
 */
export const peekVersion = (path: string): number => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    return readSync(file, bytes, 0, 4, versionOffset) === 4 ? bytes.readUInt32BE() : 0;
  } finally {
    closeSync(file);
  }
};

/** An upgrade that this opening made; `copy` is the file with the database as it was before. */
export type Upgrade = { from: number; to: number; copy: string };

const upgradeFailed = (options: { from: number; to: number; cause: unknown }) =>
  rejectError(
    'folder.upgrade-failed',
    `The data folder could not be brought from schema version ${options.from} to ${options.to}, and is as it was: check that its disk has room for a second database, or go on with the former program.`,
    { cause: options.cause, details: { folderVersion: options.from, programVersion: options.to } },
  );

/** All steps in one transaction: the old version stays whole until the new one is. */
const applyFrom = (
  connection: DatabaseSync,
  { version, migrations }: { version: number; migrations: readonly string[] },
): void => {
  try {
    connection.exec('BEGIN IMMEDIATE');
    for (const migration of migrations.slice(version)) connection.exec(migration);
    connection.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (thrown) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw thrown;
  }
};

/**
 * Brings the database to the newest schema. Before it changes one that is in use, it keeps a copy beside it.
 * Errors (reject): `folder.too-new`, `folder.upgrade-failed`; the database is then as it was.
 */
export const migrate = (
  connection: DatabaseSync,
  { path, now, migrations = released }: { path: string; now: Date; migrations?: readonly string[] },
): Upgrade | null => {
  const version = storedVersion(connection);
  const newest = migrations.length;
  assertKnownSchema({ what: 'The data folder', version, known: newest });
  connection.exec('PRAGMA journal_mode = WAL');
  removeOldCopies({ path, now });
  if (version === newest) return null;
  if (version === 0) {
    applyFrom(connection, { version, migrations });
    return null;
  }
  try {
    using kept = keepCopyBefore(connection, { path, version: newest });
    applyFrom(connection, { version, migrations });
    return { from: version, to: newest, copy: kept.keep() };
  } catch (cause) {
    throw upgradeFailed({ from: version, to: newest, cause });
  }
};
