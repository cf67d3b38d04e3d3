export { type AwsAccount, findAccount } from './clients/find-account.ts';
export { type AwsAccess, type AwsClients, openAwsClients } from './clients/open-aws-clients.ts';
export { createCloudWatchTelemetry } from './cloudwatch/cloudwatch-telemetry.ts';
export {
  type Deployment,
  type DeploymentPlace,
  describeDeployment,
} from './deployment/describe-deployment.ts';
export { createDynamoClient } from './dynamodb/create-dynamo-client.ts';
export { createDynamoRecordStore } from './dynamodb/dynamo-record-store.ts';
export { describeTables, type TableDeclaration, toTableRequests } from './dynamodb/table-declaration.ts';
export { createEventBridgeClient } from './eventbridge/create-eventbridge-client.ts';
export {
  type DescribedRule,
  type DescribedTarget,
  describeRules,
  describeSendPolicy,
} from './eventbridge/describe-rules.ts';
export { createEventBridgeBus } from './eventbridge/eventbridge-bus.ts';
export { type AwsStores, openAwsStores } from './home/open-aws-stores.ts';
export { askServices, type ServiceAnswer } from './infra/ask-services.ts';
export { createAwsInfra } from './infra/create-aws-infra.ts';
export type { InfraProblem, InfraStep } from './infra/infra-step.ts';
export { createS3Client } from './s3/create-s3-client.ts';
export { createS3BlobStore } from './s3/s3-blob-store.ts';
export { createS3UploadSigner } from './s3/s3-upload-signer.ts';
export { openSearchClient } from './search/opensearch-client.ts';
export { createOpenSearchIndex } from './search/opensearch-index.ts';
export { createSecretsManagerSecretStore } from './secrets-manager/secrets-manager-secret-store.ts';
export { createSnsNotifier } from './sns/sns-notifier.ts';
export { createS3SourceOpener } from './sources/create-s3-source-opener.ts';
export { createS3DocumentSource } from './sources/s3-document-source.ts';
export type { AwsSurroundings } from './sources/source-credentials.ts';
export { createSqsClient } from './sqs/create-sqs-client.ts';
export { type DescribedQueue, describeQueues } from './sqs/describe-queues.ts';
export { createRecordSerialLeases, serialLeaseRecords } from './sqs/record-serial-leases.ts';
export { createProcessSerialLeases, type SerialLease, type SerialLeases } from './sqs/serial-leases.ts';
export { createSqsJobQueue, type SqsJobQueue } from './sqs/sqs-job-queue.ts';
export { createSsmSecretStore } from './ssm/ssm-secret-store.ts';
