import { describe, expect, it } from 'vitest';
import { createDynamoClient } from '../dynamodb/create-dynamo-client.ts';
import { errorAnswer, openAwsStub, type StubAnswer, type StubRequest } from '../sqs/testing/open-aws-stub.ts';
import { bringResource } from './bring-resource.ts';
import { describeTable } from './kinds/table.ts';
import { createQuickClock } from './testing/quick-clock.ts';

// The mock makes tables and indexes at once, its backups are always available, and nobody else works on it.

const declaration = {
  table: 'findings',
  name: 'acme-findings',
  collections: [],
  partitionAttribute: 'pk',
  sortAttribute: 'sk',
  indexes: [
    { name: 'byState', partitionAttribute: 'pk.byState', sortAttribute: 'sk.byState' },
    { name: 'byMoney', partitionAttribute: 'pk.byMoney', sortAttribute: 'sk.byMoney' },
  ],
  timeToLiveAttribute: 'ttlSeconds',
  billing: 'on-demand',
  pointInTimeRecovery: true,
} as const;

const keys = ['pk', 'sk'];
const attributesOf = (names: readonly string[]) =>
  names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));

const tableWith = (
  options: { status?: string; indexes?: Record<string, string>; attributes?: string[]; keys?: string[] } = {},
): StubAnswer => ({
  body: {
    Table: {
      TableStatus: options.status ?? 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      KeySchema: (options.keys ?? keys).map((AttributeName) => ({ AttributeName })),
      AttributeDefinitions: attributesOf(options.attributes ?? keys),
      GlobalSecondaryIndexes: Object.entries(options.indexes ?? { byState: 'ACTIVE', byMoney: 'ACTIVE' }).map(
        ([IndexName, IndexStatus]) => ({ IndexName, IndexStatus }),
      ),
    },
  },
});
const missing = errorAnswer(400, 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException');
const refused = (name: string) => errorAnswer(400, `com.amazonaws.dynamodb.v20120810#${name}`);

/** Plays the answers of each operation in turn, the last of them for good. */
const openTable = async (answers: Record<string, StubAnswer[]>) => {
  const all: Record<string, StubAnswer[]> = {
    DescribeTimeToLive: [
      { body: { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'ttlSeconds' } } },
    ],
    DescribeContinuousBackups: [
      {
        body: {
          ContinuousBackupsDescription: {
            PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
          },
        },
      },
    ],
    ...answers,
  };
  const stub = await openAwsStub(({ operation }: StubRequest) => {
    const [next, ...rest] = all[operation] ?? [];
    if (rest.length > 0) all[operation] = rest;
    return next ?? { body: {} };
  });
  const dynamodb = createDynamoClient({
    endpoint: stub.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const clock = createQuickClock();
  const resource = describeTable({ clients: { dynamodb }, clock }, declaration);
  return {
    stub,
    clock,
    resource,
    bring: () => bringResource({ resource, clock }),
    changes: () => stub.operations().filter((name) => !name.startsWith('Describe')),
    [Symbol.asyncDispose]: async () => {
      dynamodb.destroy();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const off = { body: { TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } } };
const unprotected = { body: { ContinuousBackupsDescription: {} } };

describe('making a table', () => {
  it('waits until it is active, and tries again until backups are available', async () => {
    await using table = await openTable({
      DescribeTable: [
        missing,
        tableWith({ status: 'CREATING' }),
        tableWith({ status: 'CREATING' }),
        tableWith(),
      ],
      DescribeTimeToLive: [
        off,
        { body: { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLING', AttributeName: 'ttlSeconds' } } },
      ],
      DescribeContinuousBackups: [unprotected],
      UpdateContinuousBackups: [
        refused('ContinuousBackupsUnavailableException'),
        refused('ContinuousBackupsUnavailableException'),
        { body: {} },
      ],
    });
    expect(await table.bring()).toEqual({ action: 'create', kind: 'table', name: declaration.name });
    expect(table.changes()).toEqual([
      'CreateTable',
      'UpdateTimeToLive',
      ...['UpdateContinuousBackups', 'UpdateContinuousBackups', 'UpdateContinuousBackups'],
    ]);
    expect(table.clock.waits).toHaveLength(4);
  });

  it('gives up with a word when backups stay unavailable', async () => {
    await using table = await openTable({
      DescribeTable: [tableWith()],
      DescribeContinuousBackups: [unprotected],
      UpdateContinuousBackups: [refused('ContinuousBackupsUnavailableException')],
    });
    await expect(table.bring()).rejects.toMatchObject({ name: 'ContinuousBackupsUnavailableException' });
    expect(table.clock.waits.length).toBeGreaterThan(10);
  });

  it('stands that another one makes it at the same moment', async () => {
    await using table = await openTable({
      DescribeTable: [missing, tableWith({ status: 'CREATING' }), tableWith()],
      CreateTable: [refused('ResourceInUseException')],
    });
    expect(await table.bring()).toMatchObject({ action: 'update', why: 'it is not ready yet' });
    expect(table.changes()).toEqual(['CreateTable']);
  });

  it('waits for the end of one that is being deleted', async () => {
    await using table = await openTable({
      DescribeTable: [tableWith({ status: 'DELETING' }), missing, tableWith()],
      CreateTable: [refused('ResourceInUseException'), { body: {} }],
    });
    expect(await table.bring()).toMatchObject({ action: 'create' });
    expect(table.changes()).toEqual(['CreateTable', 'CreateTable']);
  });
});

describe('adding indexes that a table lacks', () => {
  it('makes one after the other, and defines only attributes that a key has by then', async () => {
    const withState = [...keys, 'pk.byState', 'sk.byState'];
    await using table = await openTable({
      DescribeTable: [
        tableWith({ indexes: {} }),
        tableWith({ indexes: {} }),
        tableWith({ indexes: { byState: 'CREATING' }, attributes: withState }),
        tableWith({ indexes: { byState: 'ACTIVE' }, attributes: withState }),
      ],
    });
    expect(await table.bring()).toMatchObject({
      action: 'update',
      why: 'the index byState is missing; the index byMoney is missing',
    });
    const updates = table.stub.requests.filter(({ operation }) => operation === 'UpdateTable');
    expect(updates.map(({ input }) => input)).toEqual([
      {
        TableName: declaration.name,
        AttributeDefinitions: attributesOf(withState),
        GlobalSecondaryIndexUpdates: [
          {
            Create: {
              IndexName: 'byState',
              KeySchema: [
                { AttributeName: 'pk.byState', KeyType: 'HASH' },
                { AttributeName: 'sk.byState', KeyType: 'RANGE' },
              ],
              Projection: { ProjectionType: 'ALL' },
            },
          },
        ],
      },
      expect.objectContaining({
        AttributeDefinitions: attributesOf([...withState, 'pk.byMoney', 'sk.byMoney']),
      }),
    ]);
    expect(table.clock.waits).toHaveLength(1);
  });

  it('lets an index that is being made come to its end first, and makes it no second time', async () => {
    await using table = await openTable({
      DescribeTable: [
        tableWith({ indexes: { byState: 'ACTIVE', byMoney: 'CREATING' } }),
        tableWith({ indexes: { byState: 'ACTIVE', byMoney: 'CREATING' } }),
        tableWith(),
      ],
    });
    expect(await table.bring()).toMatchObject({ action: 'update', why: 'it is not ready yet' });
    expect(table.changes()).toEqual([]);
  });
});

describe('a table of the same name that is not ours', () => {
  it.each([
    { of: 'with other keys', answers: { DescribeTable: [tableWith({ keys: ['sk', 'pk'] })] } },
    {
      of: 'whose records expire by another attribute',
      answers: {
        DescribeTable: [tableWith()],
        DescribeTimeToLive: [
          { body: { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'other' } } },
        ],
      },
    },
  ])('$of is left as it is', async ({ answers }) => {
    await using table = await openTable(answers);
    await expect(table.bring()).rejects.toMatchObject({ code: 'infra.other-table', recovery: 'reject' });
    expect(table.changes()).toEqual([]);
  });
});

describe('asking what a table holds', () => {
  it.each([
    { page: { Count: 0 }, held: null },
    { page: { Count: 1 }, held: expect.stringContaining('aws dynamodb delete-table') },
    { page: { Count: 0, LastEvaluatedKey: { pk: { S: 'p' } } }, held: expect.stringContaining('records') },
  ])('looks for one item, and not at a count that is hours old: $page', async ({ page, held }) => {
    await using table = await openTable({ Scan: [{ body: page }] });
    expect(await table.resource.holds?.()).toEqual(held);
    expect(table.stub.requests.map(({ input }) => input)).toMatchObject([{ Limit: 1, ConsistentRead: true }]);
  });
});
