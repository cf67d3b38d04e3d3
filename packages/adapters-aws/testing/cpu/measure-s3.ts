import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createS3Client } from '../../src/s3/create-s3-client.ts';
import { createS3BlobStore } from '../../src/s3/s3-blob-store.ts';
import { type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

/** CPU time of the adapter and of the bare SDK, against a service in another process. */
export const measureS3 = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('s3-server.ts', import.meta.url));
  const { config } = service;
  const client = createS3Client(config);
  const store = createS3BlobStore({ client, bucket: 'files' });
  const place = { Bucket: 'files', Key: 'a' };
  const bytes = new Uint8Array(16 * 1024);

  async function* chunks() {
    for (let start = 0; start < bytes.length; start += 4096) yield bytes.subarray(start, start + 4096);
  }

  const rows = await compareCpu('S3', {
    put: {
      ours: () => store.put('a', bytes),
      bare: () => client.send(new PutObjectCommand({ ...place, Body: bytes })),
    },
    'put ifAbsent': {
      ours: () => store.put('a', bytes, { ifAbsent: true }),
      bare: () => client.send(new PutObjectCommand({ ...place, Body: bytes, IfNoneMatch: '*' })),
    },
    'put of a stream': {
      ours: () => store.put('a', chunks()),
      bare: async () => {
        const Body = Buffer.concat(await Array.fromAsync(chunks()));
        await client.send(new PutObjectCommand({ ...place, Body }));
      },
    },
    get: {
      ours: () => store.get('a'),
      bare: async () => (await client.send(new GetObjectCommand(place))).Body?.transformToByteArray(),
    },
    stat: { ours: () => store.stat('a'), bare: () => client.send(new HeadObjectCommand(place)) },
    copy: {
      ours: () => store.copy('a', 'b'),
      bare: () => client.send(new CopyObjectCommand({ ...place, CopySource: 'files/b' })),
    },
    delete: { ours: () => store.delete('a'), bare: () => client.send(new DeleteObjectCommand(place)) },
    list: {
      ours: () => store.list({ prefix: 'k/' }),
      bare: () =>
        client.send(new ListObjectsV2Command({ Bucket: 'files', Prefix: 'k/', EncodingType: 'url' })),
    },
  });
  client.destroy();
  return rows;
};
