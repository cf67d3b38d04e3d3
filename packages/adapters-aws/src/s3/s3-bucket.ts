import { AppError } from '@assay/core';
import type { BlobKey } from '@assay/core/ports';
import {
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import { assertBlobKey } from './blob-object-key.ts';
import { attemptsOf, type Refusal, refusalOf, toS3Error } from './s3-errors.ts';

/** Where an object lies. */
export type Place = { Bucket: string; Key: string };

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
  place: (key: BlobKey) => Place;
  /** Runs a request; refusals among `expected` are an answer, everything else is thrown as our error. */
  call: <Output>(send: () => Promise<Output>, expected?: readonly Refusal[]) => Promise<Answer<Output>>;
  /** What is told of an object, or null where there is none. */
  head: (place: Place) => Promise<HeadObjectCommandOutput | null>;
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

  /**
   * The answer to HEAD has no body, so it tells neither a missing object from a missing bucket nor why it refuses.
   * This asks something that is answered in full, and throws what the matter is.
   */
  const explain = (place: Place) =>
    call(() => client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: place.Key, MaxKeys: 1 })));

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
      const answer = await call(
        () => client.send(new HeadObjectCommand(place)),
        ['missing', 'invalid-request', 'denied'],
      );
      if (answer.refusal === null) return answer.output;
      if (answer.refusal !== 'missing' || !isKnown) await explain(place);
      if (answer.refusal !== 'missing') throw toS3Error(answer.cause, bucket);
      return null;
    },
  };
};
