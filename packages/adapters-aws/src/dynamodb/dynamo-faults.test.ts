import { AppError } from '@assay/core';
import type { RecordStore } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { type Answer, failure } from '../../testing/dynamodb/open-dynamo-stub.ts';
import { keyAt, openStubbedStore, tableName } from '../../testing/dynamodb/open-stubbed-store.ts';

const place = { workspace: 'alpha', collection: 'things', partition: 'p1' };

/** Every call site of the adapter. */
const operations: Record<string, (store: RecordStore) => Promise<unknown>> = {
  get: (store) => store.get(keyAt('a')),
  commit: (store) => store.commit([{ kind: 'put', key: keyAt('a'), value: 'secret-content', if: 'absent' }]),
  list: (store) => store.list(place),
  listByIndex: (store) => store.listByIndex({ ...place, index: 'status' }),
  increment: (store) => store.increment({ key: keyAt('a'), by: 1, limit: 5 }),
};

const faults: { name: string; answer: Answer; code: string; recovery: string; says: string }[] = [
  {
    name: 'throttling',
    answer: failure('ProvisionedThroughputExceededException'),
    code: 'record.unavailable',
    recovery: 'retry',
    says: 'throttling',
  },
  {
    name: 'a 500',
    answer: failure('InternalServerError', { status: 500 }),
    code: 'record.unavailable',
    recovery: 'retry',
    says: 'not answer',
  },
  {
    name: 'a 503 without a form',
    answer: { status: 503, body: {} },
    code: 'record.unavailable',
    recovery: 'retry',
    says: 'not answer',
  },
  { name: 'silence', answer: 'hang', code: 'record.unavailable', recovery: 'retry', says: 'not answer' },
  {
    name: 'a lost connection',
    answer: 'drop',
    code: 'record.unavailable',
    recovery: 'retry',
    says: 'not answer',
  },
  {
    name: 'an expired token',
    answer: failure('ExpiredTokenException'),
    code: 'record.unavailable',
    recovery: 'retry',
    says: 'renew them',
  },
  {
    name: 'denied access',
    answer: failure('AccessDeniedException'),
    code: 'record.access-denied',
    recovery: 'reject',
    says: tableName,
  },
  {
    name: 'a missing table',
    answer: failure('ResourceNotFoundException'),
    code: 'record.table-missing',
    recovery: 'reject',
    says: tableName,
  },
  {
    name: 'a missing index',
    answer: failure('ValidationException'),
    code: 'record.refused',
    recovery: 'reject',
    says: tableName,
  },
];

const errorOf = async (promise: Promise<unknown>): Promise<AppError> => {
  const thrown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(AppError);
  return thrown as AppError;
};

describe.each(Object.entries(operations))('%s on DynamoDB', (_name, run) => {
  it.each(faults)('reports $name as an error of the port', async ({ answer, code, recovery, says }) => {
    await using opened = await openStubbedStore();
    opened.stub.play(answer);
    const error = await errorOf(run(opened.store));
    expect(error).toMatchObject({ code, recovery });
    expect(error.message).toContain(says);
    expect(JSON.stringify([error.message, error.details])).not.toContain('secret-content');
    expect(opened.stub.requests).toHaveLength(1);
  });

  it('reports credentials that cannot be had', async () => {
    const gone = Object.assign(new Error('Token is expired.'), { name: 'CredentialsProviderError' });
    const credentials = () => Promise.reject(gone);
    await using opened = await openStubbedStore({ client: { credentials } });
    const error = await errorOf(run(opened.store));
    expect(error).toMatchObject({ code: 'record.unavailable', recovery: 'retry' });
    expect(error.message).toContain('renew them');
    expect(opened.stub.requests).toEqual([]);
  });

  it('says when to come back after throttling', async () => {
    await using opened = await openStubbedStore();
    opened.stub.play(failure('ThrottlingException'));
    expect((await errorOf(run(opened.store))).retryAfterMs).toBe(1_000);
  });
});
