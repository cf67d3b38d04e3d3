import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * A client as the adapters want it. Three attempts with the SDK's jittered back-off pass over what passes within a
 * second; all calls may be repeated (a message sent twice is delivered twice, which is promised), and the runner and
 * the relay have back-offs of their own for longer trouble. A long poll of at most 20 s fits into the request's limit.
 */
export const createSqsClient = (config: SQSClientConfig = {}): SQSClient =>
  new SQSClient({
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
    ...config,
  });
