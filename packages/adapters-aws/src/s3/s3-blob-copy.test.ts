import { describe, expect, it } from 'vitest';
import { createS3BlobStore } from './s3-blob-store.ts';
import { answer, openS3Stub, type Play, refuse, type SeenRequest } from './testing/open-s3-stub.ts';

const gib = 1024 ** 3;
const xml = (name: string, content: string): Play =>
  answer(200, `<?xml version="1.0"?><${name}>${content}</${name}>`, { 'content-type': 'application/xml' });

/** A service with one object, which is too large to be copied in one request. */
const largeObject =
  (options: { size: number; part?: Play }): Play =>
  (request, response, giveUp) => {
    const { method, query, path } = request;
    const { part = xml('CopyPartResult', '<ETag>"p"</ETag><ChecksumCRC32>AAAAAA==</ChecksumCRC32>') } =
      options;
    const head = path.endsWith('/to')
      ? answer(404)
      : answer(200, '', { 'content-length': String(options.size), etag: '"source"' });
    const play = ((): Play => {
      if (method === 'HEAD') return head;
      if (method === 'DELETE') return answer(204);
      if (method === 'GET')
        return query.has('uploadId') ? refuse(404, 'NoSuchUpload') : xml('ListBucketResult', '');
      if (query.has('uploads')) return xml('InitiateMultipartUploadResult', '<UploadId>up1</UploadId>');
      if (query.has('partNumber')) return part;
      if (method === 'POST') return xml('CompleteMultipartUploadResult', '<ETag>"whole"</ETag>');
      return refuse(400, 'InvalidRequest');
    })();
    return play(request, response, giveUp);
  };

const partsOf = (seen: readonly SeenRequest[]) => seen.filter(({ query }) => query.has('partNumber'));

describe('copying blobs in S3', () => {
  it('copies within the service, on condition, from a place below the prefix', async () => {
    await using stub = await openS3Stub([
      xml('CopyObjectResult', '<ETag>"c"</ETag>'),
      refuse(412, 'PreconditionFailed'),
    ]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files', prefix: 'p/' });
    expect(await store.copy('a/b', 'to', { ifAbsent: true })).toEqual({ created: true });
    expect(await store.copy('a/b', 'to', { ifAbsent: true })).toEqual({ created: false });
    expect(stub.seen.map(({ path }) => path)).toEqual(['/files/p/to', '/files/p/to']);
    expect(stub.seen[0]?.headers).toMatchObject({ 'x-amz-copy-source': 'files/p/a/b', 'if-none-match': '*' });
  });

  it('reports a copy that fails within an answer that began well', async () => {
    await using stub = await openS3Stub(xml('Error', '<Code>InternalError</Code><Message>told</Message>'));
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    await expect(store.copy('a', 'b')).rejects.toMatchObject({ code: 'blob.unavailable', recovery: 'retry' });
  });

  it('copies what is above 5 GiB in parts of one version', async () => {
    const size = 5 * gib + 10;
    await using stub = await openS3Stub(largeObject({ size }));
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    expect(await store.copy('from', 'to', { ifAbsent: true })).toEqual({ created: true });
    const parts = partsOf(stub.seen).toSorted(
      (a, b) => Number(a.query.get('partNumber')) - Number(b.query.get('partNumber')),
    );
    expect(parts.map(({ headers }) => headers['x-amz-copy-source-range'])).toEqual([
      ...Array.from({ length: 5 }, (_, index) => `bytes=${index * gib}-${(index + 1) * gib - 1}`),
      `bytes=${5 * gib}-${5 * gib + 9}`,
    ]);
    expect(new Set(parts.map(({ headers }) => headers['x-amz-copy-source-if-match']))).toEqual(
      new Set(['"source"']),
    );
    const completion = stub.seen.find(({ method, query }) => method === 'POST' && query.has('uploadId'));
    expect(completion?.headers).toMatchObject({ 'if-none-match': '*', 'x-amz-mp-object-size': String(size) });
  });

  it('drops the parts when the blob is replaced meanwhile', async () => {
    const play = largeObject({ size: 6 * gib, part: refuse(412, 'PreconditionFailed') });
    await using stub = await openS3Stub(play);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    await expect(store.copy('from', 'to')).rejects.toMatchObject({
      code: 'blob.unavailable',
      recovery: 'retry',
    });
    expect(stub.seen.at(-2)?.method).toBe('DELETE');
  });

  it('does not take every refusal for a blob that is too large', async () => {
    await using stub = await openS3Stub(largeObject({ size: 10 }));
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    await expect(store.copy('from', 'to')).rejects.toMatchObject({
      code: 'blob.refused',
      recovery: 'reject',
    });
  });

  it('copies a blob onto itself without asking the service, which would refuse', async () => {
    await using stub = await openS3Stub((request, response, giveUp) =>
      (request.path === '/files/a'
        ? answer(200)
        : request.method === 'HEAD'
          ? answer(404)
          : xml('ListBucketResult', ''))(request, response, giveUp),
    );
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    expect(await store.copy('a', 'a')).toEqual({ created: true });
    expect(await store.copy('a', 'a', { ifAbsent: true })).toEqual({ created: false });
    await expect(store.copy('b', 'b')).rejects.toMatchObject({ code: 'blob.not-found' });
  });
});
