import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createLogSync } from './log-sync.ts';

it('acknowledges nothing while the log cannot be synced, and goes on once it can', async () => {
  await using temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'some.sqlite-wal');
  await using log = createLogSync({ path });
  const together = await Promise.allSettled([log.sync(), log.sync(), log.sync()]);
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await writeFile(path, 'frames');
  await expect(Promise.all([log.sync(), log.sync(), log.sync()])).resolves.toHaveLength(3);
});

it('lets those who come while a sync runs wait for the next one', async () => {
  await using temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'some.sqlite-wal');
  await writeFile(path, 'frames');
  await using log = createLogSync({ path });
  const order: string[] = [];
  const first = log.sync().then(() => order.push('first'));
  const later = [log.sync(), log.sync()];
  expect(later[0]).toBe(later[1]);
  await Promise.all([first, ...later.map((sync) => sync.then(() => order.push('later')))]);
  expect(order).toEqual(['first', 'later', 'later']);
});
