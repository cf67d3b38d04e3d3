import { expect } from 'vitest';
import { maxDelayMs } from '../../src/ports/index.ts';
import { failureOf } from './failure.ts';
import { claimAll, claimOne, declared, idsOf, type JobQueueCase, message } from './job-queue-subject.ts';

const unknownQueue = { code: 'queue.unknown', recovery: 'reject' };
const delayTooLong = { code: 'queue.delay-too-long', recovery: 'reject' };

/** From the sender to the first claim. */
export const jobDeliveryCases: readonly JobQueueCase[] = [
  {
    name: 'delivers a message whole, with a receipt and a first receive',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      const body = { list: [1, null, 'é 😀 "'], nested: { a: { b: false } } };
      const sent = message('m1', { body, serialKey: 'contract/7', priority: 3 });
      expect(await subject.queue.enqueue([sent])).toEqual({ failed: [] });
      const job = await claimOne(subject.queue);
      expect(job).toEqual({ ...sent, receipt: job.receipt, receiveCount: 1 });
      expect(job.receipt).not.toBe('');
    },
  },
  {
    name: 'keeps a message as it was when sender or worker change their objects',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      const body = { list: [1] };
      await subject.queue.enqueue([message('m1', { body })]);
      body.list.push(2);
      const first = await claimOne(subject.queue);
      expect(first.body).toEqual({ list: [1] });
      Object.assign(Object(first.body), { list: 'changed' });
      await subject.queue.retry(first.receipt, { delayMs: 0 });
      expect((await claimOne(subject.queue)).body).toEqual({ list: [1] });
    },
  },
  {
    name: 'gives nothing from an empty queue, and takes an empty batch',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      expect(await subject.queue.enqueue([])).toEqual({ failed: [] });
      expect(await claimAll(subject.queue)).toEqual([]);
      expect(await subject.queue.complete([])).toEqual([]);
      expect(await subject.queue.renew([])).toEqual([]);
    },
  },
  {
    name: 'claims no more than the limit and each message once',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue(['a', 'b', 'c', 'd', 'e'].map((id) => message(id)));
      const first = await subject.queue.claim({ queue: 'read', limit: 2 });
      const second = await subject.queue.claim({ queue: 'read', limit: 10 });
      expect(first).toHaveLength(2);
      expect(idsOf([...first, ...second])).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(new Set([...first, ...second].map((job) => job.receipt)).size).toBe(5);
      expect(await claimAll(subject.queue)).toEqual([]);
    },
  },
  {
    name: 'gives no message to two of many concurrent claimers',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      const ids = Array.from({ length: 10 }, (_, index) => `m${index}`);
      await subject.queue.enqueue(ids.map((id) => message(id)));
      const claims = await Promise.all(
        Array.from({ length: 6 }, () => subject.queue.claim({ queue: 'read', limit: 3 })),
      );
      expect(Math.max(...claims.map((jobs) => jobs.length))).toBeLessThanOrEqual(3);
      expect(idsOf(claims.flat())).toEqual(ids);
    },
  },
  {
    name: 'keeps queues apart, also for the same message id',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('same'), message('same', { queue: 'extract', body: 'other' })]);
      expect(await claimAll(subject.queue, 'extract')).toMatchObject([{ queue: 'extract', body: 'other' }]);
      expect(await claimAll(subject.queue)).toMatchObject([{ queue: 'read', body: { about: 'same' } }]);
    },
  },
  {
    name: 'survives the same id sent twice: at least one delivery, and none after all are completed',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('twice')]);
      await subject.queue.enqueue([message('twice')]);
      const jobs = await claimAll(subject.queue);
      expect(jobs.length).toBeGreaterThanOrEqual(1);
      const results = await subject.queue.complete(jobs.map((job) => job.receipt));
      expect(results).toEqual(jobs.map(() => 'done'));
      expect(await claimAll(subject.queue)).toEqual([]);
    },
  },
  {
    name: 'claims larger priorities first',
    needs: 'priority',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([
        message('low', { priority: -1 }),
        message('high', { priority: 100 }),
        message('middle', { priority: 9 }),
      ]);
      const order = [
        await claimOne(subject.queue),
        await claimOne(subject.queue),
        await claimOne(subject.queue),
      ];
      expect(order.map((job) => job.id)).toEqual(['high', 'middle', 'low']);
    },
  },
  {
    name: 'holds a delayed message back until its time',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('later', { delayMs: 5_000 }), message('now')]);
      expect(idsOf(await claimAll(subject.queue))).toEqual(['now']);
      await subject.advance(3_000);
      expect(await claimAll(subject.queue)).toEqual([]);
      await subject.advance(3_000);
      expect(await claimAll(subject.queue)).toMatchObject([{ id: 'later', receiveCount: 1 }]);
    },
  },
  {
    name: 'takes the longest delay and refuses a longer one, and then enqueues nothing',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      expect(await subject.queue.enqueue([message('longest', { delayMs: maxDelayMs })])).toEqual({
        failed: [],
      });
      const refused = subject.queue.enqueue([message('a'), message('b', { delayMs: maxDelayMs + 1 })]);
      expect(await failureOf(refused)).toEqual(delayTooLong);
      expect(await claimAll(subject.queue)).toEqual([]);
    },
  },
  {
    name: 'refuses a longer delay for retry and defer too, and leaves the lease as it was',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('m1')]);
      const { receipt } = await claimOne(subject.queue);
      expect(await failureOf(subject.queue.retry(receipt, { delayMs: maxDelayMs + 1 }))).toEqual(
        delayTooLong,
      );
      expect(await failureOf(subject.queue.defer(receipt, { delayMs: maxDelayMs + 1 }))).toEqual(
        delayTooLong,
      );
      expect(await subject.queue.complete([receipt])).toEqual(['done']);
    },
  },
  {
    name: 'refuses an undeclared queue wherever one is named, and then enqueues nothing',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      const { queue } = subject;
      const mixed = [message('a'), message('b', { queue: 'nowhere' })];
      expect(await failureOf(queue.enqueue(mixed))).toEqual(unknownQueue);
      expect(await claimAll(queue)).toEqual([]);
      expect(await failureOf(queue.claim({ queue: 'nowhere', limit: 1 }))).toEqual(unknownQueue);
      expect(await failureOf(queue.stats('nowhere'))).toEqual(unknownQueue);
      expect(await failureOf(queue.listDead({ queue: 'nowhere' }))).toEqual(unknownQueue);
      expect(await failureOf(queue.redrive({ queue: 'nowhere' }))).toEqual(unknownQueue);
    },
  },
  {
    name: 'counts what waits, is delayed, is claimed and is dead',
    needs: 'exactStats',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      expect(await subject.queue.stats('read')).toEqual({ waiting: 0, delayed: 0, claimed: 0, dead: 0 });
      await subject.queue.enqueue([
        message('a'),
        message('b'),
        message('c'),
        message('d', { delayMs: 5_000 }),
        message('e', { queue: 'extract' }),
      ]);
      await subject.queue.claim({ queue: 'read', limit: 1 });
      expect(await subject.queue.stats('read')).toEqual({ waiting: 2, delayed: 1, claimed: 1, dead: 0 });
      await subject.advance(6_000);
      expect(await subject.queue.stats('read')).toEqual({ waiting: 3, delayed: 0, claimed: 1, dead: 0 });
    },
  },
  {
    name: 'still has its messages, leases and delays after it was closed and opened again',
    needs: 'durable',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('a'), message('b'), message('c', { delayMs: 5_000 })]);
      const { id, receipt } = await claimOne(subject.queue);
      if (!subject.reopen) throw new Error('A durable queue is tested with `reopen`: let `open` give it');
      const reopened = await subject.reopen();
      expect(idsOf([{ id }, ...(await claimAll(reopened))])).toEqual(['a', 'b']);
      expect(await reopened.complete([receipt])).toEqual(['done']);
      await subject.advance(6_000);
      expect(idsOf(await claimAll(reopened))).toEqual(['c']);
    },
  },
];
