import type { DocumentSource } from '@assay/core/ports';
import type { S3Client } from '@aws-sdk/client-s3';
import { createS3SourceList } from './s3-source-list.ts';
import { createS3SourceReads } from './s3-source-read.ts';
import { createS3SourceWrites } from './s3-source-write.ts';
import { createSourceBucket } from './source-bucket.ts';

/**
 * Somebody's bucket, or what lies in it below `prefix` ("" or `like/this/`). The client is the source's own: closing one
 * closes the other. A move replaces what has the other key, keeps metadata and tags, and goes up to 5 GiB; a mark is
 * written only where there is none like it, so that a bucket with versions gets no more of them.
 * Errors beside those of the port (reject): `source.wrong-region`, `source.archived` (restore it first),
 * `source.too-large` (a move), `source.refused`.
 */
export const createS3DocumentSource = (options: {
  client: S3Client;
  bucket: string;
  prefix?: string;
}): DocumentSource => {
  const { client, bucket: name, prefix = '' } = options;
  const bucket = createSourceBucket({ client, bucket: name, prefix });
  const reads = createS3SourceReads(bucket);
  return {
    list: createS3SourceList(bucket),
    ...reads,
    ...createS3SourceWrites(bucket, reads),
    close: async () => client.destroy(),
  };
};
