import { randomUUID } from 'node:crypto';
import type { Json, Write } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import {
  type AttributeValue,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../src/dynamodb/create-dynamo-client.ts';
import { createDynamoRecordStore } from '../../src/dynamodb/dynamo-record-store.ts';
import { describeTables } from '../../src/dynamodb/table-declaration.ts';
import { type CpuPair, type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

type Item = Record<string, AttributeValue>;

const collections = [{ name: 'things', table: 'documents', indexNames: ['state'] }] as const;
const place = { workspace: 'default', collection: 'things', partition: 'all' };
const keyItem = (sort: string): Item => ({ pk: { S: 'default#things#all' }, sk: { S: sort } });
const value = { id: 'doc_1', contentId: 'c'.repeat(64), state: 'extracted', type: 'invoice', pages: 3 };

/** What any caller has to do with an item that holds JSON. */
const readItem = (item: Item): { sort: string; value: Json; version: number } => ({
  sort: item.sk?.S ?? '',
  value: JSON.parse(item.json?.S ?? 'null') as Json,
  version: Number(item.ver?.N),
});

/** CPU time of the adapter and of the bare SDK with the same requests, against a service in another process. */
export const measureDynamoDb = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('json-server.ts', import.meta.url));
  const client = createDynamoClient(service.config);
  const tables = describeTables({ prefix: 'assay-', collections });
  const store = createDynamoRecordStore({ client, tables, clock: createManualClock() });
  const TableName = tables.find((each) => each.collections.length > 0)?.name ?? '';

  const commitOf = (count: number): CpuPair => ({
    ours: () =>
      store.commit(
        Array.from(
          { length: count },
          (_, number): Write => ({
            kind: 'put',
            key: { ...place, sort: `s${number}` },
            value,
            if: { version: 1 },
            indexes: { state: { partition: 'extracted', sort: 'a' } },
          }),
        ),
      ),
    bare: () =>
      client.send(
        new TransactWriteItemsCommand({
          ClientRequestToken: randomUUID(),
          TransactItems: Array.from({ length: count }, (_, number) => ({
            Put: {
              TableName,
              Item: {
                ...keyItem(`s${number}`),
                json: { S: JSON.stringify(value) },
                'state:pk': { S: 'default#things#extracted' },
                'state:sk': { S: 'a' },
                ver: { N: '2' },
              },
              ConditionExpression:
                'ver = :version AND (attribute_not_exists(expiresAtMs) OR expiresAtMs > :now)',
              ExpressionAttributeValues: { ':now': { N: String(Date.now()) }, ':version': { N: '1' } },
            },
          })),
        }),
      ),
  });

  const rows = await compareCpu('DynamoDB', {
    get: {
      ours: () => store.get({ ...place, sort: 's0' }),
      bare: async () => {
        const key = { TableName, Key: keyItem('s0'), ConsistentRead: true };
        const { Item } = await client.send(new GetItemCommand(key));
        return Item && readItem(Item);
      },
    },
    'commit, 1': commitOf(1),
    'commit, 5': commitOf(5),
    increment: {
      ours: () => store.increment({ key: { ...place, sort: 'c' }, by: 1, limit: 100 }),
      bare: async () => {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyItem('c'),
            UpdateExpression: 'ADD counted :by',
            ConditionExpression: 'attribute_not_exists(counted) OR counted <= :most',
            ExpressionAttributeValues: { ':by': { N: '1' }, ':most': { N: '99' } },
            ReturnValues: 'ALL_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return Number(Attributes?.counted?.N);
      },
    },
    'list, 100': {
      ours: () => store.list({ ...place }),
      bare: async () => {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            KeyConditionExpression: '#partition = :partition',
            ExpressionAttributeNames: { '#partition': 'pk' },
            ExpressionAttributeValues: { ':partition': { S: 'default#things#all' } },
            ScanIndexForward: true,
            Limit: 101,
          }),
        );
        return { items: Items.map(readItem), LastEvaluatedKey };
      },
    },
  });
  client.destroy();
  return rows;
};
