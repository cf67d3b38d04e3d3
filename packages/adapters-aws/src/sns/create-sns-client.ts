import { SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A client as the adapter wants it: three tries with the SDK's jittered pauses, then the caller's own back-off. */
export const createSnsClient = (
  options: Pick<SNSClientConfig, 'region' | 'endpoint' | 'credentials' | 'profile'>,
): SNSClient =>
  new SNSClient({
    ...options,
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
  });
