import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { incomingPrefix, listDocumentsPage } from '@assay/core/documents';
import { queueDeclarations } from '@assay/core/jobs';
import { describe, expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { openLocalHome } from '../home/open-local-home.ts';
import { restoreBackup } from './restore-backup.ts';

const workspace = 'default';
const documentCount = 6;

const openHome = async (path: string) => {
  const home = await openLocalHome({
    dataFolder: path,
    workers: 1,
    search: false,
    backupsPath: `${path}-backups`,
  });
  return Object.assign(home, { [Symbol.asyncDispose]: () => home.close({ graceMs: 5_000 }) });
};

type Home = Awaited<ReturnType<typeof openHome>>;

const addDocuments = async (home: Home): Promise<void> => {
  for (let number = 0; number < documentCount; number += 1) {
    await home.addDocument({
      workspace,
      door: 'test',
      name: `${number}.pdf`,
      bytes: createTinyPdf([[`Invoice ${number}`]]),
      actor: 'tester',
    });
  }
};

const openJobCount = async (home: Home): Promise<number> => {
  let count = 0;
  for (const { name } of queueDeclarations()) {
    const { waiting, delayed, claimed, dead } = await home.queue.stats(name);
    count += waiting + delayed + claimed + dead;
  }
  return count;
};

const listDone = async (home: Home): Promise<string[]> => {
  const { items } = await listDocumentsPage({ records: home.records, workspace, limit: 100, cursor: null });
  return items.map(({ name, state }) => `${name} ${state}`).toSorted();
};

describe('a restored folder', () => {
  it('goes on with the work that was waiting or in hand when the backup was made', async () => {
    await using temporary = await makeTemporaryPath();
    const data = join(temporary.path, 'data');
    const restored = join(temporary.path, 'restored');
    const copies: string[] = [];
    const whole = await (async () => {
      await using home = await openHome(data);
      await addDocuments(home);
      copies.push((await home.backups.create({ path: join(temporary.path, 'before') })).path);
      home.start();
      // Jobs are claimed from now on.
      while (copies.length < 3) {
        copies.push((await home.backups.create({ path: join(temporary.path, randomUUID()) })).path);
      }
      await home.drain();
      return listDone(home);
    })();
    expect(whole).toHaveLength(documentCount);
    for (const [place, from] of copies.entries()) {
      const to = `${restored}-${place}`;
      await restoreBackup({ from, to });
      await using home = await openHome(to);
      home.start();
      await home.drain();
      expect(await listDone(home)).toEqual(whole);
      expect(await openJobCount(home)).toBe(0);
      expect((await home.blobs.list({ prefix: incomingPrefix })).items).toEqual([]);
    }
  });

  it('sweeps bytes that no record of the backup names', async () => {
    await using temporary = await makeTemporaryPath();
    const data = join(temporary.path, 'data');
    const from = join(temporary.path, 'backup');
    {
      await using home = await openHome(data);
      // Bytes without a record, as an upload leaves that died before it was acknowledged.
      await home.blobs.put(`${incomingPrefix}${workspace}/upl_dead`, createTinyPdf([['x']]));
      await home.passwords.add(workspace, ['word']);
      await home.backups.create({ path: from });
    }
    const to = join(temporary.path, 'restored');
    await restoreBackup({ from, to });
    await using home = await openHome(to);
    expect((await home.blobs.list({ prefix: incomingPrefix })).items).toEqual([]);
    expect(await home.passwords.list(workspace)).toEqual(['word']);
  });
});
