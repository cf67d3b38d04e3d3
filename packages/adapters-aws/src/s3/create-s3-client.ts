import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const connectionTimeoutMs = 2_000;
const requestTimeoutMs = 30_000;

/**
 * One try and three more, with the SDK's growing pauses: enough for the moments in which S3 moves a busy prefix to
 * more machines, and over before a job's lease. Longer trouble is for the queue, which tries again in minutes.
 */
const maxAttempts = 4;

/** A client as the adapters of S3 want it. Without `credentials` the usual chain of the SDK finds them. */
export const createS3Client = (
  options: Pick<S3ClientConfig, 'region' | 'endpoint' | 'credentials' | 'profile'>,
): S3Client =>
  new S3Client({
    ...options,
    // Buckets with dots in their names and endpoints without DNS of their own need it.
    forcePathStyle: true,
    maxAttempts,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: requestTimeoutMs,
      // Without it the handler only warns.
      throwOnRequestTimeout: true,
      // Of silence: ends a download that stands still, which is then resumed.
      socketTimeout: requestTimeoutMs,
    }),
  });
