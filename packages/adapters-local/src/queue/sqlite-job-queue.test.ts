import type { JobMessage } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { openTestFolder } from '../../testing/open-test-folder.ts';
import { createSqliteJobQueue } from './sqlite-job-queue.ts';

const openQueue = async (options: { maxReceives?: number } = {}) => {
  const test = await openTestFolder();
  const queues = [{ name: 'q', visibilityMs: 1_000, maxReceives: options.maxReceives ?? 3 }];
  const queue = createSqliteJobQueue({ database: test.folder().database, queues, clock: test.clock });
  return { queue, test, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
};

const messageOf = (id: string, more: Partial<JobMessage> = {}): JobMessage => ({
  id,
  queue: 'q',
  body: null,
  serialKey: 'k',
  priority: 0,
  ...more,
});

const claimIds = async (queue: Awaited<ReturnType<typeof openQueue>>['queue']) =>
  (await queue.claim({ queue: 'q', limit: 10 })).map((job) => job.id);

describe('createSqliteJobQueue', () => {
  it('lets a more urgent message of a key pass the one that is first in line', async () => {
    await using open = await openQueue();
    await open.queue.enqueue([messageOf('a'), messageOf('b'), messageOf('urgent', { priority: 9 })]);
    expect(await claimIds(open.queue)).toEqual(['urgent']);
    await open.test.clock.advance(500);
    expect(await claimIds(open.queue)).toEqual([]);
  });

  it('gives the key on in order as each message is done, deferred, or dead', async () => {
    await using open = await openQueue({ maxReceives: 1 });
    const { queue } = open;
    await queue.enqueue(['a', 'b', 'c', 'd'].map((id) => messageOf(id)));
    const next = async () => (await queue.claim({ queue: 'q', limit: 10 }))[0];
    const a = await next();
    await queue.defer(a?.receipt ?? '', { delayMs: 5_000 });
    const b = await next();
    await queue.retry(b?.receipt ?? '', { delayMs: 0, reason: 'no' });
    const c = await next();
    await queue.complete([c?.receipt ?? '']);
    expect([a?.id, b?.id, c?.id]).toEqual(['a', 'b', 'c']);
    await open.test.clock.advance(5_000);
    const again = await next();
    await queue.complete([again?.receipt ?? '']);
    expect([again?.id, (await next())?.id]).toEqual(['a', 'd']);
    expect(await queue.stats('q')).toEqual({ waiting: 0, delayed: 0, claimed: 1, dead: 1 });
  });

  it('keeps the key with the new holder when the old one, whose lease ran out, comes back', async () => {
    await using open = await openQueue();
    const { queue } = open;
    await queue.enqueue([messageOf('a'), messageOf('b')]);
    const [stale] = await queue.claim({ queue: 'q', limit: 1 });
    await open.test.clock.advance(1_500);
    await queue.enqueue([messageOf('c', { priority: 5 })]);
    expect(await claimIds(queue)).toEqual(['c']);
    expect(await queue.renew([stale?.receipt ?? ''])).toEqual(['lost']);
    expect(await queue.complete([stale?.receipt ?? ''])).toEqual(['done']);
    expect(await claimIds(queue)).toEqual([]);
  });

  it('takes receipts that it never gave for lost', async () => {
    await using open = await openQueue();
    const forged = ['', '1', '1.', 'x.y', '1.1', '-1.0', '1.0.0', `${'9'.repeat(30)}.1`];
    await open.queue.enqueue([messageOf('a')]);
    expect(await open.queue.complete(forged)).toEqual(forged.map(() => 'lost'));
    expect(await claimIds(open.queue)).toEqual(['a']);
  });
});
