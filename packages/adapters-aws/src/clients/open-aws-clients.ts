import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { STSClient } from '@aws-sdk/client-sts';
import { createCloudWatchLogsClient } from '../cloudwatch/create-cloudwatch-logs-client.ts';
import { createDynamoClient } from '../dynamodb/create-dynamo-client.ts';
import { createEventBridgeClient } from '../eventbridge/create-eventbridge-client.ts';
import { createS3Client } from '../s3/create-s3-client.ts';
import { createSecretsManagerClient } from '../secrets-manager/create-secrets-manager-client.ts';
import { createSnsClient } from '../sns/create-sns-client.ts';
import { createSqsClient } from '../sqs/create-sqs-client.ts';
import { createSsmClient } from '../ssm/create-ssm-client.ts';
import { createStsClient } from './create-sts-client.ts';

/** How AWS is reached; null leaves it to the SDK's usual chain (environment, shared files, role of the machine). */
export type AwsAccess = {
  region: string | null;
  /** Instead of AWS's own, such as that of a mock. */
  endpoint: string | null;
  profile: string | null;
  credentials?: NonNullable<S3ClientConfig['credentials']>;
};

export type AwsClients = {
  s3: S3Client;
  dynamodb: DynamoDBClient;
  sqs: SQSClient;
  eventbridge: EventBridgeClient;
  sns: SNSClient;
  ssm: SSMClient;
  secretsManager: SecretsManagerClient;
  logs: CloudWatchLogsClient;
  sts: STSClient;
  /** Ends idle connections. */
  close: () => void;
};

/** A client for each service, with the time limits and tries that its adapter wants. Nothing is asked of AWS yet. */
export const openAwsClients = ({ region, endpoint, profile, credentials }: AwsAccess): AwsClients => {
  const options = {
    ...(region !== null && { region }),
    ...(endpoint !== null && { endpoint }),
    ...(profile !== null && { profile }),
    ...(credentials && { credentials }),
  };
  const clients = {
    s3: createS3Client(options),
    dynamodb: createDynamoClient(options),
    sqs: createSqsClient(options),
    eventbridge: createEventBridgeClient(options),
    sns: createSnsClient(options),
    ssm: createSsmClient(options),
    secretsManager: createSecretsManagerClient(options),
    logs: createCloudWatchLogsClient(options),
    sts: createStsClient(options),
  };
  return {
    ...clients,
    close: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
};
