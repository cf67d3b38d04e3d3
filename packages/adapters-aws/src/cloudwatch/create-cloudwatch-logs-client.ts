import { CloudWatchLogsClient, type CloudWatchLogsClientConfig } from '@aws-sdk/client-cloudwatch-logs';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A client as the adapter wants it: three tries with the SDK's jittered pauses, then the caller's own back-off. */
export const createCloudWatchLogsClient = (
  options: Pick<CloudWatchLogsClientConfig, 'region' | 'endpoint' | 'credentials' | 'profile'>,
): CloudWatchLogsClient =>
  new CloudWatchLogsClient({
    ...options,
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
  });
