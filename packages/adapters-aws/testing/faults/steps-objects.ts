import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { AwsClients } from '../../src/clients/open-aws-clients.ts';
import { createS3BlobStore } from '../../src/s3/s3-blob-store.ts';
import { honourConditions } from '../../src/s3/testing/honour-conditions.ts';
import { createS3DocumentSource } from '../../src/sources/s3-document-source.ts';
import type { Scenario } from './run-steps.ts';

const mib = 1024 * 1024;
const bytes = new Uint8Array(100).fill(7);
const stopped = new Error('the caller stops');

async function* manyBytes(options: { stopsAfter: number }) {
  for (let count = 0; count < 10; count += 1) {
    if (count === options.stopsAfter) throw stopped;
    yield new Uint8Array(mib).fill(count);
  }
}

const drain = async (chunks: AsyncIterable<Uint8Array> | null | undefined): Promise<number> => {
  let size = 0;
  for await (const chunk of chunks ?? []) size += chunk.length;
  return size;
};

/** Blobs, each in one request, in parts, and given up in the middle. */
export const openBlobSteps = async ({ s3 }: AwsClients): Promise<Scenario> => {
  await s3.send(new CreateBucketCommand({ Bucket: 'blobs' }));
  const store = createS3BlobStore({ client: honourConditions(s3), bucket: 'blobs' });
  const listAll = async () => (await store.list({ prefix: '' })).items;
  return {
    steps: [
      { name: 'stat of nothing', run: () => store.stat('nothing') },
      { name: 'put', run: () => store.put('a/put', bytes) },
      { name: 'put if absent', run: () => store.put('a/first', bytes, { ifAbsent: true }) },
      { name: 'put if absent again', run: () => store.put('a/first', bytes, { ifAbsent: true }) },
      { name: 'put in parts', run: () => store.put('a/parts', manyBytes({ stopsAfter: 10 })) },
      {
        name: 'put and stop',
        run: async () => {
          await store.put('a/stopped', manyBytes({ stopsAfter: 9 })).catch((thrown: unknown) => {
            if (thrown !== stopped) throw thrown;
          });
        },
      },
      { name: 'get', run: async () => (await store.get('a/put'))?.length },
      { name: 'open', run: async () => drain(await store.open('a/parts')) },
      { name: 'stat', run: () => store.stat('a/put') },
      { name: 'copy', run: () => store.copy('a/put', 'a/copy') },
      { name: 'copy if absent', run: () => store.copy('a/put', 'a/other', { ifAbsent: true }) },
      { name: 'list', run: listAll },
      { name: 'delete', run: () => store.delete('a/copy') },
    ],
    state: listAll,
  };
};

/** A bucket of somebody else: looked at, read, marked and cleared. */
export const openSourceSteps = async ({ s3 }: AwsClients): Promise<Scenario> => {
  const place = { Bucket: 'foreign' };
  await s3.send(new CreateBucketCommand(place));
  for (const Key of ['in/a', 'in/b']) await s3.send(new PutObjectCommand({ ...place, Key, Body: bytes }));
  const source = createS3DocumentSource({ client: honourConditions(s3), bucket: 'foreign' });
  const listAll = async () =>
    (await source.list({ prefix: '' })).items.map(({ key, size }) => `${key} ${size}`);
  const etag = (await source.stat('in/b'))?.etag ?? '';
  const unknown = createS3DocumentSource({ client: s3, bucket: 'foreign' });
  const mark = (text: string) => source.mark({ key: 'done/a', content: Buffer.from(text) });
  return {
    steps: [
      { name: 'stat of nothing in a bucket not yet known', run: () => unknown.stat('nothing') },
      { name: 'list', run: listAll },
      { name: 'stat', run: async () => (await source.stat('in/a'))?.size },
      { name: 'open', run: async () => drain((await source.open('in/a'))?.bytes) },
      { name: 'mark', run: () => mark('done') },
      { name: 'mark again', run: () => mark('done') },
      { name: 'mark otherwise', run: () => mark('failed') },
      { name: 'move', run: () => source.move({ key: 'in/b', to: 'done/b', etag }) },
    ],
    state: async () => [await listAll(), await drain((await source.open('done/a'))?.bytes)],
  };
};
