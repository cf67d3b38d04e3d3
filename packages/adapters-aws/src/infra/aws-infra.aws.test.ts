import { DeleteItemCommand, DeleteTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DisableRuleCommand, RemoveTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  DeleteBucketLifecycleCommand,
  DeleteObjectCommand,
  DeletePublicAccessBlockCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  GetQueueUrlCommand,
  PurgeQueueCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import type { InfraStep } from './infra-step.ts';
import { openMockedInfra } from './testing/open-mocked-infra.ts';

/** Hundreds of requests to a mock that answers one after the other, perhaps on a busy machine. */
const timeout = 300_000;

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());
beforeEach(() => mock.reset());

const actionsOf = (steps: readonly InfraStep[]): string[] => [...new Set(steps.map(({ action }) => action))];
const changesOf = (steps: readonly InfraStep[]) => steps.filter(({ action }) => action !== 'keep');

describe('the data resources of an installation', { timeout }, () => {
  it('are planned, made once, and then not touched again', async () => {
    await using made = openMockedInfra(mock);
    const { infra, deployment } = made;
    const planned = await infra.plan();
    expect(actionsOf(planned)).toEqual(['create']);
    expect(made.changing()).toEqual([]);
    expect((await infra.check()).map(({ problem }) => problem)).toEqual(planned.map(() => 'missing'));

    const told: InfraStep[] = [];
    const steps = await infra.create({ onStep: (step) => told.push(step) });
    expect(steps).toEqual(planned);
    expect(told).toHaveLength(steps.length);
    const names = steps.map(({ name }) => name);
    for (const name of [
      ...Object.values(deployment.buckets),
      ...deployment.tables.map((table) => table.name),
      ...deployment.queues.flatMap((queue) => [queue.name, queue.deadName]),
      ...deployment.rules.map((rule) => rule.name),
      ...deployment.logGroups.map((group) => group.name),
      ...[deployment.busName, deployment.topicName, `${deployment.parameterPrefix}deployment`],
    ]) {
      expect(names).toContain(name);
    }

    made.requests.length = 0;
    expect(actionsOf(await infra.plan())).toEqual(['keep']);
    expect(actionsOf(await infra.create())).toEqual(['keep']);
    expect(await infra.check()).toEqual([]);
    expect(made.requests.length).toBeGreaterThan(0);
    expect(made.changing()).toEqual([]);
  });

  it('are mended where somebody changed them by hand', async () => {
    await using made = openMockedInfra(mock);
    const { infra, deployment, clients } = made;
    await infra.create();
    const { raw, processed } = deployment.buckets;
    const [rule] = deployment.rules;
    const [queue] = deployment.queues;
    if (!rule || !queue) throw new Error('Nothing is declared.');
    const { QueueUrl } = await clients.sqs.send(new GetQueueUrlCommand({ QueueName: queue.name }));
    const { s3, sqs, eventbridge, ssm } = clients;
    await s3.send(
      new PutBucketVersioningCommand({ Bucket: raw, VersioningConfiguration: { Status: 'Suspended' } }),
    );
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket: raw }));
    await s3.send(new DeleteBucketLifecycleCommand({ Bucket: raw }));
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket: processed }));
    await sqs.send(
      new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: '1', Policy: '' } }),
    );
    await eventbridge.send(new DisableRuleCommand({ Name: rule.name, EventBusName: rule.busName }));
    await eventbridge.send(
      new RemoveTargetsCommand({ Rule: rule.name, EventBusName: rule.busName, Ids: [rule.queue] }),
    );
    await ssm.send(
      new PutParameterCommand({
        Name: `${deployment.parameterPrefix}deployment`,
        Value: 'none',
        Overwrite: true,
      }),
    );

    const changes = changesOf(await infra.plan());
    expect(changes).toEqual([
      {
        action: 'update',
        kind: 'bucket',
        name: raw,
        why: [
          'versions are not kept',
          'public access is not blocked',
          'rules of its lifecycle are missing or differ: assay-unfinished-uploads, assay-old-versions, assay-incoming-leftovers',
        ].join('; '),
      },
      { action: 'update', kind: 'bucket', name: processed, why: 'public access is not blocked' },
      {
        action: 'update',
        kind: 'queue',
        name: queue.name,
        why: expect.stringMatching(/^VisibilityTimeout is 1 instead of \d+; its rules may not send to it$/),
      },
      { action: 'update', kind: 'rule', name: rule.name, why: 'it is switched off; its target is missing' },
      {
        action: 'update',
        kind: 'parameter',
        name: '/assay/assay/deployment',
        why: 'it tells of other resources',
      },
    ]);
    expect((await infra.check()).map(({ problem, name }) => [problem, name])).toEqual(
      changes.map(({ name }) => ['differs', name]),
    );
    expect(changesOf(await infra.create())).toEqual(changes);
    expect(actionsOf(await infra.plan())).toEqual(['keep']);
  });

  it('let pages upload when their origins are given, and say nothing about others', async () => {
    await using made = openMockedInfra(mock, { uploadOrigins: ['https://app.example'] });
    await made.infra.create();
    expect(actionsOf(await made.infra.plan())).toEqual(['keep']);
    const Bucket = made.deployment.buckets.raw;
    const CORSRules = [{ AllowedMethods: ['GET'], AllowedOrigins: ['https://other.example'] }];
    await made.clients.s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    await using plain = openMockedInfra(mock);
    expect(actionsOf(await plain.infra.plan())).toEqual(['keep']);
    expect(changesOf(await made.infra.create())).toMatchObject([
      { name: Bucket, why: 'pages of https://app.example may not upload' },
    ]);
  });

  it('are made by two at once as by one', async () => {
    await using one = openMockedInfra(mock);
    await using two = openMockedInfra(mock);
    const [first, second] = await Promise.all([one.infra.create(), two.infra.create()]);
    for (const steps of [first, second]) expect(actionsOf(steps)).not.toContain('fail');
    expect(actionsOf(await one.infra.plan())).toEqual(['keep']);
  });

  it('are not deleted while a bucket, a table or a queue holds something', async () => {
    await using made = openMockedInfra(mock);
    const { infra, deployment, clients } = made;
    const { s3, dynamodb, sqs } = clients;
    await infra.create();
    const Bucket = deployment.buckets.models;
    const [queue] = deployment.queues;
    const [table] = deployment.tables;
    if (!queue || !table) throw new Error('Nothing is declared.');
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue.deadName }));
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'b' }));
    const Key = { pk: { S: 'p' }, sk: { S: 's' } };
    await dynamodb.send(new PutItemCommand({ TableName: table.name, Item: Key }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));

    made.requests.length = 0;
    const refused = await infra.destroy().then(
      () => null,
      (thrown) => thrown,
    );
    expect(refused).toMatchObject({ code: 'infra.not-empty', recovery: 'reject', details: { count: 3 } });
    for (const name of [Bucket, table.name, queue.deadName]) expect(refused.message).toContain(name);
    expect(made.changing()).toEqual([]);

    const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    await dynamodb.send(new DeleteItemCommand({ TableName: table.name, Key }));
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    // Deleted objects can be brought back for as long as their versions are there.
    await expect(infra.destroy()).rejects.toMatchObject({
      message: expect.stringContaining('versions of deleted objects'),
    });
    for (const version of [VersionId, marker.VersionId]) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: version }));
    }
    const steps = await infra.destroy();
    expect(actionsOf(steps)).toEqual(['delete']);
    expect(steps.at(-1)).toMatchObject({ kind: 'parameter' });
    expect((await infra.check()).map(({ problem }) => problem)).toEqual(steps.map(() => 'missing'));
    expect(actionsOf(await infra.destroy())).toEqual(['keep']);
  });

  it('are destroyed to the end, and made to the end, after an interruption', async () => {
    await using made = openMockedInfra(mock);
    await made.infra.create();
    const [first, second] = made.deployment.tables;
    for (const table of [first, second]) {
      await made.clients.dynamodb.send(new DeleteTableCommand({ TableName: table?.name }));
    }
    const planned = changesOf(await made.infra.plan());
    expect(planned.map(({ action, name }) => [action, name])).toEqual([
      ['create', first?.name],
      ['create', second?.name],
    ]);
    const destroyed = await made.infra.destroy();
    expect(destroyed.filter(({ action }) => action === 'keep').map(({ name }) => name)).toEqual([
      first?.name,
      second?.name,
    ]);
    expect(actionsOf(await made.infra.create())).toEqual(['create']);
  });
});

describe('the installation of somebody else', { timeout }, () => {
  it('is not touched with the credentials of another account', async () => {
    await using made = openMockedInfra(mock, { accountId: '210987654321' });
    await expect(made.infra.create()).rejects.toMatchObject({
      code: 'infra.other-account',
      recovery: 'reject',
    });
    expect(made.changing()).toEqual([]);
  });

  it('is not turned back when a newer version made it', async () => {
    await using made = openMockedInfra(mock);
    await made.clients.ssm.send(
      new PutParameterCommand({ Name: '/assay/assay/deployment', Value: '{"format":2}', Type: 'String' }),
    );
    made.requests.length = 0;
    await expect(made.infra.create()).rejects.toMatchObject({
      code: 'infra.newer-format',
      recovery: 'reject',
    });
    expect(made.changing()).toEqual([]);
  });
});
