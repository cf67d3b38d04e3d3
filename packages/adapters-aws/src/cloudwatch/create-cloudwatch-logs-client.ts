import { CloudWatchLogsClient, type CloudWatchLogsClientConfig } from '@aws-sdk/client-cloudwatch-logs';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * A client as the telemetry wants it. Two attempts: entries stay in the buffer when they fail and go with the next flush,
 * so that nobody waits long; a batch that was taken although the answer got lost is logged twice.
 */
export const createCloudWatchLogsClient = (config: CloudWatchLogsClientConfig = {}): CloudWatchLogsClient =>
  new CloudWatchLogsClient({
    maxAttempts: 2,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
    ...config,
  });
