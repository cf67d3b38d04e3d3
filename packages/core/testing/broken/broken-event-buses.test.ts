import type { AssayEvent } from '../../src/events/event.ts';
import type { EventBus, EventRoute, JobMessage, JobQueue } from '../../src/ports/index.ts';
import { eventBusCases } from '../contracts/event-bus.contract.ts';
import type { OpenEventBus } from '../contracts/event-bus-subject.ts';
import { createFaultyJobQueue } from '../memory/faulty-job-queue.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryEventBus } from '../memory/memory-event-bus.ts';
import { createMemoryJobQueue } from '../memory/memory-job-queue.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';

type Parts = { queue: JobQueue; routes: readonly EventRoute[] };

const openWith =
  (create: (parts: Parts) => EventBus & { settle?: () => Promise<void> }): OpenEventBus =>
  async ({ queues, routes }) => {
    const queue = createFaultyJobQueue(createMemoryJobQueue({ queues, clock: createManualClock() }));
    const bus = create({ queue, routes });
    return {
      bus,
      queue,
      settle: bus.settle ?? (async () => undefined),
      failEnqueue: queue.failEnqueue,
      [Symbol.asyncDispose]: async () => undefined,
    };
  };

const withMessages = (change: (message: JobMessage) => JobMessage): OpenEventBus =>
  openWith(({ queue, routes }) =>
    createMemoryEventBus({
      queue: { ...queue, enqueue: (messages) => queue.enqueue(messages.map(change)) },
      routes,
    }),
  );

const withRoutes = (change: (routes: readonly EventRoute[]) => readonly EventRoute[]): OpenEventBus =>
  openWith(({ queue, routes }) => createMemoryEventBus({ queue, routes: change(routes) }));

describeBrokenAdapters({
  port: 'EventBus',
  cases: eventBusCases,
  sound: openWith(createMemoryEventBus),
  broken: [
    {
      flaw: 'drops a second route of an event',
      open: withRoutes((routes) =>
        routes.filter(
          (route, place) => routes.findIndex((each) => each.eventType === route.eventType) === place,
        ),
      ),
      caughtBy: ['gives each routed queue a message of its own whose body is the event'],
    },
    {
      flaw: 'sends every event to every queue',
      open: withRoutes((routes) =>
        ['document.read', 'document.extracted', 'document.failed'].flatMap((eventType) =>
          routes.map((route) => ({ ...route, eventType })),
        ),
      ),
      caughtBy: [
        'takes an event without a route, and no event at all, as published',
        'brings every event of a mixed batch to its own queues',
      ],
    },
    {
      flaw: 'names the messages by the event alone',
      open: withMessages((message) => ({ ...message, id: message.id.split(':')[0] ?? '' })),
      caughtBy: ['names each message by event and queue'],
    },
    {
      flaw: 'gives a repeat another id',
      open: openWith((parts) => {
        let count = 0;
        const enqueue: JobQueue['enqueue'] = (messages) => {
          count += 1;
          return parts.queue.enqueue(messages.map((each) => ({ ...each, id: `${each.id}:${count}` })));
        };
        return createMemoryEventBus({ ...parts, queue: { ...parts.queue, enqueue } });
      }),
      caughtBy: ['gives the messages of an event that is published again the same ids'],
    },
    {
      flaw: 'sends an empty body',
      open: withMessages((message) => ({ ...message, body: null })),
      caughtBy: ['gives each routed queue a message of its own whose body is the event'],
    },
    {
      flaw: 'forgets the serial key',
      open: withMessages((message) => ({ ...message, serialKey: null })),
      caughtBy: ['passes on the serial key that the route gives for this event'],
    },
    {
      flaw: 'forgets the priority',
      open: withMessages((message) => ({ ...message, priority: 0 })),
      caughtBy: ['passes on the priority of the route'],
    },
    {
      flaw: 'hides what failed',
      open: openWith((parts) => ({
        publish: async (events) => {
          await createMemoryEventBus(parts).publish(events);
          return { failed: [] };
        },
      })),
      caughtBy: ['names the places of events of which a message was not taken, and the others stand'],
    },
    {
      flaw: 'names the places of messages instead of those of events',
      open: openWith(({ queue, routes }) => ({
        publish: async (events) => {
          let failed: number[] = [];
          const enqueue: JobQueue['enqueue'] = async (messages) => {
            const result = await queue.enqueue(messages);
            failed = result.failed;
            return result;
          };
          await createMemoryEventBus({ queue: { ...queue, enqueue }, routes }).publish(events);
          return { failed };
        },
      })),
      caughtBy: ['names the places of events of which a message was not taken, and the others stand'],
    },
    {
      flaw: 'publishes only later, from the caller’s own objects',
      open: openWith((parts) => {
        const later: AssayEvent[] = [];
        return {
          publish: async (events) => {
            later.push(...events);
            return { failed: [] };
          },
          settle: async () => {
            await createMemoryEventBus(parts).publish(later.splice(0));
          },
        };
      }),
      caughtBy: ['keeps an event as it was published when the publisher changes its object'],
    },
    {
      flaw: 'drops what is published while it is publishing',
      open: openWith((parts) => {
        let isBusy = false;
        return {
          publish: async (events) => {
            if (isBusy) return { failed: [] };
            isBusy = true;
            const result = await createMemoryEventBus(parts).publish(events);
            isBusy = false;
            return result;
          },
        };
      }),
      caughtBy: ['loses no event of concurrent publishers'],
    },
  ],
});
