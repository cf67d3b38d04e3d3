import type { AssayEvent } from '../../src/events/event.ts';
import type { EventBus, EventRoute, JobMessage, JobQueue } from '../../src/ports/index.ts';

const toMessage = (event: AssayEvent, route: EventRoute): JobMessage => ({
  id: `${event.id}:${route.queue}`,
  queue: route.queue,
  body: structuredClone(event),
  serialKey: route.serialKey(event),
  priority: route.priority,
});

/** An event bus that puts its messages straight into the queue. */
export const createMemoryEventBus = ({
  queue,
  routes,
}: {
  queue: JobQueue;
  routes: readonly EventRoute[];
}): EventBus => ({
  async publish(events) {
    const sent = events.flatMap((event, place) =>
      routes
        .filter((route) => route.eventType === event.type)
        .map((route) => ({ place, message: toMessage(event, route) })),
    );
    const { failed } = await queue.enqueue(sent.map(({ message }) => message));
    const places = sent.flatMap(({ place }, index) => (failed.includes(index) ? [place] : []));
    return { failed: [...new Set(places)] };
  },
});
