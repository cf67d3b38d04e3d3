import { SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * A client as the secret store wants it. The Parameter Store takes 40 requests a second of a whole account, so that a
 * long listing or many starts at once are throttled as a matter of course: six attempts, and the adaptive mode, which
 * slows this process's own requests to what the service takes and adds jitter. All requests may be repeated.
 */
export const createSsmClient = (config: SSMClientConfig = {}): SSMClient =>
  new SSMClient({
    maxAttempts: 6,
    retryMode: 'adaptive',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
    ...config,
  });
