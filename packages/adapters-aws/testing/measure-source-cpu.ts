import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { createS3Client } from '../src/s3/create-s3-client.ts';
import { createS3DocumentSource } from '../src/sources/s3-document-source.ts';
import { compareCpu, startAnswering } from './compare-cpu.ts';

/**
 * CPU time per operation of a source in S3 and of the bare SDK: `node packages/adapters-aws/testing/measure-source-cpu.ts`.
 */
const { config, child } = await startAnswering(new URL('source-cpu-server.ts', import.meta.url));
const client = createS3Client(config);
const source = createS3DocumentSource({ client, bucket: 'foreign' });
const place = { Bucket: 'foreign', Key: 'a' };

const drain = async (bytes: AsyncIterable<Uint8Array> | undefined): Promise<number> => {
  let size = 0;
  for await (const chunk of bytes ?? []) size += chunk.length;
  return size;
};

await compareCpu({
  stat: { ours: () => source.stat('a'), bare: () => client.send(new HeadObjectCommand(place)) },
  'open, 100 KB': {
    ours: async () => drain((await source.open('a'))?.bytes),
    bare: async () => {
      const { Body } = await client.send(new GetObjectCommand(place));
      return drain(Body as AsyncIterable<Uint8Array> | undefined);
    },
  },
  'list, 1,000': {
    ours: () => source.list({ prefix: 'k/' }),
    bare: () =>
      client.send(new ListObjectsV2Command({ Bucket: 'foreign', Prefix: 'k/', EncodingType: 'url' })),
  },
});
await source.close();
child.kill();
