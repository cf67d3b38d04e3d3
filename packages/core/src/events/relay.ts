import type { Clock } from '../ports/clock.ts';
import type { EventBus } from '../ports/event-bus.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { commitInSlices } from '../records/commit-in-slices.ts';
import { outbox, outboxPartition, platformWorkspace } from './outbox.ts';

export type Relay = {
  /** Publishes what lies in the outbox now, one page; gives how many events it looked at. */
  relayPage(): Promise<number>;
  /** Publishes until the signal aborts; looks at once after `wake`, else every `pollMs`. */
  run(signal: AbortSignal): Promise<void>;
  wake(): void;
};

/**
 * Moves events from the outbox to the bus, oldest first. An event is removed only after it was published:
 * a crash in between publishes it again, and its receivers tell the repeat by the event's id.
 */
export const createRelay = (options: {
  records: RecordStore;
  bus: EventBus;
  clock: Clock;
  pollMs?: number;
  /** Told which workspaces have new events. */
  onPublished?: (workspaces: ReadonlySet<string>) => void;
}): Relay => {
  const { records, bus, clock, pollMs = 1_000 } = options;
  let sleeping: AbortController | null = null;
  let woken = false;

  const relayPage = async (): Promise<number> => {
    const page = await outbox.list(records, {
      workspace: platformWorkspace,
      partition: outboxPartition,
      limit: 200,
    });
    if (page.items.length === 0) return 0;
    const events = page.items.map((item) => item.value);
    const { failed } = await bus.publish(events);
    const published = events.filter((_, place) => !failed.includes(place));
    if (published.length > 0) options.onPublished?.(new Set(published.map((event) => event.workspace)));
    await commitInSlices(
      records,
      published.map((event) =>
        outbox.remove(platformWorkspace, { partition: outboxPartition, sort: event.id }),
      ),
    );
    return published.length;
  };

  return {
    relayPage,
    wake: () => {
      woken = true;
      sleeping?.abort();
    },
    run: async (signal) => {
      while (!signal.aborted) {
        woken = false;
        const count = await relayPage().catch(() => 0);
        if (count > 0 || woken || signal.aborted) continue;
        sleeping = new AbortController();
        await clock.sleep(pollMs, AbortSignal.any([signal, sleeping.signal])).catch(() => undefined);
        sleeping = null;
      }
    },
  };
};
