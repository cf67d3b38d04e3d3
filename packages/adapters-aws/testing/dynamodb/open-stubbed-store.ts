import type { Clock, RecordKey } from '@assay/core/ports';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { createDynamoRecordStore } from '../../src/dynamodb/dynamo-record-store.ts';
import { describeTables } from '../../src/dynamodb/table-declaration.ts';
import { openDynamoStub } from './open-dynamo-stub.ts';

/** The time of the store: it stands still, and sleepers wake at once. */
export const nowMs = Date.parse('2030-01-01T00:00:00.000Z');

export const tableName = 'test-anomaly-results';

export const keyAt = (sort: string): RecordKey => ({
  workspace: 'alpha',
  collection: 'things',
  partition: 'p1',
  sort,
});

/** A store over the stub, with one collection of two indexes; `sleeps` has how long it paused, in milliseconds. */
export const openStubbedStore = async (
  options: { maxAttempts?: number; client?: DynamoDBClientConfig } = {},
) => {
  const stub = await openDynamoStub(options);
  const sleeps: number[] = [];
  const clock: Clock = {
    now: () => new Date(nowMs),
    sleep: async (ms) => {
      sleeps.push(ms);
    },
  };
  const collections = [{ name: 'things', table: 'findings', indexNames: ['status', 'id'] }] as const;
  const store = createDynamoRecordStore({
    client: stub.openClient(options.client),
    tables: describeTables({ prefix: 'test-', collections }),
    clock,
    random: () => 0.5,
  });
  return { stub, store, sleeps, [Symbol.asyncDispose]: stub[Symbol.asyncDispose] };
};
