import { rejectError } from '@assay/core';
import type { Clock, RecordStore } from '@assay/core/ports';
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { incrementCounter } from './counter.ts';
import { commitPrepared } from './record-commit.ts';
import { isLive, toRecordKeyItem, toStoredRecord } from './record-item.ts';
import { type ListRequest, listRecords } from './record-list.ts';
import { prepareWrites, type TablePlace } from './record-write.ts';
import type { TableDeclaration } from './table-declaration.ts';
import { translateErrors } from './translate-errors.ts';

const toPlaces = (tables: readonly TableDeclaration[]): ReadonlyMap<string, TablePlace> =>
  new Map(
    tables.flatMap(({ name, collections }) =>
      collections.map((each) => [each.name, { name, indexNames: each.indexNames }] as const),
    ),
  );

/**
 * Records in DynamoDB, in the tables of `describeTables`. Never a scan. Reads by key and listings are strongly
 * consistent, index reads lag by moments. Beyond the port it throws (all reject): `record.unknown-collection`,
 * `record.unknown-index`, `record.invalid-key` (DynamoDB takes sort keys of 1 to 1,024 bytes), `record.table-missing`,
 * `record.access-denied`, `record.refused`; `record.too-large` also for more than about 4 MB in one transaction.
 */
export const createDynamoRecordStore = (options: {
  client: DynamoDBClient;
  tables: readonly TableDeclaration[];
  clock: Clock;
  /** For the pauses between attempts; 0 to 1. */
  random?: () => number;
}): RecordStore => {
  const { client, clock, random = Math.random } = options;
  const places = toPlaces(options.tables);
  const nowMs = (): number => clock.now().getTime();

  const tableOf = (collection: string): TablePlace => {
    const place = places.get(collection);
    if (place) return place;
    throw rejectError(
      'record.unknown-collection',
      `No table holds the collection "${collection}": give it to describeTables, or list it in the core.`,
    );
  };

  const list = async (request: ListRequest) => {
    const { name } = tableOf(request.collection);
    return translateErrors([name], () => listRecords({ client, table: name, nowMs: nowMs(), request }));
  };

  return {
    get: async (key) => {
      const { name } = tableOf(key.collection);
      return translateErrors([name], async () => {
        const { Item } = await client.send(
          new GetItemCommand({ TableName: name, Key: toRecordKeyItem(key), ConsistentRead: true }),
        );
        return Item && isLive(Item, nowMs()) ? toStoredRecord(Item, key) : null;
      });
    },

    commit: async (writes) => {
      const prepared = prepareWrites(writes, tableOf);
      const tables = [...new Set(prepared.map((each) => each.table))];
      return translateErrors(tables, () => commitPrepared({ client, clock, random, prepared }));
    },

    list,
    listByIndex: list,

    increment: async ({ key, ...step }) => {
      const { name } = tableOf(key.collection);
      return translateErrors([name], () => incrementCounter({ client, table: name, key, ...step }));
    },
  };
};
