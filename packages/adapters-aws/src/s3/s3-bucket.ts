import { AppError } from '@assay/core';
import type { BlobKey } from '@assay/core/ports';
import {
  HeadBucketCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { assertBlobKey } from './blob-object-key.ts';
import { attemptsOf, missingBucket, type Refusal, refusalOf, toS3Error } from './s3-errors.ts';

/** What the service gave, or the refusal that the operation counts on. */
export type Answer<Output> = {
  output: Output | null;
  refusal: Refusal | null;
  /** How many times the SDK tried. */
  attempts: number;
  /** What the SDK threw with the refusal. */
  cause: unknown;
};

/** One bucket, or the part of it below a prefix, with errors that are ours. */
export type S3Bucket = {
  client: S3Client;
  name: string;
  prefix: string;
  /** Where a blob lies. Error: `blob.invalid-key` (reject). */
  place: (key: BlobKey) => { Bucket: string; Key: string };
  /** Runs a request; refusals among `expected` are an answer, everything else is thrown as our error. */
  call: <Output>(send: () => Promise<Output>, expected?: readonly Refusal[]) => Promise<Answer<Output>>;
  /** What is told of an object, or null where there is none. */
  head: (place: { Bucket: string; Key: string }) => Promise<HeadObjectCommandOutput | null>;
};

export const createS3Bucket = (options: { client: S3Client; bucket: string; prefix: string }): S3Bucket => {
  const { client, bucket, prefix } = options;
  let isKnown = false;

  const call: S3Bucket['call'] = async (send, expected = []) => {
    try {
      const output = await send();
      isKnown = true;
      return { output, refusal: null, attempts: attemptsOf(output), cause: null };
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      const refusal = refusalOf(thrown);
      if (refusal === null || !expected.includes(refusal)) throw toS3Error(thrown, bucket);
      return { output: null, refusal, attempts: attemptsOf(thrown), cause: thrown };
    }
  };

  /** The answer to HEAD has no body, so it does not tell a missing object from a missing bucket. */
  const assertKnown = async (): Promise<void> => {
    if (isKnown) return;
    const { refusal } = await call(() => client.send(new HeadBucketCommand({ Bucket: bucket })), ['missing']);
    if (refusal !== null) throw missingBucket(bucket);
  };

  return {
    client,
    name: bucket,
    prefix,
    place: (key) => {
      assertBlobKey(key);
      return { Bucket: bucket, Key: prefix + key };
    },
    call,
    head: async (place) => {
      const { output } = await call(() => client.send(new HeadObjectCommand(place)), ['missing']);
      if (output === null) await assertKnown();
      return output;
    },
  };
};
