import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDataFolder } from '../folder/open-data-folder.ts';
import { createSystemClock } from '../system/system-clock.ts';
import { handBackClaims } from './hand-back-claims.ts';
import { createSqliteJobQueue } from './sqlite-job-queue.ts';

const queues = [{ name: 'work', maxReceives: 2, visibilityMs: 60_000 }];
const message = (id: string) => ({ id, queue: 'work', body: {}, serialKey: 'one', priority: 1 });

it('frees at once and uncounted what a former owner had in hand, in the order of its line', async () => {
  const path = await mkdtemp(join(tmpdir(), 'assay-claims-'));
  const clock = createSystemClock();
  try {
    for (let owner = 0; owner < 5; owner += 1) {
      await using folder = await openDataFolder({ path, clock });
      const queue = createSqliteJobQueue({ database: folder.database, queues, clock });
      expect(await handBackClaims(folder.database)).toBe(owner === 0 ? 0 : 1);
      if (owner === 0) await queue.enqueue([message('first'), message('second')]);
      const claimed = await queue.claim({ queue: 'work', limit: 5 });
      expect(claimed.map(({ id, receiveCount }) => ({ id, receiveCount }))).toEqual([
        { id: 'first', receiveCount: 1 },
      ]);
    }
  } finally {
    await rm(path, { recursive: true, force: true });
  }
});
