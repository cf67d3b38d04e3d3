import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { createS3Client } from '../../src/s3/create-s3-client.ts';
import { createS3DocumentSource } from '../../src/sources/s3-document-source.ts';
import { type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

/** CPU time of the adapter and of the bare SDK, against a service in another process. */
export const measureSource = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('source-server.ts', import.meta.url));
  const { config } = service;
  const client = createS3Client(config);
  const source = createS3DocumentSource({ client, bucket: 'foreign' });
  const place = { Bucket: 'foreign', Key: 'a' };

  const drain = async (bytes: AsyncIterable<Uint8Array> | undefined): Promise<number> => {
    let size = 0;
    for await (const chunk of bytes ?? []) size += chunk.length;
    return size;
  };

  const rows = await compareCpu('S3 source', {
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
  return rows;
};
