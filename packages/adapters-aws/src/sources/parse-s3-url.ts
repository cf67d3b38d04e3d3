import { rejectError } from '@assay/core';

const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * The bucket and the prefix of `s3://bucket/optional/prefix/`. The prefix is taken as it is written, without escapes, as
 * the tools of AWS do, and ends with "/" whether or not it is written. Error: `source.invalid-url` (reject), which does
 * not repeat the URL: there may be a password in it.
 */
export const parseS3Url = (url: string): { bucket: string; prefix: string } => {
  const [, bucket = '', rest = ''] = /^s3:\/\/([^/]*)\/?(.*)$/is.exec(url) ?? [];
  const isPlain = !rest.startsWith('/') && !rest.split('/').some((part) => part === '.' || part === '..');
  if (!bucketPattern.test(bucket) || !isPlain || !rest.isWellFormed()) {
    throw rejectError(
      'source.invalid-url',
      'The URL of a bucket looks like s3://bucket/optional/prefix/, with nothing but the name of the bucket before the prefix: correct it.',
    );
  }
  return { bucket, prefix: rest === '' || rest.endsWith('/') ? rest : `${rest}/` };
};
