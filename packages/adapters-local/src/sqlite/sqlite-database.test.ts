import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesWith, openTestFolder } from '../../testing/open-test-folder.ts';
import type { Sql } from './sql.ts';
import { createSqliteRecordStore } from './sqlite-record-store.ts';

const add = (name: string) => (sql: Sql) =>
  sql.run('INSERT INTO counters VALUES (?, ?, ?, ?, 1)', 'alpha', 'things', 'p', name);

const namesIn = (sql: Sql): string[] =>
  sql.all<{ sort: string }>('SELECT sort FROM counters ORDER BY sort').map((row) => row.sort);

describe('openSqliteDatabase', () => {
  it('commits what waits together in one transaction and undoes only the operation that fails', async () => {
    await using test = await openTestFolder();
    const { database } = test.folder();
    const before = database.counts();
    const outcomes = await Promise.allSettled([
      database.write(add('a')),
      database.write((sql) => {
        add('half')(sql);
        throw new Error('no');
      }),
      database.write(add('b')),
      database.write(add('a')),
      database.write(namesIn),
    ]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: { message: 'no' } },
      { status: 'fulfilled', value: 1 },
      { status: 'rejected' },
      { status: 'fulfilled', value: ['a', 'b'] },
    ]);
    const after = database.counts();
    expect(after.transactions - before.transactions).toBe(1);
    expect(after.operations - before.operations).toBe(5);
    expect((await test.reopen()).database.read(namesIn)).toEqual(['a', 'b']);
  });

  it('tells everyone who waits when the commit fails, and works on afterwards', async () => {
    await using test = await openTestFolder();
    const { database } = test.folder();
    const outcomes = await Promise.allSettled([
      database.write(add('lost')),
      database.write((sql) => sql.run('ROLLBACK')),
      database.write(add('lost too')),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected']);
    await database.write(add('kept'));
    expect(database.read(namesIn)).toEqual(['kept']);
  });

  it('finishes what waits when it is closed, and refuses what comes after', async () => {
    await using test = await openTestFolder();
    const { database } = test.folder();
    const written = database.write(add('last'));
    await database[Symbol.asyncDispose]();
    expect(await written).toBe(1);
    await expect(database.write(add('late'))).rejects.toMatchObject({ code: 'database.closed' });
    expect(() => database.read(namesIn)).toThrow('closed');
  });

  it('leaves nothing of a deleted or replaced text in any file of the folder', async () => {
    await using test = await openTestFolder();
    const { database } = test.folder();
    const records = createSqliteRecordStore({ database, clock: test.clock });
    const key = { workspace: 'alpha', collection: 'things', partition: 'p', sort: 'secret-key' };
    const indexes = { 'by-name': { partition: 'secret-partition', sort: 's' } };
    const small = { text: 'secret-word' };
    const large = { text: 'secret-page '.repeat(5_000) };
    await records.commit([{ kind: 'put', key, value: small, if: 'absent', indexes }]);
    await records.commit([{ kind: 'put', key, value: large, if: 'any', indexes }]);
    await records.commit([{ kind: 'delete', key, if: 'any' }]);
    // The log is emptied without waiting for the end of the process.
    await test.clock.advance(1_000);
    expect((await stat(join(test.path, 'assay.sqlite-wal'))).size).toBe(0);
    await test.folder()[Symbol.asyncDispose]();
    expect(await filesWith({ path: test.path, text: 'secret' })).toEqual([]);
  });

  it('empties the log again after a later deletion', async () => {
    await using test = await openTestFolder();
    const { database } = test.folder();
    for (const name of ['a', 'b']) {
      await database.write(add(name));
      database.eraseSoon();
      await test.clock.advance(1_000);
      expect((await stat(join(test.path, 'assay.sqlite-wal'))).size).toBe(0);
    }
  });
});
