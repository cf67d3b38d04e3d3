import { describe, expect, it } from 'vitest';
import { failure, ok } from '../../testing/dynamodb/open-dynamo-stub.ts';
import { keyAt, nowMs, openStubbedStore, tableName } from '../../testing/dynamodb/open-stubbed-store.ts';

const place = { workspace: 'alpha', collection: 'things', partition: 'p1' };

const itemAt = (sort: string, more: object = {}): object => ({
  pk: { S: 'alpha#things#p1' },
  sk: { S: sort },
  'status:pk': { S: 'alpha#things#p1' },
  'status:sk': { S: sort },
  json: { S: '1' },
  ver: { N: '1' },
  ...more,
});

const expired = { expiresAt: { S: 'then' }, expiresAtMs: { N: String(nowMs) } };
const startAt = (sort: string) => ({ pk: { S: 'alpha#things#p1' }, sk: { S: sort } });

describe('reads from DynamoDB', () => {
  it('reads records and partitions as fresh as they are, and indexes as they come', async () => {
    await using opened = await openStubbedStore();
    await opened.store.get(keyAt('a'));
    await opened.store.list(place);
    await opened.store.listByIndex({ ...place, index: 'status' });
    const [get, list, byIndex] = opened.stub.requests.map((request) => request.body);
    expect(get).toMatchObject({ TableName: tableName, ConsistentRead: true });
    expect(list).toMatchObject({ TableName: tableName, ConsistentRead: true });
    expect(byIndex).toMatchObject({ TableName: tableName, IndexName: 'by-status' });
    expect(byIndex).not.toHaveProperty('ConsistentRead');
  });

  it('fills a page over answers that end early or hold only expired records', async () => {
    await using opened = await openStubbedStore();
    opened.stub.play(
      ok({ Items: [itemAt('a')], LastEvaluatedKey: startAt('a') }),
      ok({ Items: [itemAt('b', expired), itemAt('c', expired)], LastEvaluatedKey: startAt('c') }),
      ok({ Items: [], LastEvaluatedKey: startAt('d') }),
      ok({ Items: [itemAt('e')] }),
    );
    const page = await opened.store.list({ ...place, limit: 2 });
    expect(page.items.map((item) => item.key.sort)).toEqual(['a', 'e']);
    expect(page.cursor).toBeNull();
    const starts = opened.stub.requests.map((request) => request.body.ExclusiveStartKey);
    expect(starts).toEqual([undefined, startAt('a'), startAt('c'), startAt('d')]);
  });

  it('goes on behind the last record that it gave, and in the workspace of the request', async () => {
    await using opened = await openStubbedStore();
    opened.stub.play(ok({ Items: [itemAt('a'), itemAt('b')], LastEvaluatedKey: startAt('b') }), ok());
    const range = { ...place, index: 'status', limit: 1 };
    const { cursor } = await opened.store.listByIndex(range);
    await opened.store.listByIndex({ ...range, cursor });
    expect(opened.stub.requests[1]?.body.ExclusiveStartKey).toEqual({
      pk: { S: 'alpha#things#p1' },
      sk: { S: 'a' },
      'status:pk': { S: 'alpha#things#p1' },
      'status:sk': { S: 'a' },
    });
    expect(opened.stub.requests[0]?.body.Limit).toBe(2);
  });

  it.each([0, 1_001, 1.5])('refuses a page of %s records', async (limit) => {
    await using opened = await openStubbedStore();
    await expect(opened.store.list({ ...place, limit })).rejects.toMatchObject({
      code: 'record.invalid-limit',
      recovery: 'reject',
    });
  });

  it('says that an item is none of ours instead of giving it', async () => {
    await using opened = await openStubbedStore();
    opened.stub.play(ok({ Item: { ...startAt('a'), other: { S: 'x' } } }));
    await expect(opened.store.get(keyAt('a'))).rejects.toMatchObject({ code: 'record.damaged' });
  });
});

describe('counters in DynamoDB', () => {
  const step = { key: keyAt('a'), by: 1, limit: 5 };

  it.each([
    ['a 500', failure('InternalServerError', { status: 500 })],
    ['silence', 'hang' as const],
    ['a lost connection', 'drop' as const],
  ])('never repeat an addition after %s, which may have counted', async (_name, fault) => {
    await using opened = await openStubbedStore({ maxAttempts: 3 });
    opened.stub.play(fault, ok());
    await expect(opened.store.increment(step)).rejects.toMatchObject({
      code: 'record.unavailable',
      recovery: 'retry',
      message: expect.stringContaining('may or may not'),
    });
    expect(opened.stub.requests).toHaveLength(1);
  });

  it('repeat an addition that was throttled', async () => {
    await using opened = await openStubbedStore({ maxAttempts: 2 });
    opened.stub.play(
      failure('ProvisionedThroughputExceededException'),
      ok({ Attributes: { counted: { N: '4' } } }),
    );
    expect(await opened.store.increment(step)).toEqual({ applied: true, value: 4 });
    expect(opened.stub.requests).toHaveLength(2);
  });

  it('say where they stand when the limit holds them', async () => {
    await using opened = await openStubbedStore();
    opened.stub.play(
      failure('ConditionalCheckFailedException', { more: { Item: { counted: { N: '5' } } } }),
      failure('ConditionalCheckFailedException'),
    );
    expect(await opened.store.increment(step)).toEqual({ applied: false, value: 5 });
    expect(await opened.store.increment({ ...step, by: 9 })).toEqual({ applied: false, value: 0 });
  });

  it('move by whole numbers only', async () => {
    await using opened = await openStubbedStore();
    await expect(opened.store.increment({ ...step, by: 0.5 })).rejects.toMatchObject({
      code: 'record.invalid-step',
      recovery: 'reject',
    });
  });
});
