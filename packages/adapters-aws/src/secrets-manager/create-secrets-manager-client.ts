import { SecretsManagerClient, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * A client as the secret store wants it. Four attempts with the SDK's jittered back-off: puts carry a token that makes
 * repeats harmless, and all other requests may be repeated anyway.
 */
export const createSecretsManagerClient = (config: SecretsManagerClientConfig = {}): SecretsManagerClient =>
  new SecretsManagerClient({
    maxAttempts: 4,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
    ...config,
  });
