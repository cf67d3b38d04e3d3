import { STSClient, type STSClientConfig } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** Asked once at each opening, by people who wait: two tries, and a clear answer soon. */
export const createStsClient = (
  options: Pick<STSClientConfig, 'region' | 'endpoint' | 'credentials' | 'profile'>,
): STSClient =>
  new STSClient({
    ...options,
    maxAttempts: 2,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    }),
  });
