import { queueDeclarations } from '@assay/core/jobs';
import { PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateBucketCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSqsClient } from '../sqs/create-sqs-client.ts';
import { createProcessSerialLeases } from '../sqs/serial-leases.ts';
import { createSqsJobQueue } from '../sqs/sqs-job-queue.ts';
import { openMockQueues } from '../sqs/testing/open-mock-queues.ts';
import { realClock } from '../sqs/testing/real-clock.ts';
import { createEventBridgeClient } from './create-eventbridge-client.ts';
import { describeRules, describeSendPolicy } from './describe-rules.ts';

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

it('brings an object that a client stored to the registration as object.stored, and other objects nowhere', async () => {
  const prefix = 'assay-';
  const queues = queueDeclarations().filter(({ name }) => name === 'register-object');
  const sqs = createSqsClient(mock.client);
  const events = createEventBridgeClient(mock.client);
  const s3 = new S3Client({ ...mock.client, forcePathStyle: true });
  const urls = await openMockQueues({ client: sqs, queues, prefix });
  const Bucket = 'assay-raw';
  await s3.send(
    new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } }),
  );
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket,
      NotificationConfiguration: { EventBridgeConfiguration: {} },
    }),
  );
  const rules = describeRules({ prefix, busName: 'assay', source: 'assay', incomingBucket: Bucket });
  const arnOf = (name: string): string => `arn:aws:sqs:eu-central-1:123456789012:${prefix}${name}`;
  for (const rule of rules.filter(({ busName }) => busName === 'default')) {
    const made = await events.send(new PutRuleCommand({ Name: rule.name, EventPattern: rule.eventPattern }));
    const target = rule.target({ queue: arnOf(rule.queue), dead: arnOf(`${rule.queue}-dead`) });
    await events.send(new PutTargetsCommand({ Rule: rule.name, Targets: [target] }));
    const Policy = describeSendPolicy({ queueArn: arnOf(rule.queue), ruleArns: [made.RuleArn ?? ''] });
    await sqs.send(
      new SetQueueAttributesCommand({ QueueUrl: urls.queueUrl(rule.queue), Attributes: { Policy } }),
    );
  }
  const queue = createSqsJobQueue({
    client: sqs,
    queues,
    ...urls,
    clock: realClock,
    serialLeases: createProcessSerialLeases({ clock: realClock }),
  });
  for (const Key of ['incoming/alpha/upl_1', 'workspaces/alpha/raw/other']) {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'bytes' }));
  }
  expect(await queue.claim({ queue: 'register-object', limit: 10 })).toMatchObject([
    {
      queue: 'register-object',
      serialKey: 'alpha/upl_1',
      body: { type: 'object.stored', workspace: 'alpha', data: { uploadId: 'upl_1' } },
    },
  ]);
  for (const client of [sqs, events, s3]) client.destroy();
});
