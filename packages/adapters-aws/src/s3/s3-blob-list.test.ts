import { describe, expect, it } from 'vitest';
import { createS3BlobStore } from './s3-blob-store.ts';
import { answer, openS3Stub } from './testing/open-s3-stub.ts';

const page = (keys: string[], isTruncated: boolean) =>
  answer(
    200,
    `<?xml version="1.0"?><ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${isTruncated}</IsTruncated>${keys
      .map((key) => `<Contents><Key>${key}</Key><Size>3</Size></Contents>`)
      .join('')}</ListBucketResult>`,
    { 'content-type': 'application/xml' },
  );

describe('listing blobs of S3', () => {
  it('goes on where a truncated page ended, though it was shorter than asked for', async () => {
    await using stub = await openS3Stub([page(['p/a', 'p/b'], true), page(['p/c'], false)]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files', prefix: 'p/' });
    const first = await store.list({ prefix: '', limit: 1_000 });
    expect(first.items).toEqual([
      { key: 'a', size: 3 },
      { key: 'b', size: 3 },
    ]);
    const second = await store.list({ prefix: '', limit: 1_000, cursor: first.cursor });
    expect(second).toEqual({ items: [{ key: 'c', size: 3 }], cursor: null });
    expect(stub.seen[0]?.query.get('prefix')).toBe('p/');
    expect(stub.seen[0]?.query.has('start-after')).toBe(false);
    expect(stub.seen[1]?.query.get('start-after')).toBe('p/b');
  });

  it('passes over objects whose names are no keys, also when a page has no others', async () => {
    const foreign = page(['with+space%2Fx', 'folder/', 'odd%01'], true);
    await using stub = await openS3Stub([foreign, page(['z', '%C3%A9'], false)]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    expect(await store.list({ prefix: '' })).toEqual({ items: [{ key: 'z', size: 3 }], cursor: null });
    expect(stub.seen[1]?.query.get('start-after')).toBe('odd\u0001');
  });

  it('asks for no more than the service gives', async () => {
    await using stub = await openS3Stub([page([], false)]);
    const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
    await store.list({ prefix: 'x', limit: 100_000 });
    expect(stub.seen[0]?.query.get('max-keys')).toBe('1000');
  });
});
