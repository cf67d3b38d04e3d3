import { createIdSource } from '@assay/core';
import type { AssayEvent } from '@assay/core/events';
import {
  createCommit,
  createRelay,
  type NewEvent,
  outbox,
  outboxPartition,
  platformWorkspace,
} from '@assay/core/events';
import type { RecordStore } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';

const key = { workspace: 'default', collection: 'things', partition: 'one', sort: 'one' };
const eventOf = (place: number): NewEvent => ({ type: 'document.read', data: { contentId: `c${place}` } });

const open = () => {
  const clock = createManualClock();
  const records = createMemoryRecordStore({ clock });
  let turn = 0;
  const ids = createIdSource({
    now: clock.now,
    randomBytes: (count) => new Uint8Array(count).fill(++turn % 200),
  });
  const waiting = async () =>
    (await outbox.list(records, { workspace: platformWorkspace, partition: outboxPartition, limit: 500 }))
      .items;
  return { clock, records, ids, waiting };
};

it('stores neither writes nor events when a condition does not hold', async () => {
  const { records, clock, ids, waiting } = open();
  await records.commit([{ kind: 'put', key, value: 1, if: 'absent' }]);
  const commit = createCommit({ records, clock, ids });
  const write = { kind: 'put' as const, key, value: 2, if: 'absent' as const };
  expect(await commit({ workspace: 'default', writes: [write], events: [eventOf(1)] })).toEqual({
    committed: false,
    failed: [0],
  });
  expect(await waiting()).toEqual([]);
});

it('carries more events than a transaction holds, and never the writes without them', async () => {
  const { records, clock, ids, waiting } = open();
  let commits = 0;
  const dying: RecordStore = {
    ...records,
    commit: async (writes) => {
      commits += 1;
      if (commits === 3) throw new Error('the process dies here');
      return records.commit(writes);
    },
  };
  const write = { kind: 'put' as const, key, value: 1, if: 'absent' as const };
  const changes = {
    workspace: 'default',
    writes: [write],
    events: Array.from({ length: 60 }, (_, place) => eventOf(place)),
  };
  await expect(createCommit({ records: dying, clock, ids })(changes)).rejects.toThrow('dies');
  expect(await records.get(key)).toBeNull();
  expect(await createCommit({ records, clock, ids })(changes)).toEqual({ committed: true });
  const contents = new Set((await waiting()).map(({ value }) => JSON.stringify(value.data)));
  expect(contents.size).toBe(60);
  expect((await records.get(key))?.value).toBe(1);
});

it('publishes oldest first, and again what could not be published or was not yet removed', async () => {
  const { records, clock, ids, waiting } = open();
  const commit = createCommit({ records, clock, ids });
  for (const place of [1, 2, 3]) await commit({ workspace: 'default', writes: [], events: [eventOf(place)] });
  const published: string[][] = [];
  let failing = true;
  const bus = {
    publish: async (events: readonly AssayEvent[]) => {
      published.push(events.map((event) => (event.type === 'document.read' ? event.data.contentId : '')));
      return { failed: failing ? [1] : [] };
    },
  };
  const relay = createRelay({ records, bus, clock });
  expect(await relay.relayPage()).toBe(2);
  failing = false;
  expect(await relay.relayPage()).toBe(1);
  expect(await relay.relayPage()).toBe(0);
  expect(published).toEqual([['c1', 'c2', 'c3'], ['c2']]);
  expect(await waiting()).toEqual([]);
});
