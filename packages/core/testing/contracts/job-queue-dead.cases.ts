import { expect } from 'vitest';
import {
  claimAll,
  claimOne,
  declared,
  idsOf,
  type JobQueueCase,
  kill,
  maxReceives,
  message,
  visibilityMs,
} from './job-queue-subject.ts';
import { collectItems, collectPages } from './pages.ts';

/** Messages that used up their receives. */
export const jobDeadCases: readonly JobQueueCase[] = [
  {
    name: 'makes a dead letter of a message that was retried as often as allowed',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      const sent = message('poison', { serialKey: 'k', priority: 2 });
      await subject.queue.enqueue([sent]);
      for (let receive = 1; receive <= maxReceives; receive += 1) {
        expect((await subject.queue.listDead({ queue: 'read' })).items).toEqual([]);
        const job = await claimOne(subject.queue);
        expect(job.receiveCount).toBe(receive);
        expect(await subject.queue.retry(job.receipt, { delayMs: 0, reason: 'too hot' })).toBe('done');
      }
      await subject.advance(visibilityMs * 2);
      expect(await claimAll(subject.queue)).toEqual([]);
      const { items } = await subject.queue.listDead({ queue: 'read' });
      expect(items).toMatchObject([{ ...sent, receiveCount: maxReceives }]);
      expect(new Date(items[0]?.diedAt ?? '').toISOString()).toBe(items[0]?.diedAt);
    },
  },
  {
    name: 'makes a dead letter of a message whose workers vanished as often as allowed',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('crasher')]);
      for (let receive = 1; receive <= maxReceives; receive += 1) {
        expect((await claimOne(subject.queue)).receiveCount).toBe(receive);
        await subject.advance(visibilityMs + 1_000);
      }
      expect(await claimAll(subject.queue)).toEqual([]);
      expect((await subject.queue.listDead({ queue: 'read' })).items).toMatchObject([
        { id: 'crasher', receiveCount: maxReceives, body: { about: 'crasher' } },
      ]);
    },
  },
  {
    name: 'lets the last allowed receive be completed, also when it was renewed',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('m1')]);
      for (let receive = 1; receive < maxReceives; receive += 1) {
        await subject.queue.retry((await claimOne(subject.queue)).receipt, { delayMs: 0 });
      }
      const last = await claimOne(subject.queue);
      await subject.advance(visibilityMs * 0.7);
      expect(await subject.queue.renew([last.receipt])).toEqual(['done']);
      await subject.advance(visibilityMs * 0.7);
      expect((await subject.queue.listDead({ queue: 'read' })).items).toEqual([]);
      expect(await subject.queue.complete([last.receipt])).toEqual(['done']);
      await subject.advance(visibilityMs * 2);
      expect(await claimAll(subject.queue)).toEqual([]);
      expect((await subject.queue.listDead({ queue: 'read' })).items).toEqual([]);
    },
  },
  {
    name: 'tells with a dead letter why it failed last',
    needs: 'deadReason',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('told')]);
      await kill(subject.queue, ['told']);
      await subject.queue.enqueue([message('silent')]);
      for (let receive = 0; receive < maxReceives; receive += 1) {
        await subject.queue.retry((await claimOne(subject.queue)).receipt, { delayMs: 0 });
      }
      const { items } = await subject.queue.listDead({ queue: 'read' });
      expect(new Map(items.map((item) => [item.id, item.reason]))).toEqual(
        new Map([
          ['told', `round ${maxReceives}`],
          ['silent', null],
        ]),
      );
    },
  },
  {
    name: 'counts dead letters and frees their serial key',
    needs: 'exactStats',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('a', { serialKey: 'k' })]);
      await kill(subject.queue, ['a']);
      expect(await subject.queue.stats('read')).toEqual({ waiting: 0, delayed: 0, claimed: 0, dead: 1 });
      await subject.queue.enqueue([message('b', { serialKey: 'k' })]);
      expect(idsOf(await claimAll(subject.queue))).toEqual(['b']);
    },
  },
  {
    name: 'lists dead letters of one queue, a page at a time',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      const ids = ['a', 'b', 'c', 'd', 'e'];
      await subject.queue.enqueue(ids.map((id) => message(id)));
      await kill(subject.queue, ids);
      const pages = await collectPages((cursor) =>
        subject.queue.listDead({ queue: 'read', limit: 2, cursor }),
      );
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(2);
      expect(idsOf(pages.flat())).toEqual(ids);
      expect((await subject.queue.listDead({ queue: 'extract' })).items).toEqual([]);
    },
  },
  {
    name: 'brings all dead letters back with a fresh receive count',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue([message('a'), message('b', { serialKey: 'k', priority: 4 })]);
      await kill(subject.queue, ['a', 'b']);
      expect(await subject.queue.redrive({ queue: 'extract' })).toBe(0);
      expect(await subject.queue.redrive({ queue: 'read' })).toBe(2);
      expect(await subject.queue.redrive({ queue: 'read' })).toBe(0);
      expect((await subject.queue.listDead({ queue: 'read' })).items).toEqual([]);
      const jobs = await claimAll(subject.queue);
      expect(idsOf(jobs)).toEqual(['a', 'b']);
      expect(jobs.find((job) => job.id === 'b')).toMatchObject({
        receiveCount: 1,
        serialKey: 'k',
        priority: 4,
        body: { about: 'b' },
      });
      for (const job of jobs) await subject.queue.retry(job.receipt, { delayMs: 0 });
      expect((await claimAll(subject.queue)).map((job) => job.receiveCount)).toEqual([2, 2]);
    },
  },
  {
    name: 'brings back only the dead letters that are named',
    run: async (open) => {
      await using subject = await open({ queues: declared });
      await subject.queue.enqueue(['a', 'b', 'c'].map((id) => message(id)));
      await kill(subject.queue, ['a', 'b', 'c']);
      expect(await subject.queue.redrive({ queue: 'read', ids: ['b', 'never-sent'] })).toBe(1);
      expect(await subject.queue.redrive({ queue: 'read', ids: [] })).toBe(0);
      expect(idsOf(await claimAll(subject.queue))).toEqual(['b']);
      const dead = await collectItems((cursor) => subject.queue.listDead({ queue: 'read', cursor }));
      expect(idsOf(dead)).toEqual(['a', 'c']);
    },
  },
];
