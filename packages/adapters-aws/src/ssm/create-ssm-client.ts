import { SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A client as the adapter wants it: three tries with the SDK's jittered pauses, then the caller's own back-off. */
export const createSsmClient = (
  options: Pick<SSMClientConfig, 'region' | 'endpoint' | 'credentials' | 'profile'>,
): SSMClient =>
  new SSMClient({
    ...options,
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
  });
