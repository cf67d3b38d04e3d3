import type { DocumentSource } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { answer, hangUp, openS3Stub, type Play, refuse, stall } from '../s3/testing/open-s3-stub.ts';
import { createS3DocumentSource } from './s3-document-source.ts';

const copied = answer(200, '<?xml version="1.0"?><CopyObjectResult><ETag>"c"</ETag></CopyObjectResult>', {
  'content-type': 'application/xml',
});
const move = (source: DocumentSource) => source.move({ key: 'a', to: 'b', etag: '"e"' });

/** Every request that the source makes: what goes before it, and the action that it needs. */
const calls: Readonly<
  Record<string, { call: (source: DocumentSource) => Promise<unknown>; first?: Play; action: string }>
> = {
  list: { call: (source) => source.list({ prefix: '' }), action: 's3:ListBucket' },
  stat: { call: (source) => source.stat('a'), action: 's3:GetObject' },
  open: { call: (source) => source.open('a'), action: 's3:GetObject' },
  mark: {
    call: (source) => source.mark({ key: 'a', content: new TextEncoder().encode('x') }),
    action: 's3:PutObject',
  },
  'mark, looking at the one that is there': {
    call: (source) => source.mark({ key: 'a', content: new TextEncoder().encode('x') }),
    first: refuse(412, 'PreconditionFailed'),
    action: 's3:GetObject',
  },
  'move, copying': { call: move, action: 's3:PutObject (where objects are moved to) and s3:GetObject' },
  'move, deleting': { call: move, first: copied, action: 's3:DeleteObject' },
};

describe.each(Object.entries(calls))(
  'createS3DocumentSource in trouble, on %s',
  (_, { call, first, action }) => {
    const failing = async (play: Play, options: { maxAttempts?: number } = {}) => {
      let seen = 0;
      await using stub = await openS3Stub((request, response, giveUp) => {
        seen += 1;
        return (seen === 1 && first ? first : play)(request, response, giveUp);
      }, options);
      const source = createS3DocumentSource({ client: stub.client, bucket: 'foreign' });
      const thrown = await call(source).catch((error: unknown) => error);
      return { thrown, requests: stub.seen.length - (first ? 1 : 0) };
    };

    it.each([
      ['503 SlowDown', refuse(503, 'SlowDown')],
      ['500 InternalError', refuse(500, 'InternalError')],
      ['a time-out', stall],
      ['a connection that is reset', hangUp],
    ])('reports %s as worth a retry, after the tries that can help', async (_name, play) => {
      expect(await failing(play)).toMatchObject({
        thrown: { code: 'source.unavailable', recovery: 'retry' },
        requests: 3,
      });
    });

    it('reports expired credentials as worth a retry with others, and does not try with them again', async () => {
      const { thrown, requests } = await failing(refuse(400, 'ExpiredToken'));
      expect(thrown).toMatchObject({ code: 'source.credentials-expired', recovery: 'retry' });
      expect(requests).toBeLessThanOrEqual(2);
    });

    it('rejects what will be refused again, and names the bucket and the action that is lacking', async () => {
      const denied = await failing(refuse(403, 'AccessDenied'));
      expect(denied.thrown).toMatchObject({
        code: 'source.access-denied',
        recovery: 'reject',
        details: { bucket: 'foreign', action },
        message: expect.stringContaining(`"foreign" refuses the source's credentials: allow them ${action}`),
      });
      expect(denied.requests).toBeLessThanOrEqual(2);
      const gone = await failing(refuse(404, 'NoSuchBucket'));
      expect(gone.thrown).toMatchObject({ code: 'source.not-found', recovery: 'reject' });
      const keys = await failing(refuse(403, 'SignatureDoesNotMatch'));
      expect(keys.thrown).toMatchObject({
        code: 'source.access-denied',
        message: expect.stringContaining('enter the access key'),
      });
      const elsewhere = await failing(refuse(301, 'PermanentRedirect'));
      expect(elsewhere.thrown).toMatchObject({ code: 'source.wrong-region', recovery: 'reject' });
    });

    it('believes the service where it names the action itself', async () => {
      const said =
        'User: arn:aws:iam::1:user/u is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:x';
      const body = `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>${said}</Message></Error>`;
      const { thrown } = await failing(answer(403, body));
      expect(thrown).toMatchObject({ code: 'source.access-denied', details: { action: 'kms:Decrypt' } });
    });

    it('passes on when the service wants to be asked again', async () => {
      const { thrown } = await failing(refuse(503, 'SlowDown', { 'retry-after': '7' }), { maxAttempts: 1 });
      expect(thrown).toMatchObject({ code: 'source.unavailable', retryAfterMs: 7_000 });
    });
  },
);

/** A bucket that does what it is asked and loses the first answer to each kind of request. */
const losingAnswers = (objects: Map<string, string>): Play => {
  const lost = new Set<string>();
  const etagOf = (content: string | undefined): string => `"${content}"`;
  const act: Play = (request, response, giveUp) => {
    const { method, path, headers } = request;
    const content = objects.get(path);
    const copyFrom = headers['x-amz-copy-source'];
    if (copyFrom !== undefined) {
      const from = objects.get(`/${copyFrom}`);
      if (from === undefined) return refuse(404, 'NoSuchKey')(request, response, giveUp);
      if (headers['x-amz-copy-source-if-match'] !== etagOf(from)) {
        return refuse(412, 'PreconditionFailed')(request, response, giveUp);
      }
      objects.set(path, from);
      return copied(request, response, giveUp);
    }
    if (method === 'PUT') {
      if (headers['if-none-match'] && content !== undefined) {
        return refuse(412, 'PreconditionFailed')(request, response, giveUp);
      }
      objects.set(path, request.body.toString());
      return answer(200)(request, response, giveUp);
    }
    if (content === undefined) return refuse(404, 'NoSuchKey')(request, response, giveUp);
    if (method === 'GET') return answer(200, content, { etag: etagOf(content) })(request, response, giveUp);
    if (headers['if-match'] !== etagOf(content))
      return refuse(412, 'PreconditionFailed')(request, response, giveUp);
    objects.delete(path);
    return answer(204)(request, response, giveUp);
  };
  return (request, response, giveUp) => {
    const kind = request.headers['x-amz-copy-source'] === undefined ? request.method : 'COPY';
    if (lost.has(kind)) return act(request, response, giveUp);
    lost.add(kind);
    response.end = () => response;
    response.writeHead = () => response;
    void act(request, response, giveUp);
    return hangUp(request, response, giveUp);
  };
};

describe('createS3DocumentSource when answers are lost', () => {
  it('marks once', async () => {
    const objects = new Map<string, string>();
    await using stub = await openS3Stub(losingAnswers(objects));
    const source = createS3DocumentSource({ client: stub.client, bucket: 'foreign' });
    await source.mark({ key: 'm', content: new TextEncoder().encode('done') });
    expect([...objects]).toEqual([['/foreign/m', 'done']]);
    expect(stub.seen.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'GET', 'GET']);
  });

  it('moves once, and loses no object', async () => {
    const objects = new Map([['/foreign/a', 'one']]);
    await using stub = await openS3Stub(losingAnswers(objects));
    const source = createS3DocumentSource({ client: stub.client, bucket: 'foreign' });
    expect(await source.move({ key: 'a', to: 'b', etag: '"one"' })).toEqual({ moved: true });
    expect([...objects]).toEqual([['/foreign/b', 'one']]);
    objects.set('/foreign/a', 'two');
    expect(await source.move({ key: 'a', to: 'b', etag: '"one"' })).toEqual({ moved: false });
    expect([...objects]).toEqual([
      ['/foreign/b', 'one'],
      ['/foreign/a', 'two'],
    ]);
  });
});
