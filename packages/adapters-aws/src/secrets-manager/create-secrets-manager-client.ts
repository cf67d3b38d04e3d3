import { SecretsManagerClient, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A client as the adapter wants it: three tries with the SDK's jittered pauses, then the caller's own back-off. */
export const createSecretsManagerClient = (
  options: Pick<SecretsManagerClientConfig, 'region' | 'endpoint' | 'credentials' | 'profile'>,
): SecretsManagerClient =>
  new SecretsManagerClient({
    ...options,
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
  });
