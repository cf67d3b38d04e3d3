import type { BlobStore } from '@assay/core/ports';
import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { assertStorePrefix } from './blob-object-key.ts';
import { createS3BlobCopy } from './s3-blob-copy.ts';
import { createS3BlobList } from './s3-blob-list.ts';
import { createS3BlobPut } from './s3-blob-put.ts';
import { createS3BlobReads } from './s3-blob-read.ts';
import { createS3Bucket } from './s3-bucket.ts';

/**
 * Blobs as objects of a bucket, all of them below `prefix` ("" or `like/this/`). Where the bucket keeps versions they
 * are left alone: a replaced or deleted blob stays as an older version until the bucket's own rules remove it.
 * Errors beside those of the port: `blob.bucket-not-found`, `blob.access-denied`, `blob.wrong-region`, `blob.refused`
 * and, when it is made, `blob.invalid-prefix` (all reject).
 */
export const createS3BlobStore = (options: {
  client: S3Client;
  bucket: string;
  prefix?: string;
}): BlobStore => {
  const { client, bucket: name, prefix = '' } = options;
  assertStorePrefix(prefix);
  const bucket = createS3Bucket({ client, bucket: name, prefix });
  return {
    put: createS3BlobPut(bucket),
    ...createS3BlobReads(bucket),
    copy: createS3BlobCopy(bucket),
    delete: async (key) => {
      const place = bucket.place(key);
      await bucket.call(() => client.send(new DeleteObjectCommand(place)));
    },
    list: createS3BlobList(bucket),
  };
};
