import type { Json, Write } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { cancelled, failure, ok, type StubRequest } from '../../testing/dynamodb/open-dynamo-stub.ts';
import { keyAt, nowMs, openStubbedStore } from '../../testing/dynamodb/open-stubbed-store.ts';

const put = (sort: string, condition: Write['if'] = 'absent', value: Json = { sort }): Write => ({
  kind: 'put',
  key: keyAt(sort),
  value,
  if: condition,
});

const tokenOf = (request: StubRequest | undefined): unknown => request?.body.ClientRequestToken;

const itemsOf = (request: StubRequest | undefined): object[] => {
  const items = request?.body.TransactItems;
  if (!Array.isArray(items)) throw new Error('Not a transaction');
  return items;
};

const lost = (...failed: number[]) => ({ committed: false, failed });

it.each([
  ['a 500', failure('InternalServerError', { status: 500 })],
  ['silence', 'hang' as const],
  ['a lost connection', 'drop' as const],
])('repeats a transaction after %s with the same token, so that it happens once', async (_name, fault) => {
  await using opened = await openStubbedStore({ maxAttempts: 2 });
  opened.stub.play(fault, ok());
  expect(await opened.store.commit([put('a'), put('b')])).toEqual({ committed: true });
  const [first, second] = opened.stub.requests;
  expect(opened.stub.requests).toHaveLength(2);
  expect(tokenOf(first)).toMatch(/^.{36}$/);
  expect(second).toEqual(first);
});

it('gives two transactions different tokens', async () => {
  await using opened = await openStubbedStore();
  await opened.store.commit([put('a')]);
  await opened.store.commit([put('a')]);
  const [first, second] = opened.stub.requests;
  expect(tokenOf(first)).not.toBe(tokenOf(second));
});

it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
  'repeats the same transaction after a pause when it was cancelled by %s',
  async (reason) => {
    await using opened = await openStubbedStore();
    opened.stub.play(cancelled('None', reason), cancelled(reason, 'None'), ok());
    expect(await opened.store.commit([put('a'), put('b')])).toEqual({ committed: true });
    const [first, second, third] = opened.stub.requests;
    expect([second, third]).toEqual([first, first]);
    expect(opened.sleeps).toEqual([10, 20]);
  },
);

it('waits for its own first attempt when that is still in progress', async () => {
  await using opened = await openStubbedStore();
  opened.stub.play(failure('TransactionInProgressException'), ok());
  expect(await opened.store.commit([put('a')])).toEqual({ committed: true });
  expect(opened.stub.requests[1]).toEqual(opened.stub.requests[0]);
});

it('gives up a transaction that others are always in the way of, to be tried later', async () => {
  await using opened = await openStubbedStore();
  opened.stub.play(cancelled('TransactionConflict'));
  await expect(opened.store.commit([put('a')])).rejects.toMatchObject({
    code: 'record.unavailable',
    recovery: 'retry',
    retryAfterMs: 1_000,
  });
  expect(opened.stub.requests).toHaveLength(8);
  expect(opened.sleeps).toEqual([10, 20, 40, 80, 160, 320, 500]);
});

it('names every lost place once nobody is in the way any more', async () => {
  await using opened = await openStubbedStore();
  opened.stub.play(
    cancelled('ConditionalCheckFailed', 'None', 'TransactionConflict'),
    cancelled('ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'),
  );
  expect(await opened.store.commit([put('a'), put('b'), put('c')])).toEqual(lost(0, 2));
});

it('reports the places that it knows when others stay in the way', async () => {
  await using opened = await openStubbedStore();
  opened.stub.play(cancelled('ConditionalCheckFailed', 'TransactionConflict'));
  expect(await opened.store.commit([put('a'), put('b')])).toEqual(lost(0));
});

it('counts places in the writes, also behind a check that needs no item', async () => {
  await using opened = await openStubbedStore();
  opened.stub.play(cancelled('ConditionalCheckFailed'));
  const check: Write = { kind: 'check', key: keyAt('z'), if: 'any' };
  expect(await opened.store.commit([check, put('a')])).toEqual(lost(1));
  expect(itemsOf(opened.stub.requests[0])).toHaveLength(1);
});

it('asks nobody when there is nothing to write and nothing to check', async () => {
  await using opened = await openStubbedStore();
  expect(await opened.store.commit([{ kind: 'check', key: keyAt('z'), if: 'any' }])).toEqual({
    committed: true,
  });
  expect(opened.stub.requests).toEqual([]);
});

it('rejects a transaction of which DynamoDB refuses an item', async () => {
  await using opened = await openStubbedStore();
  opened.stub.play(cancelled('None', 'ValidationError'));
  await expect(opened.store.commit([put('a'), put('b')])).rejects.toMatchObject({
    code: 'record.refused',
    recovery: 'reject',
    details: { place: 1 },
  });
});

it('writes over an expired record as over none, and back when somebody was faster', async () => {
  await using opened = await openStubbedStore();
  const failed = cancelled('ConditionalCheckFailed');
  opened.stub.play(failed, failed, ok());
  expect(await opened.store.commit([put('a', 'any')])).toEqual({ committed: true });
  const { requests } = opened.stub;
  expect(requests.map((request) => Object.keys(itemsOf(request)[0] ?? {}))).toEqual([
    ['Update'],
    ['Put'],
    ['Update'],
  ]);
  expect(itemsOf(requests[1])[0]).toMatchObject({
    Put: {
      Item: { ver: { N: '1' } },
      ConditionExpression: 'expiresAtMs <= :now',
      ExpressionAttributeValues: { ':now': { N: String(nowMs) } },
    },
  });
  expect(new Set(requests.map(tokenOf)).size).toBe(3);
  expect(opened.sleeps).toEqual([]);
});

it('needs one item for a write, whatever its indexes are', async () => {
  await using opened = await openStubbedStore();
  const entry = { partition: 'open', sort: '1' };
  const writes = Array.from({ length: 25 }, (_, index): Write => {
    const condition = index % 2 === 0 ? 'any' : 'absent';
    return { ...put(`k${index}`, condition), indexes: { status: entry, id: entry } } as Write;
  });
  await opened.store.commit(writes);
  expect(itemsOf(opened.stub.requests[0])).toHaveLength(25);
});

it('refuses records that are too large together before it asks', async () => {
  await using opened = await openStubbedStore();
  const writes = Array.from({ length: 15 }, (_, index) => put(`k${index}`, 'any', 'x'.repeat(280 * 1024)));
  await expect(opened.store.commit(writes)).rejects.toMatchObject({
    code: 'record.too-large',
    recovery: 'reject',
  });
  expect(opened.stub.requests).toEqual([]);
});

it.each([
  ['an empty sort key', ''],
  ['a sort key over 1,024 bytes', 'é'.repeat(513)],
  ['half a character', '\ud83d'],
])('refuses %s, which DynamoDB cannot keep', async (_name, sort) => {
  await using opened = await openStubbedStore();
  const invalid = { code: 'record.invalid-key', recovery: 'reject' };
  await expect(opened.store.commit([put(sort)])).rejects.toMatchObject(invalid);
  await expect(opened.store.get(keyAt(sort))).rejects.toMatchObject(invalid);
  expect(opened.stub.requests).toEqual([]);
});

it('refuses an index and a collection that nobody declared', async () => {
  await using opened = await openStubbedStore();
  const indexes = { other: { partition: 'a', sort: 'b' } };
  await expect(opened.store.commit([{ ...put('a'), indexes } as Write])).rejects.toMatchObject({
    code: 'record.unknown-index',
  });
  await expect(opened.store.get({ ...keyAt('a'), collection: 'none' })).rejects.toMatchObject({
    code: 'record.unknown-collection',
    recovery: 'reject',
  });
});
