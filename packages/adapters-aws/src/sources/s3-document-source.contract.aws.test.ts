import { describeDocumentSource } from '@assay/core/testing/contracts';
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll } from 'vitest';
import { openAwsMock } from '../../testing/open-aws-mock.ts';
import { createS3Client } from '../s3/create-s3-client.ts';
import { createS3DocumentSource } from './s3-document-source.ts';
import { honourCopyConditions } from './testing/honour-copy-conditions.ts';

const mock = await openAwsMock();
afterAll(() => mock[Symbol.asyncDispose]());

let opened = 0;

describeDocumentSource({
  name: 'createS3DocumentSource',
  open: async () => {
    opened += 1;
    const bucket = `foreign-${opened}`;
    const client = honourCopyConditions(createS3Client(mock.client));
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    const prefix = 'in box+%20/';
    const source = createS3DocumentSource({ client, bucket, prefix });
    return {
      source,
      put: async (key, content) => {
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: prefix + key, Body: content }));
      },
      remove: async (key) => {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: prefix + key }));
      },
      openMissing: async () =>
        createS3DocumentSource({ client: createS3Client(mock.client), bucket: 'nowhere' }),
      [Symbol.asyncDispose]: () => source.close(),
    };
  },
  capabilities: { 'any-key': true },
  skipped: [
    {
      test: 'takes keys with line breaks and tabs',
      reason:
        'the mock finds no route for a path with %0A; a stub shows what is asked in s3-document-source.test.ts',
    },
  ],
});
