import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * A client for `createDynamoRecordStore`, with the usual credential chain unless credentials are given. The SDK itself
 * repeats what was throttled, failed with 5xx or timed out, with jitter: four attempts get past a partition that
 * DynamoDB is splitting, and still end within the time a job has. Every write that it repeats carries a token or is
 * kept from being repeated by the store.
 */
export const createDynamoClient = (
  options: Pick<DynamoDBClientConfig, 'region' | 'endpoint' | 'credentials' | 'profile'>,
): DynamoDBClient =>
  new DynamoDBClient({
    ...options,
    maxAttempts: 4,
    retryMode: 'standard',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without it a breach of the timeout is only a line in the log.
      throwOnRequestTimeout: true,
    }),
  });
