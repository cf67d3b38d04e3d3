import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createS3Client } from '../src/s3/create-s3-client.ts';
import { createS3BlobStore } from '../src/s3/s3-blob-store.ts';

/**
 * CPU time per operation of the blob store and of the bare SDK, against a service in another process:
 * `node packages/adapters-aws/testing/measure-s3-cpu.ts`. Rounds alternate and the medians are compared, so that what
 * else goes on hits both.
 */
const rounds = 15;
const callsPerRound = 200;

const server = fork(new URL('s3-cpu-server.ts', import.meta.url));
const [port] = await once(server, 'message');
const client = createS3Client({
  region: 'eu-central-1',
  endpoint: `http://127.0.0.1:${port}`,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
const store = createS3BlobStore({ client, bucket: 'files' });
const place = { Bucket: 'files', Key: 'a' };
const bytes = new Uint8Array(16 * 1024);

async function* chunks() {
  for (let start = 0; start < bytes.length; start += 4096) yield bytes.subarray(start, start + 4096);
}

const operations: Record<string, { ours: () => Promise<unknown>; bare: () => Promise<unknown> }> = {
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
    bare: () => client.send(new ListObjectsV2Command({ Bucket: 'files', Prefix: 'k/', EncodingType: 'url' })),
  },
};

/** Microseconds of CPU per call. */
const measure = async (call: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  for (let count = 0; count < callsPerRound; count += 1) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / callsPerRound;
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const [name, { ours, bare }] of Object.entries(operations)) {
  const seen: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  await measure(ours);
  await measure(bare);
  for (let round = 0; round < rounds; round += 1) {
    seen.bare.push(await measure(bare));
    seen.ours.push(await measure(ours));
  }
  const [ourUs, bareUs] = [medianOf(seen.ours), medianOf(seen.bare)];
  process.stdout.write(
    `${name.padEnd(16)} ${ourUs.toFixed(0).padStart(6)} us  bare ${bareUs.toFixed(0).padStart(6)} us  ratio ${(ourUs / bareUs).toFixed(2)}\n`,
  );
}
client.destroy();
server.kill();
