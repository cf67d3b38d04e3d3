import { readdir, readFile, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createManualClock } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { openDataFolder } from '../folder/open-data-folder.ts';
import { migrations } from './migrations.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { createSqliteRecordStore } from './sqlite-record-store.ts';

const clock = createManualClock();
const dayMs = 86_400_000;

/** A database as the first released program left it. */
const makeFirstVersion = async (path: string): Promise<void> => {
  const schema = await readFile(new URL('../../testing/schema-v1.sql', import.meta.url), 'utf8');
  using database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; ${schema}; PRAGMA user_version = 1;
    INSERT INTO records (workspace, collection, partition, sort, value, version)
      VALUES ('alpha', 'things', 'p', 's', '{"name":"old"}', 3)`);
};

const key = { workspace: 'alpha', collection: 'things', partition: 'p', sort: 's' };
const nextVersion = "CREATE TABLE added (x TEXT) STRICT; INSERT INTO added VALUES ('new')";
const later = [...migrations, nextVersion];
const brokenLater = [...later, 'CREATE TABLE half (x); INSERT INTO no_such_table VALUES (1)'];

const makePlace = async () => {
  const temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'assay.sqlite');
  await makeFirstVersion(path);
  return {
    path,
    copies: async () => (await readdir(dirname(path))).filter((name) => name.includes('before')),
    [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
  };
};

const versionOf = (path: string): unknown => {
  using database = new DatabaseSync(path, { readOnly: true });
  return database.prepare('PRAGMA user_version').get()?.user_version;
};

describe('migrate', () => {
  it('opens a folder of the first version with this program, and everything is there', async () => {
    await using place = await makePlace();
    await using folder = await openDataFolder({ path: dirname(place.path), clock });
    const records = createSqliteRecordStore({ database: folder.database, clock });
    expect(await records.get(key)).toMatchObject({ value: { name: 'old' }, version: 3 });
  });

  it('upgrades, tells of it, and keeps the database as it was', async () => {
    await using place = await makePlace();
    const { path } = place;
    await using database = openSqliteDatabase({ path, clock, migrations: later });
    const newest = later.length;
    const copy = `${path}.before-v${newest}`;
    expect(database.upgraded).toEqual({ from: 1, to: newest, copy });
    expect(database.read((sql) => sql.get('SELECT x FROM added'))).toEqual({ x: 'new' });
    const records = createSqliteRecordStore({ database, clock });
    expect(await records.get(key)).toMatchObject({ value: { name: 'old' } });
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    expect(versionOf(copy)).toBe(1);
    await using former = openSqliteDatabase({ path: copy, clock });
    const formerRecords = createSqliteRecordStore({ database: former, clock });
    expect(await formerRecords.get(key)).toMatchObject({ value: { name: 'old' } });
  });

  it('keeps the copy of the last upgrade alone, and that not for ever', async () => {
    await using place = await makePlace();
    const { path } = place;
    const open = async (versions: readonly string[]) =>
      openSqliteDatabase({ path, clock, migrations: versions })[Symbol.asyncDispose]();
    await open(later);
    await open([...later, 'CREATE TABLE more (x)']);
    const copy = `${path}.before-v${later.length + 1}`;
    expect(await place.copies()).toEqual([basename(copy)]);
    const now = clock.now().getTime();
    await utimes(copy, now / 1_000, (now - 29 * dayMs) / 1_000);
    await open([...later, 'CREATE TABLE more (x)']);
    expect(await place.copies()).toHaveLength(1);
    await utimes(copy, now / 1_000, (now - 31 * dayMs) / 1_000);
    await open([...later, 'CREATE TABLE more (x)']);
    expect(await place.copies()).toEqual([]);
  });

  it('makes no copy of a database that is new, and none where nothing changes', async () => {
    await using temporary = await makeTemporaryPath();
    const path = join(temporary.path, 'assay.sqlite');
    for (const expected of [null, null]) {
      await using database = openSqliteDatabase({ path, clock, migrations: later });
      expect(database.upgraded).toBe(expected);
    }
    expect(await readdir(temporary.path)).toEqual(['assay.sqlite']);
  });

  it('leaves the old version whole when an upgrade breaks half-way, and says so', async () => {
    await using place = await makePlace();
    const { path } = place;
    expect(() => openSqliteDatabase({ path, clock, migrations: brokenLater })).toThrow(
      expect.objectContaining({ code: 'folder.upgrade-failed', recovery: 'reject' }),
    );
    expect(() => openSqliteDatabase({ path, clock, migrations: brokenLater })).toThrow('is as it was');
    expect(versionOf(path)).toBe(1);
    expect(await place.copies()).toEqual([]);
    await using database = openSqliteDatabase({ path, clock });
    const names = database.read((sql) => sql.all<{ name: string }>('SELECT name FROM sqlite_schema'));
    expect(names.map((row) => row.name)).not.toContain('added');
    expect(await createSqliteRecordStore({ database, clock }).get(key)).not.toBeNull();
  });
});
