import type { BlobStat, BlobStore } from '@assay/core/ports';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { canStartKey, isBlobKey } from './blob-object-key.ts';
import type { S3Bucket } from './s3-bucket.ts';

/** The service gives no more at a time. */
const maxPageItems = 1_000;

/** Names come escaped, since some cannot be told in XML. */
const toName = (escaped: string): string =>
  /[%+]/.test(escaped) ? decodeURIComponent(escaped.replaceAll('+', ' ')) : escaped;

/**
 * The cursor is the last key that was given: unlike the service's own it never expires, and blobs may come and go
 * around it. Objects that others put there under names that are no keys are passed over.
 */
export const createS3BlobList = (bucket: S3Bucket): BlobStore['list'] => {
  const listPage = async (options: { prefix: string; after: string | null; limit: number }) => {
    const { prefix, after, limit } = options;
    const command = new ListObjectsV2Command({
      Bucket: bucket.name,
      Prefix: bucket.prefix + prefix,
      MaxKeys: limit,
      EncodingType: 'url',
      ...(after !== null && { StartAfter: bucket.prefix + after }),
    });
    const { output } = await bucket.call(() => bucket.client.send(command));
    const found = (output?.Contents ?? []).map(({ Key = '', Size = 0 }): BlobStat => {
      return { key: toName(Key).slice(bucket.prefix.length), size: Size };
    });
    return { found, isLast: output?.IsTruncated !== true };
  };

  return async ({ prefix, limit = maxPageItems, cursor = null }) => {
    if (!canStartKey(prefix)) return { items: [], cursor: null };
    const size = Math.min(Math.max(1, limit), maxPageItems);
    for (let after = cursor; ; ) {
      const { found, isLast } = await listPage({ prefix, after, limit: size });
      const items = found.filter((item) => isBlobKey(item.key));
      const last = found.at(-1)?.key ?? null;
      if (isLast || last === null) return { items, cursor: null };
      if (items.length > 0) return { items, cursor: last };
      after = last;
    }
  };
};
