import type { BlobStore } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { createS3BlobStore } from './s3-blob-store.ts';
import { answer, hangUp, openS3Stub, type Play, refuse, stall } from './testing/open-s3-stub.ts';

const bytes = new TextEncoder().encode('hello');

const calls: Readonly<Record<string, (store: BlobStore) => Promise<unknown>>> = {
  put: (store) => store.put('a', bytes),
  'put with ifAbsent': (store) => store.put('a', bytes, { ifAbsent: true }),
  open: (store) => store.open('a'),
  get: (store) => store.get('a'),
  stat: (store) => store.stat('a'),
  copy: (store) => store.copy('a', 'b'),
  'copy with ifAbsent': (store) => store.copy('a', 'b', { ifAbsent: true }),
  delete: (store) => store.delete('a'),
  list: (store) => store.list({ prefix: '' }),
};

const failing = async (
  play: Play | Play[],
  call: (store: BlobStore) => Promise<unknown>,
  options: { maxAttempts?: number } = {},
) => {
  await using stub = await openS3Stub(play, options);
  const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
  const thrown = await call(store).catch((error: unknown) => error);
  return { thrown, requests: stub.seen.length };
};

const unavailable = { code: 'blob.unavailable', recovery: 'retry' };

describe.each(Object.entries(calls))('createS3BlobStore in trouble, on %s', (_, call) => {
  it.each([
    ['503 SlowDown', refuse(503, 'SlowDown'), 3],
    ['500 InternalError', refuse(500, 'InternalError'), 3],
    ['a time-out', stall, 3],
    ['a connection that is reset', hangUp, 3],
  ])('reports %s as worth a retry, after the tries that can help', async (_name, play, requests) => {
    expect(await failing(play, call)).toMatchObject({ thrown: unavailable, requests });
  });

  it('reports an expired token as worth a retry, and does not try with it again', async () => {
    const { thrown, requests } = await failing(refuse(400, 'ExpiredToken'), call);
    expect(thrown).toMatchObject(unavailable);
    expect(String(thrown)).toContain('renew');
    expect(requests).toBeLessThanOrEqual(2);
  });

  it('rejects what will be refused again, and names the bucket', async () => {
    const denied = await failing(refuse(403, 'AccessDenied'), call);
    expect(denied.thrown).toMatchObject({ code: 'blob.access-denied', recovery: 'reject' });
    expect(denied.requests).toBeLessThanOrEqual(2);
    expect(String(denied.thrown)).toContain('"files"');
    const elsewhere = await failing(refuse(400, 'AuthorizationHeaderMalformed'), call);
    expect(elsewhere.thrown).toMatchObject({ code: 'blob.wrong-region', recovery: 'reject' });
    const gone = await failing(refuse(404, 'NoSuchBucket'), call);
    expect(gone.thrown).toMatchObject({ code: 'blob.bucket-not-found', recovery: 'reject' });
    expect(String(gone.thrown)).toContain('"files"');
  });

  it('passes on when the service wants to be asked again', async () => {
    const { thrown } = await failing(refuse(503, 'SlowDown', { 'retry-after': '7' }), call, {
      maxAttempts: 1,
    });
    expect(thrown).toMatchObject({ ...unavailable, retryAfterMs: 7_000 });
  });
});

describe('createS3BlobStore after trouble that passed', () => {
  it('puts the bytes once the service takes them', async () => {
    await using stub = await openS3Stub([refuse(503, 'SlowDown'), hangUp, answer(200, '', { etag: '"e"' })]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    expect(await store.put('a', bytes)).toEqual({ created: true, size: 5 });
    expect(stub.seen.map((request) => request.body.toString())).toEqual(['hello', 'hello', 'hello']);
  });

  it('puts again what was damaged on the way when it is called again', async () => {
    const { thrown } = await failing(refuse(400, 'BadDigest'), (store) => store.put('a', bytes));
    expect(thrown).toMatchObject(unavailable);
  });

  /** Stores the object and its metadata, and loses the answer to the first write. */
  const losingAnswers = (options: { writer: 'ours' | 'another' }): Play => {
    let mark: string | null = null;
    return (request, response, giveUp) => {
      if (request.method === 'HEAD') {
        return answer(200, '', { 'x-amz-meta-assay-writer': mark ?? '' })(request, response, giveUp);
      }
      if (mark !== null) return refuse(412, 'PreconditionFailed')(request, response, giveUp);
      mark = options.writer === 'ours' ? String(request.headers['x-amz-meta-assay-writer']) : 'somebody';
      return hangUp(request, response, giveUp);
    };
  };

  it.each(['put with ifAbsent', 'copy with ifAbsent'])(
    'knows on %s whether it was itself that created the blob when the answer was lost',
    async (name) => {
      for (const [writer, created] of [['ours', true] as const, ['another', false] as const]) {
        await using stub = await openS3Stub(losingAnswers({ writer }));
        const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
        expect(await calls[name]?.(store)).toMatchObject({ created });
      }
    },
  );

  it('takes a first refusal at its word, without a further question', async () => {
    await using stub = await openS3Stub([refuse(412, 'PreconditionFailed')]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    expect(await store.put('a', bytes, { ifAbsent: true })).toMatchObject({ created: false });
    expect(stub.seen).toHaveLength(1);
    expect(stub.seen[0]?.headers['if-none-match']).toBe('*');
  });

  it('tries again when writers meet within the service', async () => {
    const conflict = refuse(409, 'ConditionalRequestConflict');
    await using stub = await openS3Stub([conflict, conflict, answer(200)]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    expect(await store.put('a', bytes, { ifAbsent: true })).toMatchObject({ created: true });
    const endless = await failing(conflict, (each) => each.put('a', bytes, { ifAbsent: true }));
    expect(endless).toMatchObject({ thrown: unavailable, requests: 5 });
  });

  it('tells a missing bucket from a missing blob where the answer does not', async () => {
    const none = answer(404);
    const emptyPage = answer(200, '<ListBucketResult></ListBucketResult>');
    await using stub = await openS3Stub([none, refuse(404, 'NoSuchBucket'), none, emptyPage, none]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    await expect(store.stat('a')).rejects.toMatchObject({ code: 'blob.bucket-not-found' });
    expect(await store.stat('a')).toBeNull();
    expect(await store.stat('a')).toBeNull();
    expect(stub.seen.map(({ method }) => method)).toEqual(['HEAD', 'GET', 'HEAD', 'GET', 'HEAD']);
  });
});
