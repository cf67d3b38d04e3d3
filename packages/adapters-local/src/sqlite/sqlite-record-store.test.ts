import { expect, it } from 'vitest';
import { filesWith, openTestFolder } from '../../testing/open-test-folder.ts';
import { createSqliteRecordStore } from './sqlite-record-store.ts';

it('removes expired records from the files beside a later commit', async () => {
  await using test = await openTestFolder();
  const { database } = test.folder();
  const records = createSqliteRecordStore({ database, clock: test.clock });
  const keyOf = (sort: string) => ({ workspace: 'alpha', collection: 'things', partition: 'p', sort });
  const expiresAt = '2030-01-01T00:00:05.000Z';
  await records.commit([
    { kind: 'put', key: keyOf('old'), value: 'secret-word', if: 'absent', expiresAt },
    { kind: 'put', key: keyOf('young'), value: 'kept-word', if: 'absent' },
  ]);
  await test.clock.advance(120_000);
  await records.commit([{ kind: 'put', key: keyOf('other'), value: 1, if: 'absent' }]);
  await test.folder()[Symbol.asyncDispose]();
  expect(await filesWith({ path: test.path, text: 'secret-word' })).toEqual([]);
  expect(await filesWith({ path: test.path, text: 'kept-word' })).toHaveLength(1);
});
