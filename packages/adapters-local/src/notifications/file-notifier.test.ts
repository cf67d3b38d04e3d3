import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notification } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFileNotifier } from './file-notifier.ts';

const notification = (id: string): Notification => ({
  id,
  kind: 'job.dead',
  severity: 'critical',
  workspace: 'default',
  at: '2030-01-01T00:00:00.000Z',
  subject: 'A job was given up',
  text: 'Two\nlines',
  ids: {},
});

it('writes one line for each notification, for its owner alone', async () => {
  await using temporary = await makeTemporaryPath();
  const notifier = createFileNotifier({ folder: temporary.path });
  await Promise.all(['a', 'b', 'c'].map((id) => notifier.notify(notification(id))));
  const path = join(temporary.path, 'notifications', 'notifications.jsonl');
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(lines.map((line) => line && JSON.parse(line).id)).toEqual(['a', 'b', 'c', '']);
  expect((await stat(path)).mode & 0o077).toBe(0);
});

it('keeps the latest notifications in few files', async () => {
  await using temporary = await makeTemporaryPath();
  const notifier = createFileNotifier({ folder: temporary.path, maxBytes: 1 });
  for (let number = 1; number <= 9; number += 1) await notifier.notify(notification(`n${number}`));
  const folder = join(temporary.path, 'notifications');
  const names = (await readdir(folder)).toSorted();
  expect(names).toEqual(['', '.1', '.2', '.3', '.4'].map((end) => `notifications.jsonl${end}`));
  const ids = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')).id),
  );
  expect(ids).toEqual(['n9', 'n8', 'n7', 'n6', 'n5']);
});
