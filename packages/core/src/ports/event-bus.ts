import type { AssayEvent } from '../events/event.ts';

/** Where events of a type go: each target queue gets a message of its own whose body is the event. */
export type EventRoute = {
  eventType: string;
  queue: string;
  priority: number;
  /** Gives the key within which this queue's work is one at a time. */
  serialKey: (event: AssayEvent) => string | null;
};

/**
 * Brings events to the queues of the jobs that they start, at least once: when `publish` resolves, every routed
 * message is durable, but for the failed places, which are to be published again (the others may repeat).
 * The message's id is `<event id>:<queue>`, so that a repeat can be told.
 */
export interface EventBus {
  publish(events: readonly AssayEvent[]): Promise<{ failed: number[] }>;
}
