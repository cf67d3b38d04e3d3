import { createHash } from 'node:crypto';
import { incomingKey } from '@assay/core/documents';
import {
  CreateBucketCommand,
  GetBucketVersioningCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openAwsMock } from '../../testing/open-aws-mock.ts';
import { createS3Client } from './create-s3-client.ts';
import { createS3BlobStore } from './s3-blob-store.ts';
import { createS3UploadSigner } from './s3-upload-signer.ts';
import { honourConditions } from './testing/honour-conditions.ts';

const mock = await openAwsMock();
const client = honourConditions(createS3Client(mock.client));
const bucket = 'files';
const store = createS3BlobStore({ client, bucket });
const mib = 1024 * 1024;

afterAll(() => mock[Symbol.asyncDispose]());
beforeEach(async () => {
  await mock.reset();
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
});

async function* counted(chunks: number) {
  for (let place = 0; place < chunks; place += 1) yield new Uint8Array(mib).fill(place);
}

const hashOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
};

describe('createS3BlobStore on the mock', () => {
  it('gives back a stream that was put in parts, and the same bytes from memory', async () => {
    const expected = await hashOf(counted(19));
    expect(await store.put('stream', counted(19))).toEqual({ created: true, size: 19 * mib });
    const whole = await store.get('stream');
    expect(await store.put('memory', whole ?? new Uint8Array(), { ifAbsent: true })).toMatchObject({
      created: true,
    });
    for (const key of ['stream', 'memory']) {
      expect(await store.stat(key)).toEqual({ key, size: 19 * mib });
      expect(await hashOf((await store.open(key)) ?? counted(0))).toBe(expected);
    }
  });

  it('lets exactly one of several conditional uploads in parts create the blob, and leaves no parts', async () => {
    const results = await Promise.all(
      Array.from({ length: 3 }, () => store.put('a', counted(9), { ifAbsent: true })),
    );
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
    expect(Uploads).toEqual([]);
  });

  it('leaves no parts and no blob when it is aborted between parts', async () => {
    const controller = new AbortController();
    const source = (async function* () {
      yield* counted(18);
      controller.abort(new Error('stop'));
      yield new Uint8Array(mib);
    })();
    await expect(store.put('a', source, { signal: controller.signal })).rejects.toThrow('stop');
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
    expect(Uploads).toEqual([]);
    expect(await store.stat('a')).toBeNull();
  });

  it('keeps stores with different prefixes apart', async () => {
    const inner = createS3BlobStore({ client, bucket, prefix: 'in/' });
    await inner.put('a', new Uint8Array(1));
    await store.put('b', new Uint8Array(2));
    expect(await inner.list({ prefix: '' })).toEqual({ items: [{ key: 'a', size: 1 }], cursor: null });
    expect(await inner.get('b')).toBeNull();
    expect(await store.stat('in/a')).toEqual({ key: 'in/a', size: 1 });
  });

  it('lists more than the service gives at a time', async () => {
    const keys = Array.from({ length: 1_003 }, (_, index) => `many/${String(index).padStart(4, '0')}`);
    for (let start = 0; start < keys.length; start += 50) {
      await Promise.all(keys.slice(start, start + 50).map((key) => store.put(key, new Uint8Array())));
    }
    const first = await store.list({ prefix: 'many/', limit: 5_000 });
    const second = await store.list({ prefix: 'many/', limit: 5_000, cursor: first.cursor });
    expect([...first.items, ...second.items].map(({ key }) => key)).toEqual(keys);
    expect(second.cursor).toBeNull();
  });

  it('leaves the versions of a bucket that keeps them', async () => {
    const Status = 'Enabled';
    await client.send(
      new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status } }),
    );
    await store.put('a', new Uint8Array(1));
    await store.put('a', new Uint8Array(2));
    expect(await store.put('a', new Uint8Array(3), { ifAbsent: true })).toMatchObject({ created: false });
    await store.delete('a');
    expect(await store.get('a')).toBeNull();
    const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    expect(Versions.map(({ Size }) => Size).toSorted()).toEqual([1, 2]);
    expect(await store.put('a', new Uint8Array(4), { ifAbsent: true })).toMatchObject({ created: true });
    expect(await client.send(new GetBucketVersioningCommand({ Bucket: bucket }))).toMatchObject({ Status });
  });

  it('names a bucket that does not exist, on every call', async () => {
    const nowhere = createS3BlobStore({ client, bucket: 'nowhere' });
    const calls = [
      () => nowhere.put('a', new Uint8Array()),
      () => nowhere.put('a', counted(9)),
      () => nowhere.get('a'),
      () => nowhere.open('a'),
      () => nowhere.stat('a'),
      () => nowhere.copy('a', 'b'),
      () => nowhere.delete('a'),
      () => nowhere.list({ prefix: '' }),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({ code: 'blob.bucket-not-found', recovery: 'reject' });
    }
  });
});

describe('createS3UploadSigner on the mock', () => {
  const signer = createS3UploadSigner({ client, bucket });
  const sign = (sha256: string | null) =>
    signer.sign({
      workspace: 'default',
      uploadId: 'upl_1',
      size: 5,
      sha256,
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
      origin: 'http://127.0.0.1:4800',
    });
  const send = async (signed: Awaited<ReturnType<typeof sign>>, body: string) => {
    const { method, headers } = signed;
    return (await fetch(signed.url, { method, headers, body })).status;
  };

  it('lets somebody without credentials put the bytes where uploads are looked for', async () => {
    for (const sha256 of [createHash('sha256').update('hello').digest('hex'), null]) {
      expect(await send(await sign(sha256), 'hello')).toBe(200);
      const key = incomingKey('default', 'upl_1');
      expect(new TextDecoder().decode((await store.get(key)) ?? undefined)).toBe('hello');
      await store.delete(key);
    }
  });

  it('lets bytes without a known hash be put once', async () => {
    const signed = await sign(null);
    expect(await send(signed, 'hello')).toBe(200);
    expect(await send(signed, 'other')).toBe(412);
  });
});
