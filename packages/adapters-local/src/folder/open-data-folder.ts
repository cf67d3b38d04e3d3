import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError, rejectError } from '@assay/core';
import type { Clock } from '@assay/core/ports';
import { assertKnownSchema, peekVersion } from '../sqlite/schema.ts';
import { openSqliteDatabase, type SqliteDatabase } from '../sqlite/sqlite-database.ts';
import { openFolderLock } from './folder-lock.ts';

/** The one owner of a data folder; every write of this home goes through it. */
export type DataFolder = AsyncDisposable & {
  /** Absolute. */
  path: string;
  database: SqliteDatabase;
  /** Where the blob store of this folder lives. */
  blobsPath: string;
  /** Tells those who ask `readFolderOwner` where this owner serves; the note is readable by its user alone. */
  announce(options: { url: string; token: string }): void;
};

const makeFolder = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw rejectError(
      'folder.unusable',
      `The data folder ${path} cannot be created: name a folder you may write to with --data.`,
      { cause: thrown },
    );
  }
};

/**
 * Makes an empty file with its mode; SQLite gives its log the mode of its database. A file that is there is not even
 * opened: closing it again would drop the lock that this process may hold on it (POSIX).
 */
const makeFile = async (path: string): Promise<void> => {
  try {
    await writeFile(path, '', { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return;
    throw thrown;
  }
};

/**
 * Takes a data folder for this process, and creates what is missing (readable by its owner alone).
 * Errors (reject): `folder.in-use` when another process owns it, `folder.too-new` when a newer program wrote it,
 * `folder.upgrade-failed` when an older one did and it could not be upgraded, `folder.unusable` when it cannot be created or written.
 */
export const openDataFolder = async (options: { path: string; clock: Clock }): Promise<DataFolder> => {
  const path = resolve(options.path);
  const databasePath = join(path, 'assay.sqlite');
  makeFolder(path);
  using opened = new DisposableStack();
  try {
    await makeFile(join(path, 'owner.sqlite'));
    const lock = opened.use(openFolderLock({ path, now: options.clock.now() }));
    await makeFile(databasePath);
    assertKnownSchema({ what: `The data folder ${path}`, version: peekVersion(databasePath) });
    const database = openSqliteDatabase({ path: databasePath, clock: options.clock });
    opened.move();
    return {
      path,
      database,
      blobsPath: join(path, 'blobs'),
      announce: lock.announce,
      [Symbol.asyncDispose]: async () => {
        await database[Symbol.asyncDispose]();
        lock[Symbol.dispose]();
      },
    };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw rejectError(
      'folder.unusable',
      `The data folder ${path} cannot be used: check that you may write to it and that its disk has room.`,
      { cause: thrown },
    );
  }
};
