import { createIdSource } from '@assay/core';
import type { AssayEvent } from '@assay/core/events';
import type { EventRoute, JobQueue } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { openTestFolder } from '../../testing/open-test-folder.ts';
import { createLocalEventBus } from './local-event-bus.ts';
import { createSqliteJobQueue } from './sqlite-job-queue.ts';

const ids = createIdSource({ now: () => new Date(0), randomBytes: (count) => new Uint8Array(count) });

const eventOf = (data: { contentId: string }): AssayEvent => ({
  id: ids.create('event'),
  type: 'document.read',
  version: 1,
  workspace: 'default',
  at: '2030-01-01T00:00:00.000Z',
  data,
});

const routeTo = (queue: string, eventType = 'document.read'): EventRoute => ({
  eventType,
  queue,
  priority: 5,
  serialKey: (event) => ('contentId' in event.data ? event.data.contentId : null),
});

const queues = ['extract', 'index'].map((name) => ({ name, maxReceives: 3, visibilityMs: 1_000 }));

describe('createLocalEventBus', () => {
  it('gives each queue of an event a message of its own, and none to the queues of other events', async () => {
    await using test = await openTestFolder();
    const queue = createSqliteJobQueue({ database: test.folder().database, queues, clock: test.clock });
    const routes = [routeTo('extract'), routeTo('index'), routeTo('index', 'document.deleted')];
    const event = eventOf({ contentId: 'c1' });
    const published = await createLocalEventBus({ queue, routes }).publish([event]);
    expect(published).toEqual({ failed: [] });
    for (const name of ['extract', 'index']) {
      expect(await queue.claim({ queue: name, limit: 10 })).toMatchObject([
        { id: `${event.id}:${name}`, body: event, serialKey: 'c1', priority: 5 },
      ]);
    }
  });

  it('names an event once when several of its messages failed', async () => {
    const refusing: Pick<JobQueue, 'enqueue'> = { enqueue: async () => ({ failed: [2, 3] }) };
    await using test = await openTestFolder();
    const real = createSqliteJobQueue({ database: test.folder().database, queues, clock: test.clock });
    const bus = createLocalEventBus({
      queue: { ...real, ...refusing },
      routes: [routeTo('extract'), routeTo('index')],
    });
    const events = ['c1', 'c2'].map((contentId) => eventOf({ contentId }));
    expect(await bus.publish(events)).toEqual({ failed: [1] });
  });
});
