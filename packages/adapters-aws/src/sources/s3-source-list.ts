import type { DocumentSource, SourceObject } from '@assay/core/ports';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { SourceBucket } from './source-bucket.ts';

/** The service gives no more at a time. */
const maxPageItems = 1_000;

/** Names come escaped, since some cannot be told in XML. */
const toName = (escaped: string): string =>
  /[%+]/.test(escaped) ? decodeURIComponent(escaped.replaceAll('+', ' ')) : escaped;

/**
 * The cursor is the last key that was given: unlike the service's own it never expires, and needs nothing to be kept.
 * The object that consoles make for the folder itself has no key below it and is passed over.
 */
export const createS3SourceList = (bucket: SourceBucket): DocumentSource['list'] => {
  const listPage = async (options: { prefix: string; after: string | null; limit: number }) => {
    const { prefix, after, limit } = options;
    const command = new ListObjectsV2Command({
      Bucket: bucket.name,
      Prefix: bucket.prefix + prefix,
      MaxKeys: limit,
      EncodingType: 'url',
      ...(after !== null && { StartAfter: bucket.prefix + after }),
    });
    const { output } = await bucket.call({
      action: 's3:ListBucket',
      send: () => bucket.client.send(command),
    });
    const found = (output?.Contents ?? []).map(
      ({ Key = '', Size = 0, ETag = '', LastModified }): SourceObject => ({
        key: toName(Key).slice(bucket.prefix.length),
        size: Size,
        etag: ETag,
        modifiedAt: LastModified?.toISOString() ?? null,
      }),
    );
    return { found, isLast: output?.IsTruncated !== true };
  };

  return async ({ prefix, after = null, limit = maxPageItems, cursor = null }) => {
    const size = Math.min(Math.max(1, limit), maxPageItems);
    for (let behind = cursor ?? after; ; ) {
      const { found, isLast } = await listPage({ prefix, after: behind, limit: size });
      const items = found.filter(({ key }) => key !== '');
      const last = found.at(-1)?.key;
      if (isLast || last === undefined) return { items, cursor: null };
      if (items.length > 0) return { items, cursor: last };
      behind = last;
    }
  };
};
