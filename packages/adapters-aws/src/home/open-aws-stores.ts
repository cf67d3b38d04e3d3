import type { BlobArea } from '@assay/core/documents';
import { queueDeclarations } from '@assay/core/jobs';
import type {
  BlobStore,
  Clock,
  EventBus,
  Notifier,
  RecordStore,
  SecretStore,
  Telemetry,
  UploadSigner,
} from '@assay/core/ports';
import type { AwsClients } from '../clients/open-aws-clients.ts';
import { createCloudWatchTelemetry } from '../cloudwatch/cloudwatch-telemetry.ts';
import type { Deployment } from '../deployment/describe-deployment.ts';
import { createDynamoRecordStore } from '../dynamodb/dynamo-record-store.ts';
import { createEventBridgeBus } from '../eventbridge/eventbridge-bus.ts';
import { createResourceArns } from '../infra/resource-arns.ts';
import { createS3BlobStore } from '../s3/s3-blob-store.ts';
import { createS3UploadSigner } from '../s3/s3-upload-signer.ts';
import { createSecretsManagerSecretStore } from '../secrets-manager/secrets-manager-secret-store.ts';
import { createSnsNotifier } from '../sns/sns-notifier.ts';
import { createRecordSerialLeases } from '../sqs/record-serial-leases.ts';
import { createSqsJobQueue, type SqsJobQueue } from '../sqs/sqs-job-queue.ts';
import { createSsmSecretStore } from '../ssm/ssm-secret-store.ts';
import { createAreaBlobStore } from './area-blob-store.ts';
import { findQueueUrls } from './find-queue-urls.ts';

/** Parameter Store costs nothing for what fits its limits; Secrets Manager has rotation and rights of its own. */
export const secretServices = ['ssm', 'secrets-manager'] as const;
export type SecretService = (typeof secretServices)[number];

export type AwsStores = {
  blobs: BlobStore;
  records: RecordStore;
  queue: SqsJobQueue;
  bus: EventBus;
  uploadSigner: UploadSigner;
  secrets: SecretStore;
  notifier: Notifier;
  telemetry: Telemetry;
  /** Whether any queue has a message that waits, is delayed, or is in work; counts of SQS lag by seconds. */
  hasOpenJobs: () => Promise<boolean>;
};

/**
 * The ports of an installation on AWS that exists. Errors: `aws.resource-missing` (reject) names what is not there;
 * `aws.access-denied`, `aws.credentials-expired`.
 */
export const openAwsStores = async (options: {
  deployment: Deployment;
  clients: AwsClients;
  clock: Clock;
  /** How long a look into a queue waits for a first message: saves requests, and delays the end of the process. */
  waitMs: number;
  secretService: SecretService;
  /** Names this process among those that log; unique among them. */
  processName: string;
}): Promise<AwsStores> => {
  const { deployment, clients, clock, waitMs } = options;
  const { buckets, queues, tables, parameterPrefix } = deployment;
  const logGroups = new Map(deployment.logGroups.map(({ agent, name }) => [agent, name]));
  const bucketStore = (area: BlobArea): BlobStore =>
    createS3BlobStore({ client: clients.s3, bucket: buckets[area] });
  const toUrl = await findQueueUrls(clients.sqs, queues[0]?.name ?? '');
  const urlOf = (queue: string, kind: 'name' | 'deadName'): string =>
    toUrl(queues.find((each) => each.queue === queue)?.[kind] ?? queue);
  const records = createDynamoRecordStore({ client: clients.dynamodb, tables, clock });
  const queue = createSqsJobQueue({
    client: clients.sqs,
    queues: queueDeclarations(),
    queueUrl: (name) => urlOf(name, 'name'),
    deadQueueUrl: (name) => urlOf(name, 'deadName'),
    clock,
    serialLeases: createRecordSerialLeases({ records, clock }),
    waitMs,
  });
  return {
    records,
    queue,
    blobs: createAreaBlobStore({
      raw: bucketStore('raw'),
      processed: bucketStore('processed'),
      embeddings: bucketStore('embeddings'),
      models: bucketStore('models'),
    }),
    bus: createEventBridgeBus({
      client: clients.eventbridge,
      busName: deployment.busName,
      source: deployment.eventSource,
      clock,
    }),
    uploadSigner: createS3UploadSigner({ client: clients.s3, bucket: buckets.raw, clock }),
    secrets:
      options.secretService === 'ssm'
        ? createSsmSecretStore({ client: clients.ssm, parameterPrefix })
        : createSecretsManagerSecretStore({ client: clients.secretsManager, prefix: parameterPrefix }),
    notifier: createSnsNotifier({
      client: clients.sns,
      topicArn: createResourceArns(deployment).topic(deployment.topicName),
    }),
    telemetry: createCloudWatchTelemetry({
      client: clients.logs,
      logGroupOf: (agent) => logGroups.get(agent) ?? '',
      namespace: deployment.metricNamespace,
      clock,
      streamName: options.processName,
    }),
    hasOpenJobs: async () => {
      const stats = await Promise.all(queues.map((each) => queue.stats(each.queue)));
      return stats.some(({ waiting, delayed, claimed }) => waiting + delayed + claimed > 0);
    },
  };
};
