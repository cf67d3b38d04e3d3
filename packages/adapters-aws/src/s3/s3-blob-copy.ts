import { rejectError } from '@assay/core';
import type { BlobStore } from '@assay/core/ports';
import {
  type CompletedPart,
  CopyObjectCommand,
  type CopyObjectCommandInput,
  type HeadObjectCommandOutput,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { toMetadata, writeIfAbsent } from './conditional-write.ts';
import { type OpenUpload, type SentParts, uploadInParts } from './multipart-upload.ts';
import type { Place, S3Bucket } from './s3-bucket.ts';
import { type Refusal, toS3Error, unavailable } from './s3-errors.ts';

const gib = 1024 ** 3;
/** The service's limit of a copy in one request. */
const maxWholeBytes = 5 * gib;
/** A part of 1 GiB is copied in seconds; up to 10,000 of them are allowed. */
const leastPartBytes = gib;
const maxParts = 10_000;
const maxPartsUnderway = 4;
/** The service answers a copy when it is done, which for gigabytes takes longer than other requests. */
const copyTimeoutMs = 300_000;

const notFound = () => rejectError('blob.not-found', 'There is no blob to copy: put it first.');

/** Keys need no escapes; the name of a bucket has none either. */
const sourceOf = ({ Bucket, Key }: Place): string => `${Bucket}/${Key}`;

const replaced = (bucket: S3Bucket) =>
  unavailable({
    bucket: bucket.name,
    why: 'got a new version of the blob while it was copied: copy it again.',
  });

const copyPart = async (
  bucket: S3Bucket,
  options: { upload: OpenUpload; from: Place; etag: string | undefined; number: number; range: string },
): Promise<CompletedPart> => {
  const { upload, from, etag, number, range } = options;
  const command = new UploadPartCopyCommand({
    ...upload,
    PartNumber: number,
    CopySource: sourceOf(from),
    CopySourceRange: range,
    // All parts are of one version.
    ...(etag && { CopySourceIfMatch: etag }),
  });
  const { output, refusal } = await bucket.call(
    () => bucket.client.send(command, { requestTimeout: copyTimeoutMs }),
    ['precondition', 'missing'],
  );
  if (refusal !== null) throw replaced(bucket);
  const result = output?.CopyPartResult;
  return {
    PartNumber: number,
    ETag: result?.ETag,
    ...(result?.ChecksumCRC32 && { ChecksumCRC32: result.ChecksumCRC32 }),
  };
};

const copyParts = async (
  bucket: S3Bucket,
  options: { upload: OpenUpload; from: Place; source: HeadObjectCommandOutput },
): Promise<SentParts> => {
  const { upload, from, source } = options;
  const size = source.ContentLength ?? 0;
  const partBytes = Math.max(leastPartBytes, Math.ceil(size / maxParts));
  const parts: CompletedPart[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next * partBytes < size) {
      const start = next * partBytes;
      next += 1;
      const range = `bytes=${start}-${Math.min(start + partBytes, size) - 1}`;
      parts.push(
        await copyPart(bucket, { upload, from, etag: source.ETag, number: start / partBytes + 1, range }),
      );
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: maxPartsUnderway }, work));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return { parts, size };
};

const neverAborted = new AbortController().signal;

const copyInParts = async (
  bucket: S3Bucket,
  options: { from: Place; to: Place; ifAbsent: boolean; source: HeadObjectCommandOutput },
): Promise<{ created: boolean }> => {
  const { from, to, ifAbsent, source } = options;
  if (ifAbsent && (await bucket.head(to)) !== null) return { created: false };
  const { created } = await uploadInParts(bucket, {
    place: to,
    ifAbsent,
    signal: neverAborted,
    sendParts: (upload) => copyParts(bucket, { upload, from, source }),
  });
  return { created };
};

const expected: readonly Refusal[] = ['precondition', 'conflict', 'missing', 'invalid-request'];

const copyWhole = (bucket: S3Bucket, options: { from: Place; to: Place; ifAbsent: boolean }) => {
  const { from, to, ifAbsent } = options;
  const send = (conditions: Partial<CopyObjectCommandInput>) =>
    bucket.call(
      () =>
        bucket.client.send(new CopyObjectCommand({ ...to, CopySource: sourceOf(from), ...conditions }), {
          requestTimeout: copyTimeoutMs,
        }),
      expected,
    );
  if (!ifAbsent) return send({});
  return writeIfAbsent(bucket, {
    place: to,
    send: (mark) => send({ IfNoneMatch: '*', MetadataDirective: 'REPLACE', Metadata: toMetadata(mark) }),
  });
};

export const createS3BlobCopy =
  (bucket: S3Bucket): BlobStore['copy'] =>
  async (fromKey, toKey, { ifAbsent = false } = {}) => {
    const from = bucket.place(fromKey);
    const to = bucket.place(toKey);
    if (fromKey === toKey) {
      // The service refuses to copy an object onto itself.
      if ((await bucket.head(from)) === null) throw notFound();
      return { created: !ifAbsent };
    }
    const { refusal, cause } = await copyWhole(bucket, { from, to, ifAbsent });
    switch (refusal) {
      case null:
        return { created: true };
      case 'precondition':
        return { created: false };
      case 'missing':
        throw notFound();
      default: {
        // The limit of a copy in one request is told in no other way; asking for the size first would cost a request each time.
        const source = await bucket.head(from);
        if (source === null) throw notFound();
        if ((source.ContentLength ?? 0) <= maxWholeBytes) throw toS3Error(cause, bucket.name);
        return copyInParts(bucket, { from, to, ifAbsent, source });
      }
    }
  };
