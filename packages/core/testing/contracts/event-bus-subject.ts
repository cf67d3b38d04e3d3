import type { AssayEvent } from '../../src/events/event.ts';
import type { Id } from '../../src/ids.ts';
import type { EventBus, EventRoute, JobQueue, QueueDeclaration } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** An event bus under test, with the queues that it brings events to. */
export type EventBusSubject = AsyncDisposable & {
  bus: EventBus;
  queue: JobQueue;
  /** Resolves when everything published so far can be claimed. */
  settle: () => Promise<void>;
  /** From now on this queue takes no message (null: all do again); needed with the capability `faults`. */
  failEnqueue?: (queue: string | null) => void;
};

export type EventBusCapability = 'faults' | 'priority';
export type OpenEventBus = (options: {
  queues: readonly QueueDeclaration[];
  routes: readonly EventRoute[];
}) => Promise<EventBusSubject>;
export type EventBusCase = ContractCase<OpenEventBus, EventBusCapability>;

const eventId = (number: number): Id<'event'> => `evt_${String(number).padStart(26, '0')}` as Id<'event'>;

/** The same event for the same number. */
export const readEvent = (number: number, workspace = 'alpha'): AssayEvent => ({
  id: eventId(number),
  type: 'document.read',
  version: 1,
  workspace,
  at: '2030-01-01T00:00:00.000Z',
  data: { contentId: `content-${number}` },
});

export const extractedEvent = (number: number): AssayEvent => ({
  ...readEvent(number),
  type: 'document.extracted',
  data: { contentId: `content-${number}`, type: 'invoice' },
});

export const failedEvent = (number: number): AssayEvent => ({
  ...readEvent(number),
  type: 'document.failed',
  data: { contentId: `content-${number}`, step: 'read', code: 'document.damaged' },
});

/** `document.read` starts work in two queues, `document.extracted` in one, everything else in none. */
export const wiring: { queues: readonly QueueDeclaration[]; routes: readonly EventRoute[] } = {
  queues: ['extract', 'index', 'reconcile'].map((name) => ({ name, maxReceives: 3, visibilityMs: 30_000 })),
  routes: [
    {
      eventType: 'document.read',
      queue: 'extract',
      priority: 7,
      serialKey: (event) => `${event.workspace}/${event.id}`,
    },
    { eventType: 'document.read', queue: 'index', priority: -2, serialKey: () => null },
    { eventType: 'document.extracted', queue: 'reconcile', priority: 0, serialKey: () => null },
  ],
};
