import type { AssayEvent } from '@assay/core/events';
import type { EventBus, EventRoute, JobMessage, JobQueue, Json } from '@assay/core/ports';

type RoutedMessage = { place: number; message: JobMessage };

const toMessage = (event: AssayEvent, route: EventRoute): JobMessage => ({
  id: `${event.id}:${route.queue}`,
  queue: route.queue,
  body: event satisfies Json,
  serialKey: route.serialKey(event),
  priority: route.priority,
});

/** Puts each event straight into the queues of its routes; durable when the queue is. */
export const createLocalEventBus = (options: {
  queue: JobQueue;
  routes: readonly EventRoute[];
  /** Told which queues got messages, so that a runner in the same process need not wait for its next look. */
  onEnqueued?: (queues: ReadonlySet<string>) => void;
}): EventBus => ({
  publish: async (events) => {
    const routed: RoutedMessage[] = events.flatMap((event, place) =>
      options.routes
        .filter((route) => route.eventType === event.type)
        .map((route) => ({ place, message: toMessage(event, route) })),
    );
    if (routed.length === 0) return { failed: [] };
    const { failed } = await options.queue.enqueue(routed.map((each) => each.message));
    options.onEnqueued?.(new Set(routed.map(({ message }) => message.queue)));
    const places = failed.flatMap((index) => routed[index]?.place ?? []);
    return { failed: [...new Set(places)] };
  },
});
