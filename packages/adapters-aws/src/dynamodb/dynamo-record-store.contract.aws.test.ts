import { describeRecordStore } from '@assay/core/testing/contracts';
import { afterAll, beforeAll, expect } from 'vitest';
import { openMockedStore } from '../../testing/dynamodb/open-mocked-store.ts';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';

let mock: AwsMock;
const sent = new Set<string>();

beforeAll(async () => {
  mock = await openAwsMock();
});

// Over all cases of the contract together: no scan, and nothing else but these.
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  expect([...sent].toSorted()).toEqual([
    'GetItemCommand',
    'QueryCommand',
    'TransactWriteItemsCommand',
    'UpdateItemCommand',
  ]);
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
