import { expect, it } from 'vitest';
import { describeRecordStore } from '../contracts/record-store.contract.ts';
import { createManualClock } from './manual-clock.ts';
import { createMemoryRecordStore } from './memory-record-store.ts';

describeRecordStore({
  name: 'createMemoryRecordStore',
  open: async () => {
    const clock = createManualClock();
    const store = createMemoryRecordStore({ clock });
    return {
      store,
      now: clock.now,
      advance: clock.advance,
      settle: async () => store.settleIndexes(),
      [Symbol.asyncDispose]: async () => undefined,
    };
  },
  capabilities: { durable: false },
  skipped: [],
});

it('serves index reads that are out of date until the lag has passed', async () => {
  const clock = createManualClock();
  const store = createMemoryRecordStore({ clock, indexLagMs: 500 });
  const key = { workspace: 'alpha', collection: 'things', partition: 'p', sort: 's' };
  const range = { workspace: 'alpha', collection: 'things', partition: 'open', index: 'by-state' };
  const indexes = { 'by-state': { partition: 'open', sort: '1' } };
  await store.commit([{ kind: 'put', key, value: 'old', if: 'absent', indexes }]);
  expect((await store.listByIndex(range)).items).toEqual([]);
  await clock.advance(500);
  await store.commit([{ kind: 'put', key, value: 'new', if: { version: 1 }, indexes }]);
  expect((await store.listByIndex(range)).items).toMatchObject([{ value: 'old', version: 1 }]);
  await clock.advance(500);
  expect((await store.listByIndex(range)).items).toMatchObject([{ value: 'new', version: 2 }]);
});
