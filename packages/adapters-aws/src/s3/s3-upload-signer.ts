import { rejectError } from '@assay/core';
import { incomingKey } from '@assay/core/documents';
import type { Clock, UploadSigner } from '@assay/core/ports';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { assertBlobKey, assertStorePrefix } from './blob-object-key.ts';
import { toS3Error } from './s3-errors.ts';

/** The service's limit of an object that comes in one request. */
const maxUploadBytes = 5 * 1024 ** 3;
/** The service's limit of how long a signature is good. */
const maxSeconds = 7 * 24 * 60 * 60;

const systemClock: Pick<Clock, 'now'> = { now: () => new Date() };

const assertSize = (size: number): void => {
  if (Number.isSafeInteger(size) && size >= 0 && size <= maxUploadBytes) return;
  throw rejectError(
    'upload.too-large',
    `S3 takes uploads of 0 to ${maxUploadBytes} bytes in one request: send larger files with \`assay add\`.`,
    { details: { size, maxBytes: maxUploadBytes } },
  );
};

/** The SDK would sign the checksum of the body it does not have, and so refuse the bytes when they come. */
const withoutOwnChecksum = (client: S3Client): S3Client =>
  Object.create(client, {
    config: { value: { ...client.config, requestChecksumCalculation: async () => 'WHEN_REQUIRED' } },
  });

/**
 * Signs PUTs into the place under `incoming/` from which uploads are registered. The signature covers the key, the
 * length and, where it is known, the SHA-256, against which S3 holds the bytes. Where it is not known the first bytes
 * stand: a second PUT is answered with 412, so that nobody exchanges what has been looked at.
 * The sender sends all `headers` as they are. A URL that is signed with temporary credentials ends with them.
 * Errors: `upload.expired`, `upload.too-large`, `blob.invalid-key` (reject); `blob.unavailable` (retry) without
 * credentials.
 */
export const createS3UploadSigner = (options: {
  client: S3Client;
  bucket: string;
  prefix?: string;
  clock?: Pick<Clock, 'now'>;
}): UploadSigner => {
  const { client, bucket, prefix = '', clock = systemClock } = options;
  assertStorePrefix(prefix);
  const signing = withoutOwnChecksum(client);

  return {
    sign: async ({ workspace, uploadId, size, sha256, expiresAt }) => {
      const key = incomingKey(workspace, uploadId);
      assertBlobKey(key);
      assertSize(size);
      const now = clock.now();
      // Signatures count whole seconds from a whole second.
      const signingDate = new Date(Math.floor(now.getTime() / 1_000) * 1_000);
      const seconds = Math.floor((Date.parse(expiresAt) - signingDate.getTime()) / 1_000);
      if (!(seconds > 0 && Date.parse(expiresAt) > now.getTime())) {
        throw rejectError('upload.expired', `The upload ${uploadId} is open no longer: open a new one.`, {
          details: { uploadId },
        });
      }
      const checksum = sha256 === null ? null : Buffer.from(sha256, 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: prefix + key,
        ContentLength: size,
        ...(checksum === null ? { IfNoneMatch: '*' } : { ChecksumSHA256: checksum }),
      });
      const url = await getSignedUrl(signing, command, {
        signingDate,
        expiresIn: Math.min(seconds, maxSeconds),
        // As a header it is one of the bytes' conditions; moved into the URL it would be a remark.
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      }).catch((thrown: unknown) => {
        throw toS3Error(thrown, bucket);
      });
      return {
        method: 'PUT',
        url,
        headers: {
          'Content-Type': 'application/octet-stream',
          'Content-Length': String(size),
          ...(checksum === null ? { 'If-None-Match': '*' } : { 'x-amz-checksum-sha256': checksum }),
        },
      };
    },
  };
};
