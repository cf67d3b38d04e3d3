import { SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * A client as the notifier wants it. Three attempts with the SDK's jittered back-off: a note that was taken although the
 * answer got lost is told twice, which its id shows; whoever notifies comes again for longer trouble.
 */
export const createSnsClient = (config: SNSClientConfig = {}): SNSClient =>
  new SNSClient({
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
    ...config,
  });
