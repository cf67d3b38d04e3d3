import { describeRecordStore } from '@assay/core/testing/contracts';
import { afterAll, beforeAll, expect } from 'vitest';
import { openMockedStore } from '../../testing/dynamodb/open-mocked-store.ts';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';

let mock: AwsMock;
const sent = new Set<string>();

beforeAll(async () => {
  mock = await openAwsMock();
});

/** All that the adapter may send: one record, one partition or one transaction at a time, and never a scan. */
const allowed = ['GetItemCommand', 'QueryCommand', 'TransactWriteItemsCommand', 'UpdateItemCommand'];

// Over all cases of the contract together.
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  expect(sent.size).toBeGreaterThan(0);
  expect([...sent].filter((command) => !allowed.includes(command))).toEqual([]);
});

describeRecordStore({
  name: 'createDynamoRecordStore',
  open: async () => {
    const opened = await openMockedStore({ mock, sent });
    return {
      store: opened.store,
      now: opened.clock.now,
      advance: opened.clock.advance,
      settle: async () => undefined,
      reopen: async () => opened.reopen(),
      [Symbol.asyncDispose]: opened[Symbol.asyncDispose],
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
