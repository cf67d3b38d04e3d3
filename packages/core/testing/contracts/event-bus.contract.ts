import { expect } from 'vitest';
import type { ClaimedJob } from '../../src/ports/index.ts';
import { type ContractOptions, describeContract } from './contract.ts';
import {
  type EventBusCapability,
  type EventBusCase,
  type EventBusSubject,
  extractedEvent,
  failedEvent,
  type OpenEventBus,
  readEvent,
  wiring,
} from './event-bus-subject.ts';

const claimFrom = async (subject: EventBusSubject, queue: string): Promise<ClaimedJob[]> => {
  await subject.settle();
  return subject.queue.claim({ queue, limit: 10 });
};

const idsIn = async (subject: EventBusSubject, queue: string): Promise<string[]> =>
  (await claimFrom(subject, queue)).map((job) => job.id).toSorted();

/** Every promise of EventBus. */
export const eventBusCases: readonly EventBusCase[] = [
  {
    name: 'gives each routed queue a message of its own whose body is the event',
    run: async (open) => {
      await using subject = await open(wiring);
      const event = readEvent(1);
      expect(await subject.bus.publish([event])).toEqual({ failed: [] });
      for (const queue of ['extract', 'index']) {
        const jobs = await claimFrom(subject, queue);
        expect(jobs.map((job) => job.body)).toEqual([event]);
        expect(jobs[0]).toMatchObject({ queue, receiveCount: 1 });
      }
      expect(await claimFrom(subject, 'reconcile')).toEqual([]);
    },
  },
  {
    name: 'names each message by event and queue',
    run: async (open) => {
      await using subject = await open(wiring);
      await subject.bus.publish([readEvent(1)]);
      expect(await idsIn(subject, 'extract')).toEqual([`${readEvent(1).id}:extract`]);
      expect(await idsIn(subject, 'index')).toEqual([`${readEvent(1).id}:index`]);
    },
  },
  {
    name: 'passes on the serial key that the route gives for this event',
    run: async (open) => {
      await using subject = await open(wiring);
      await subject.bus.publish([readEvent(1), readEvent(2, 'beta')]);
      expect((await claimFrom(subject, 'extract')).map((job) => job.serialKey).toSorted()).toEqual([
        `alpha/${readEvent(1).id}`,
        `beta/${readEvent(2).id}`,
      ]);
      expect((await claimFrom(subject, 'index')).map((job) => job.serialKey)).toEqual([null, null]);
    },
  },
  {
    name: 'passes on the priority of the route',
    needs: 'priority',
    run: async (open) => {
      await using subject = await open(wiring);
      await subject.bus.publish([readEvent(1)]);
      expect((await claimFrom(subject, 'extract')).map((job) => job.priority)).toEqual([7]);
      expect((await claimFrom(subject, 'index')).map((job) => job.priority)).toEqual([-2]);
    },
  },
  {
    name: 'takes an event without a route, and no event at all, as published',
    run: async (open) => {
      await using subject = await open(wiring);
      expect(await subject.bus.publish([])).toEqual({ failed: [] });
      expect(await subject.bus.publish([failedEvent(1)])).toEqual({ failed: [] });
      for (const { name } of wiring.queues) expect(await claimFrom(subject, name)).toEqual([]);
    },
  },
  {
    name: 'brings every event of a mixed batch to its own queues',
    run: async (open) => {
      await using subject = await open(wiring);
      const batch = [readEvent(1), failedEvent(2), extractedEvent(3), readEvent(4), extractedEvent(5)];
      expect(await subject.bus.publish(batch)).toEqual({ failed: [] });
      expect(await idsIn(subject, 'extract')).toEqual([1, 4].map((n) => `${readEvent(n).id}:extract`));
      expect(await idsIn(subject, 'index')).toEqual([1, 4].map((n) => `${readEvent(n).id}:index`));
      expect(await idsIn(subject, 'reconcile')).toEqual([3, 5].map((n) => `${readEvent(n).id}:reconcile`));
    },
  },
  {
    name: 'loses no event of concurrent publishers',
    run: async (open) => {
      await using subject = await open(wiring);
      await Promise.all([1, 2, 3, 4, 5, 6].map((n) => subject.bus.publish([extractedEvent(n)])));
      expect(await idsIn(subject, 'reconcile')).toEqual(
        [1, 2, 3, 4, 5, 6].map((n) => `${readEvent(n).id}:reconcile`),
      );
    },
  },
  {
    name: 'gives the messages of an event that is published again the same ids',
    run: async (open) => {
      await using subject = await open(wiring);
      await subject.bus.publish([extractedEvent(1)]);
      await subject.bus.publish([extractedEvent(1)]);
      expect(new Set(await idsIn(subject, 'reconcile'))).toEqual(new Set([`${readEvent(1).id}:reconcile`]));
    },
  },
  {
    name: 'keeps an event as it was published when the publisher changes its object',
    run: async (open) => {
      await using subject = await open(wiring);
      const event = structuredClone(extractedEvent(1));
      await subject.bus.publish([event]);
      Object.assign(event.data, { contentId: 'changed' });
      expect((await claimFrom(subject, 'reconcile')).map((job) => job.body)).toEqual([extractedEvent(1)]);
    },
  },
  {
    name: 'names the places of events of which a message was not taken, and the others stand',
    needs: 'faults',
    run: async (open) => {
      await using subject = await open(wiring);
      const { failEnqueue } = subject;
      if (!failEnqueue) throw new Error('A bus with faults is tested with `failEnqueue`: let `open` give it');
      const batch = [extractedEvent(1), readEvent(2), failedEvent(3), readEvent(4)];
      failEnqueue('index');
      expect(await subject.bus.publish(batch)).toEqual({ failed: [1, 3] });
      expect(await idsIn(subject, 'reconcile')).toEqual([`${readEvent(1).id}:reconcile`]);
      expect(await idsIn(subject, 'index')).toEqual([]);
      failEnqueue(null);
      expect(await subject.bus.publish([readEvent(2), readEvent(4)])).toEqual({ failed: [] });
      expect(await idsIn(subject, 'index')).toEqual([2, 4].map((n) => `${readEvent(n).id}:index`));
      expect(new Set(await idsIn(subject, 'extract'))).toEqual(
        new Set([2, 4].map((n) => `${readEvent(n).id}:extract`)),
      );
    },
  },
];

/** Runs the promises of EventBus against an adapter. */
export const describeEventBus = (options: ContractOptions<OpenEventBus, EventBusCapability>): void =>
  describeContract({ port: 'EventBus', cases: eventBusCases, options });
