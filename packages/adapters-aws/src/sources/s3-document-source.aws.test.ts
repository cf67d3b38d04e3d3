import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, it } from 'vitest';
import { openAwsMock } from '../../testing/open-aws-mock.ts';
import { createS3Client } from '../s3/create-s3-client.ts';
import { createS3SourceOpener } from './create-s3-source-opener.ts';

const mock = await openAwsMock();
afterAll(() => mock[Symbol.asyncDispose]());

describe('createS3SourceOpener on the mock', () => {
  it('lists more than the service gives at a time, each object once, and holds one page', async () => {
    const client = createS3Client(mock.client);
    await client.send(new CreateBucketCommand({ Bucket: 'many' }));
    const keys = Array.from({ length: 1_005 }, (_, index) => `in/${String(index).padStart(5, '0')}.pdf`);
    for (let start = 0; start < keys.length; start += 20) {
      const some = keys.slice(start, start + 20);
      await Promise.all(
        some.map((Key) => client.send(new PutObjectCommand({ Bucket: 'many', Key, Body: new Uint8Array() }))),
      );
    }
    client.destroy();
    const { endpoint, region, credentials } = mock.client;
    const source = await createS3SourceOpener({ credentials })({
      url: 's3://many/in',
      region,
      endpoint,
      credentials: { kind: 'surroundings' },
    });
    const seen: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof source.list>> = await source.list({
        prefix: '',
        limit: 5_000,
        cursor,
      });
      expect(page.items.length).toBeLessThanOrEqual(1_000);
      seen.push(...page.items.map(({ key }) => `in/${key}`));
      cursor = page.cursor;
      if (cursor === null) break;
    }
    expect(seen).toEqual(keys);
    await source.close();
  });
});
