import { latestChangeSeq, listChanges } from '@assay/core/changes';
import type { RecordStore } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openChanges } from './open-changes.ts';
import { openPipeline } from './open-pipeline.ts';

it('makes each event one change of its own workspace, in order, with its payload', async () => {
  const pipeline = openPipeline();
  const { uploadId } = await pipeline.add('one.txt', invoiceText('R-1'));
  await pipeline.add('two.txt', invoiceText('R-2'), { workspace: 'other' });
  await pipeline.settle();
  const { records } = pipeline;
  const { items, next } = await listChanges({ records, workspace: 'default', after: 0, limit: 100 });
  const [document] = await pipeline.listDocuments();
  expect(items.map(({ type }) => type)).toEqual([
    'object.stored',
    'document.received',
    'document.read',
    'document.extracted',
    'reconciliation.requested',
    'reconciliation.completed',
  ]);
  expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(items[0]?.data).toMatchObject({ uploadId });
  expect(items[1]?.data).toMatchObject({ documentId: document?.id, contentId: document?.contentId });
  expect(next).toBe(6);
  expect(await latestChangeSeq({ records, workspace: 'default' })).toBe(6);
  expect(await latestChangeSeq({ records, workspace: 'nobody' })).toBe(0);
  expect(await listChanges({ records, workspace: 'nobody', after: 7, limit: 5 })).toEqual({
    items: [],
    next: 7,
  });
});

it('tells of changes only when they can be listed', async () => {
  const told: string[] = [];
  const pipeline = openPipeline({ onPublished: (workspaces) => told.push(...workspaces) });
  await pipeline.add('one.txt', 'text');
  expect(told).toEqual([]);
  await pipeline.relay.relayPage();
  expect(told).toEqual(['default']);
  expect(await latestChangeSeq({ records: pipeline.records, workspace: 'default' })).toBe(1);
});

it('takes few transactions for many events', async () => {
  const { records, openRelay, write, listAll } = openChanges();
  await write('default', 200);
  let commits = 0;
  const counting: RecordStore = {
    ...records,
    commit: (writes) => {
      commits += 1;
      return records.commit(writes);
    },
  };
  expect(await openRelay({ records: counting }).relayPage()).toBe(200);
  expect(commits).toBeLessThanOrEqual(9);
  expect(await listAll('default')).toHaveLength(200);
});

it('numbers the changes of each of many workspaces on its own', async () => {
  const { openRelay, write, listAll } = openChanges();
  const names = Array.from({ length: 30 }, (_, place) => `w${place}`);
  for (let turn = 0; turn < 3; turn += 1) for (const name of names) await write(name, 1);
  expect(await openRelay().relayPage()).toBe(90);
  for (const name of names) expect((await listAll(name)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('repeats the publishing after a crash between publishing and recording, never the change', async () => {
  const { records, openRelay, write, listAll, published, waiting } = openChanges();
  await write('default', 60);
  let commits = 0;
  const dying: RecordStore = {
    ...records,
    commit: async (writes) => {
      commits += 1;
      if (commits === 2) throw new Error('the process dies before the second slice');
      return records.commit(writes);
    },
  };
  await expect(openRelay({ records: dying }).relayPage()).rejects.toThrow('dies');
  const first = await listAll('default');
  expect(first).toHaveLength(23);
  expect(await openRelay().relayPage()).toBe(37);
  const changes = await listAll('default');
  expect(changes.slice(0, 23)).toEqual(first);
  expect(changes.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, place) => place + 1));
  expect(new Set(changes.map(({ id }) => id)).size).toBe(60);
  expect(published).toHaveLength(97);
  expect(await waiting()).toEqual([]);
});

it('does not number again what was recorded by a process that died before it heard so', async () => {
  const { records, openRelay, write, listAll } = openChanges();
  await write('default', 10);
  const dying: RecordStore = {
    ...records,
    commit: async (writes) => {
      await records.commit(writes);
      throw new Error('the process dies after the commit');
    },
  };
  await expect(openRelay({ records: dying }).relayPage()).rejects.toThrow('dies');
  await write('default', 5);
  expect(await openRelay().relayPage()).toBe(5);
  expect((await listAll('default')).map(({ seq }) => seq)).toEqual(
    Array.from({ length: 15 }, (_, place) => place + 1),
  );
});

it('makes no change of what could not be published', async () => {
  const { openRelay, write, listAll, published, waiting } = openChanges();
  await write('default', 5);
  const bus = { publish: async () => ({ failed: [1, 3] }) };
  expect(await openRelay({ bus }).relayPage()).toBe(3);
  expect(await waiting()).toHaveLength(2);
  expect(await openRelay().relayPage()).toBe(2);
  expect((await listAll('default')).slice(3).map(({ id }) => id)).toEqual(published);
});

it('forgets changes after 30 days, and goes on with the numbers', async () => {
  const { clock, openRelay, write, records } = openChanges();
  await write('default', 3);
  await openRelay().relayPage();
  await clock.advance(29 * 86_400_000);
  await write('default', 2);
  await openRelay().relayPage();
  const list = () => listChanges({ records, workspace: 'default', after: 0, limit: 10 });
  expect((await list()).items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  await clock.advance(2 * 86_400_000);
  expect((await list()).items.map(({ seq }) => seq)).toEqual([4, 5]);
  await write('default', 1);
  await openRelay().relayPage();
  expect((await list()).next).toBe(6);
});

it('gives no number twice when another relay took some between the look and the commit', async () => {
  const { records, openRelay, write, listAll } = openChanges();
  await write('default', 5);
  let isFirst = true;
  const overtaken: RecordStore = {
    ...records,
    commit: async (writes) => {
      if (isFirst) {
        isFirst = false;
        await write('default', 3);
        const bus = { publish: async () => ({ failed: [0, 1, 2, 3, 4] }) };
        expect(await openRelay({ bus }).relayPage()).toBe(3);
      }
      return records.commit(writes);
    },
  };
  expect(await openRelay({ records: overtaken }).relayPage()).toBe(5);
  const changes = await listAll('default');
  expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(changes.map(({ id }) => id)).size).toBe(8);
});

it('gives up a page that it loses again and again, and says that a repeat may help', async () => {
  const { records, openRelay, write, waiting } = openChanges();
  await write('default', 1);
  const losing: RecordStore = { ...records, commit: async () => ({ committed: false, failed: [1] }) };
  await expect(openRelay({ records: losing }).relayPage()).rejects.toMatchObject({
    code: 'changes.contended',
    recovery: 'retry',
  });
  expect(await waiting()).toHaveLength(1);
});
