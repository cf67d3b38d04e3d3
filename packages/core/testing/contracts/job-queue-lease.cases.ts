import { expect } from 'vitest';
import {
  claimAll,
  claimOne,
  declared,
  idsOf,
  type JobQueueCase,
  maxReceives,
  message,
  visibilityMs,
} from './job-queue-subject.ts';

/** What a claim holds, how long, and how it ends. */
export const jobLeaseCases: readonly JobQueueCase[] = [
  {
    name: 'hides a claimed message for its visibility timeout and then delivers it again',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('m1')]);
      const first = await claimOne(subject.queue);
      await subject.advance(visibilityMs / 2);
      expect(await claimAll(subject.queue)).toEqual([]);
      await subject.advance(visibilityMs);
      const second = await claimOne(subject.queue);
      expect(second).toMatchObject({ id: 'm1', receiveCount: 2, body: { about: 'm1' } });
      expect(second.receipt).not.toBe(first.receipt);
    },
  },
  {
    name: 'hides a message anew from each renewal on',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('m1')]);
      const { receipt } = await claimOne(subject.queue);
      for (let round = 0; round < 3; round += 1) {
        await subject.advance(visibilityMs * 0.7);
        expect(await subject.queue.renew([receipt])).toEqual(['done']);
        expect(await claimAll(subject.queue)).toEqual([]);
      }
      await subject.advance(visibilityMs * 0.7);
      expect(await claimAll(subject.queue)).toEqual([]);
      await subject.advance(visibilityMs * 0.7);
      expect(await claimAll(subject.queue)).toMatchObject([{ id: 'm1', receiveCount: 2 }]);
    },
  },
  {
    name: 'never gives a completed message again',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('a'), message('b')]);
      const jobs = await claimAll(subject.queue);
      expect(await subject.queue.complete(jobs.map((job) => job.receipt))).toEqual(['done', 'done']);
      await subject.advance(visibilityMs * 2);
      expect(await claimAll(subject.queue)).toEqual([]);
      expect((await subject.queue.listDead({ queue: 'read' })).items).toEqual([]);
    },
  },
  {
    name: 'takes a stale receipt as lost everywhere, without touching the later delivery',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('m1')]);
      const stale = await claimOne(subject.queue);
      await subject.advance(visibilityMs + 1_000);
      const valid = await claimOne(subject.queue);
      expect(await subject.queue.complete([stale.receipt])).toEqual(['lost']);
      expect(await subject.queue.renew([stale.receipt])).toEqual(['lost']);
      expect(await subject.queue.retry(stale.receipt, { delayMs: 0 })).toBe('lost');
      expect(await subject.queue.defer(stale.receipt, { delayMs: 0 })).toBe('lost');
      expect(await claimAll(subject.queue)).toEqual([]);
      expect(await subject.queue.renew([valid.receipt])).toEqual(['done']);
      expect(await subject.queue.complete([valid.receipt])).toEqual(['done']);
    },
  },
  {
    name: 'tells per entry which of a batch was done and which was lost',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('a')]);
      const stale = await claimOne(subject.queue);
      await subject.advance(visibilityMs + 1_000);
      await subject.queue.enqueue([message('b'), message('c')]);
      const jobs = await claimAll(subject.queue);
      const receiptOf = (id: string) => jobs.find((job) => job.id === id)?.receipt ?? `missing ${id}`;
      const batch = [receiptOf('b'), stale.receipt, receiptOf('c')];
      expect(await subject.queue.renew(batch)).toEqual(['done', 'lost', 'done']);
      expect(await subject.queue.complete(batch)).toEqual(['done', 'lost', 'done']);
      await subject.advance(visibilityMs + 1_000);
      expect(idsOf(await claimAll(subject.queue))).toEqual(['a']);
    },
  },
  {
    name: 'gives a retried message again after the delay, with one more receive',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('m1')]);
      const first = await claimOne(subject.queue);
      expect(await subject.queue.retry(first.receipt, { delayMs: 4_000 })).toBe('done');
      expect(await claimAll(subject.queue)).toEqual([]);
      await subject.advance(5_000);
      const second = await claimOne(subject.queue);
      expect(second).toMatchObject({ id: 'm1', receiveCount: 2, body: { about: 'm1' } });
      expect(await subject.queue.retry(second.receipt, { delayMs: 0 })).toBe('done');
      expect(await claimOne(subject.queue)).toMatchObject({ id: 'm1', receiveCount: 3 });
      expect(await subject.queue.complete([first.receipt, second.receipt])).toEqual(['lost', 'lost']);
    },
  },
  {
    name: 'gives a deferred message again after the delay and does not count the receive',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('m1')]);
      for (let round = 0; round < maxReceives + 2; round += 1) {
        const job = await claimOne(subject.queue);
        expect(job.receiveCount).toBe(1);
        expect(await subject.queue.defer(job.receipt, { delayMs: 4_000 })).toBe('done');
        expect(await claimAll(subject.queue)).toEqual([]);
        await subject.advance(5_000);
      }
      const failing = await claimOne(subject.queue);
      await subject.queue.retry(failing.receipt, { delayMs: 0 });
      const second = await claimOne(subject.queue);
      expect(second.receiveCount).toBe(2);
      await subject.queue.defer(second.receipt, { delayMs: 0 });
      expect((await claimOne(subject.queue)).receiveCount).toBe(2);
    },
  },
  {
    name: 'claims one message per serial key at a time, and others beside it',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([
        message('k1', { serialKey: 'k' }),
        message('k2', { serialKey: 'k' }),
        message('l1', { serialKey: 'l' }),
        message('free1'),
        message('free2'),
      ]);
      const jobs = await claimAll(subject.queue);
      const ofKey = jobs.filter((job) => job.serialKey === 'k');
      expect(ofKey).toHaveLength(1);
      expect(idsOf(jobs.filter((job) => job.serialKey !== 'k'))).toEqual(['free1', 'free2', 'l1']);
      expect(await claimAll(subject.queue)).toEqual([]);
      await subject.queue.complete(ofKey.map((job) => job.receipt));
      const next = await claimOne(subject.queue);
      expect(idsOf([...ofKey, next])).toEqual(['k1', 'k2']);
    },
  },
  {
    name: 'claims one message per serial key also for concurrent claimers',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue(
        Array.from({ length: 6 }, (_, index) => message(`k${index}`, { serialKey: 'k' })),
      );
      const claims = await Promise.all(Array.from({ length: 6 }, () => claimAll(subject.queue)));
      expect(claims.flat()).toHaveLength(1);
    },
  },
  {
    name: 'frees a serial key when its message is retried, deferred, or times out, and keeps it while renewed',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('a', { serialKey: 'k' }), message('b', { serialKey: 'k' })]);
      const first = await claimOne(subject.queue);
      await subject.advance(visibilityMs * 0.7);
      await subject.queue.renew([first.receipt]);
      await subject.advance(visibilityMs * 0.7);
      expect(await claimAll(subject.queue)).toEqual([]);
      await subject.queue.retry(first.receipt, { delayMs: 0 });
      const [second, ...none] = await claimAll(subject.queue);
      expect(none).toEqual([]);
      await subject.queue.defer(second?.receipt ?? 'missing', { delayMs: 0 });
      expect(await claimAll(subject.queue)).toHaveLength(1);
      await subject.advance(visibilityMs + 1_000);
      expect(await claimAll(subject.queue)).toHaveLength(1);
    },
  },
  {
    name: 'does not renew a lease that ran out once its serial key was given to another message',
    needs: 'priority',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('first', { serialKey: 'k' })]);
      const first = await claimOne(subject.queue);
      await subject.queue.enqueue([message('urgent', { serialKey: 'k', priority: 9 })]);
      await subject.advance(visibilityMs + 1_000);
      expect((await claimOne(subject.queue)).id).toBe('urgent');
      expect(await subject.queue.renew([first.receipt])).toEqual(['lost']);
    },
  },
  {
    name: 'keeps serial keys of different queues apart',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([
        message('a', { serialKey: 'k' }),
        message('b', { serialKey: 'k', queue: 'extract' }),
      ]);
      expect(idsOf(await claimAll(subject.queue))).toEqual(['a']);
      expect(idsOf(await claimAll(subject.queue, 'extract'))).toEqual(['b']);
    },
  },
];
