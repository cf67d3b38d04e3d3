import { AppError } from '@assay/core';
import { assertSourceKey } from '@assay/core/ports';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Answer, Place } from '../s3/s3-bucket.ts';
import { type Refusal, refusalOf } from '../s3/s3-errors.ts';
import { toSourceError } from './source-errors.ts';

export type SourceBucket = {
  client: S3Client;
  name: string;
  prefix: string;
  /** Where an object lies. Error: `source.invalid-key` (reject). */
  place: (key: string) => Place;
  /**
   * Runs a request that needs the permission for `action`; refusals among `expected` are an answer, everything else is
   * thrown as an error of the port.
   */
  call: <Output>(options: {
    action: string;
    send: () => Promise<Output>;
    expected?: readonly Refusal[];
  }) => Promise<Omit<Answer<Output>, 'attempts'>>;
  /** Whether the service ever answered for this bucket, so that "not found" can only mean an object. */
  isKnown: () => boolean;
};

export const createSourceBucket = (options: {
  client: S3Client;
  bucket: string;
  prefix: string;
}): SourceBucket => {
  const { client, bucket, prefix } = options;
  let isKnown = false;
  return {
    client,
    name: bucket,
    prefix,
    isKnown: () => isKnown,
    place: (key) => {
      assertSourceKey(key);
      return { Bucket: bucket, Key: prefix + key };
    },
    call: async ({ action, send, expected = [] }) => {
      try {
        const output = await send();
        isKnown = true;
        return { output, refusal: null, cause: null };
      } catch (thrown) {
        if (thrown instanceof AppError) throw thrown;
        const refusal = refusalOf(thrown);
        if (refusal === null || !expected.includes(refusal)) {
          throw toSourceError(thrown, { bucket, action });
        }
        return { output: null, refusal, cause: thrown };
      }
    },
  };
};
