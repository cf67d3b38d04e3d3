import { setImmediate as nextTurn } from 'node:timers/promises';
import { createIdSource } from '@assay/core';
import { type Change, listChanges } from '@assay/core/changes';
import {
  type AssayEvent,
  createCommit,
  createRelay,
  outbox,
  outboxPartition,
  platformWorkspace,
} from '@assay/core/events';
import type { RecordStore } from '@assay/core/ports';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';

/** Numbers from 0 up to `below`, the same ones at every run. */
export const createDice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
};

/** The store as several processes see it: every call may take some turns before and after it has its effect. */
export const withTurns = (store: RecordStore, dice: (below: number) => number): RecordStore => {
  const slowly = async <T>(run: () => Promise<T>): Promise<T> => {
    for (let turns = dice(3); turns > 0; turns -= 1) await nextTurn();
    const result = await run();
    for (let turns = dice(3); turns > 0; turns -= 1) await nextTurn();
    return result;
  };
  return {
    get: (key) => slowly(() => store.get(key)),
    commit: (writes) => slowly(() => store.commit(writes)),
    list: (options) => slowly(() => store.list(options)),
    listByIndex: (options) => slowly(() => store.listByIndex(options)),
    increment: (options) => slowly(() => store.increment(options)),
  };
};

/** An outbox, a bus that notes what it was given, and as many relays as a test asks for, on one store. */
export const openChanges = () => {
  const clock = createManualClock();
  const records = createMemoryRecordStore({ clock });
  const dice = createDice(11);
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => dice(256));
  const ids = createIdSource({ now: clock.now, randomBytes });
  const commit = createCommit({ records, clock, ids });
  const published: string[] = [];
  const bus = {
    publish: async (events: readonly AssayEvent[]) => {
      published.push(...events.map((event) => event.id));
      return { failed: [] as number[] };
    },
  };
  let count = 0;
  return {
    clock,
    records,
    bus,
    dice,
    /** Ids of all events that the bus was given, with repeats. */
    published,
    openRelay: (options: Partial<Parameters<typeof createRelay>[0]> = {}) =>
      createRelay({ records, bus, clock, ...options }),
    /** Commits so many events of a workspace, a transaction each. */
    write: async (workspace: string, events: number): Promise<void> => {
      for (let place = 0; place < events; place += 1) {
        count += 1;
        const event = { type: 'document.read' as const, data: { contentId: `c${count}` } };
        await commit({ workspace, writes: [], events: [event] });
      }
    },
    listAll: async (workspace: string): Promise<Change[]> =>
      (await listChanges({ records, workspace, after: 0, limit: 100_000 })).items,
    waiting: async (): Promise<string[]> => {
      const request = { workspace: platformWorkspace, partition: outboxPartition };
      return (await outbox.listAll(records, request)).map(({ value }) => value.id);
    },
  };
};
