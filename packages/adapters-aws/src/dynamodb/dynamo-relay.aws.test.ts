import { randomBytes } from 'node:crypto';
import { createIdSource } from '@assay/core';
import { listChanges } from '@assay/core/changes';
import {
  type AssayEvent,
  createCommit,
  createRelay,
  outbox,
  outboxPartition,
  platformWorkspace,
} from '@assay/core/events';
import type { RecordStore } from '@assay/core/ports';
import { allCollections } from '@assay/core/records';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMockedStore } from '../../testing/dynamodb/open-mocked-store.ts';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';

let mock: AwsMock;

beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

/** An outbox with events in DynamoDB, and a bus that notes what it was given. */
const openOutbox = async (eventCount: number) => {
  const opened = await openMockedStore({ mock, collections: allCollections });
  const { store: records, clock } = opened;
  const commit = createCommit({ records, clock, ids: createIdSource({ now: clock.now, randomBytes }) });
  for (let place = 0; place < eventCount; place += 1) {
    const event = { type: 'document.read' as const, data: { contentId: `c${place}` } };
    await commit({ workspace: 'default', writes: [], events: [event] });
  }
  const published: string[] = [];
  const publish = async (events: readonly AssayEvent[]) => {
    published.push(...events.map((event) => event.id));
    return { failed: [] };
  };
  const list = () => listChanges({ records, workspace: 'default', after: 0, limit: 1_000 });
  return {
    published,
    openRelay: (through: { records?: RecordStore; bus?: { publish: typeof publish } } = {}) =>
      createRelay({ records, bus: { publish }, clock, ...through }),
    records,
    listChanges: async () => (await list()).items,
    waiting: async () => {
      const request = { workspace: platformWorkspace, partition: outboxPartition };
      return (await outbox.listAll(records, request)).length;
    },
    [Symbol.asyncDispose]: opened[Symbol.asyncDispose],
  };
};

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);

it('publishes what a process committed and died before it could publish', async () => {
  await using test = await openOutbox(30);
  const dying = { publish: () => Promise.reject(new Error('the process dies before publishing')) };
  await expect(test.openRelay({ bus: dying }).relayPage()).rejects.toThrow('dies');
  expect(await test.waiting()).toBe(30);
  expect(await test.openRelay().relayPage()).toBe(30);
  expect(new Set(test.published).size).toBe(30);
  expect((await test.listChanges()).map(({ seq }) => seq)).toEqual(numbersTo(30));
  expect(await test.waiting()).toBe(0);
});

it.each([
  ['before', false],
  ['after', true],
])('makes one change of each event when a process dies %s the second commit of a page', async (_, done) => {
  await using test = await openOutbox(30);
  let commits = 0;
  const dying: RecordStore = {
    ...test.records,
    commit: async (writes) => {
      commits += 1;
      if (commits !== 2) return test.records.commit(writes);
      if (done) await test.records.commit(writes);
      throw new Error('the process dies at the commit');
    },
  };
  await expect(test.openRelay({ records: dying }).relayPage()).rejects.toThrow('dies');
  await test.openRelay().relayPage();
  const changes = await test.listChanges();
  expect(changes.map(({ seq }) => seq)).toEqual(numbersTo(30));
  expect(new Set(changes.map(({ id }) => id)).size).toBe(30);
  expect(new Set(test.published).size).toBe(30);
  expect(await test.waiting()).toBe(0);
});

it('makes one change of each event when three relays run at once', async () => {
  await using test = await openOutbox(30);
  const relays = [test.openRelay(), test.openRelay(), test.openRelay()];
  await Promise.all(relays.map((relay) => relay.relayPage()));
  for (let left = await test.waiting(); left > 0; left = await test.waiting()) {
    await test.openRelay().relayPage();
  }
  const changes = await test.listChanges();
  expect(changes.map(({ seq }) => seq)).toEqual(numbersTo(30));
  expect(new Set(changes.map(({ id }) => id)).size).toBe(30);
});
