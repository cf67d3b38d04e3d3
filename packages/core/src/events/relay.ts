import { createAppendChanges, sliceEvents } from '../changes/append-changes.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventBus } from '../ports/event-bus.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { outbox, outboxPartition, platformWorkspace } from './outbox.ts';

export type Relay = {
  /** Publishes what lies in the outbox now, one page; gives how many events it published. */
  relayPage(): Promise<number>;
  /** Publishes until the signal aborts; looks at once after `wake`, else every `pollMs`. */
  run(signal: AbortSignal): Promise<void>;
  wake(): void;
};

/**
 * Moves events from the outbox to the bus, oldest first. Only after an event was published it is removed, and becomes a
 * change in the same transaction: a crash in between publishes it again (its receivers tell the repeat by the event's
 * id), and several relays at once publish twice, but it becomes one change.
 */
export const createRelay = (options: {
  records: RecordStore;
  bus: EventBus;
  clock: Clock;
  pollMs?: number;
  /** Told which workspaces have new changes, as soon as they can be listed; several times a page. */
  onPublished?: (workspaces: ReadonlySet<string>) => void;
}): Relay => {
  const { records, bus, clock, pollMs = 1_000 } = options;
  const appendChanges = createAppendChanges({ records, clock });
  let sleeping: AbortController | null = null;
  let woken = false;

  const relayPage = async (): Promise<number> => {
    const page = await outbox.list(records, {
      workspace: platformWorkspace,
      partition: outboxPartition,
      limit: 200,
    });
    if (page.items.length === 0) return 0;
    const { failed } = await bus.publish(page.items.map((item) => item.value));
    const published = page.items.filter((_, place) => !failed.includes(place));
    for (const slice of sliceEvents(published)) {
      await appendChanges(slice);
      options.onPublished?.(new Set(slice.map(({ value }) => value.workspace)));
    }
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
