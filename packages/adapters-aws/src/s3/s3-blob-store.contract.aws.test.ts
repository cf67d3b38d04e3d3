import { describeBlobStore } from '@assay/core/testing/contracts';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll } from 'vitest';
import { openAwsMock } from '../../testing/open-aws-mock.ts';
import { createS3Client } from './create-s3-client.ts';
import { createS3BlobStore } from './s3-blob-store.ts';
import { honourConditions } from './testing/honour-conditions.ts';

const mock = await openAwsMock();
afterAll(() => mock[Symbol.asyncDispose]());

let opened = 0;

describeBlobStore({
  name: 'createS3BlobStore',
  open: async () => {
    opened += 1;
    const bucket = `blobs-${opened}`;
    const client = honourConditions(createS3Client(mock.client));
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    const prefix = 'assay/';
    return {
      store: createS3BlobStore({ client, bucket, prefix }),
      reopen: async () => createS3BlobStore({ client: createS3Client(mock.client), bucket, prefix }),
      [Symbol.asyncDispose]: async () => client.destroy(),
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
