import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';
import { type AssayEvent, type EventType, eventPayloads } from './event.ts';

/** An event as it is stored and carried. Its payload is checked against the schema of its type. */
export const StoredEvent = z
  .object({
    id: z.string(),
    type: z.enum(Object.keys(eventPayloads) as [EventType, ...EventType[]]),
    version: z.literal(1),
    workspace: z.string(),
    at: z.string(),
    data: z.unknown(),
  })
  .transform((event, context): AssayEvent => {
    const data = eventPayloads[event.type].safeParse(event.data);
    if (data.success) return { ...event, data: data.data } as AssayEvent;
    for (const issue of data.error.issues) {
      context.issues.push({
        code: 'custom',
        message: issue.message,
        path: ['data', ...issue.path],
        input: event,
      });
    }
    return z.NEVER;
  });

/** The outbox belongs to the platform, not to a workspace; each event names its own. */
export const platformWorkspace = '_platform';
export const outboxPartition = 'outbox';

/** Events that are committed and not yet published, in order of their ids. */
export const outbox = defineCollection<AssayEvent>({
  name: 'outbox',
  table: 'platform',
  schema: StoredEvent,
  key: (event) => ({ partition: outboxPartition, sort: event.id }),
});
