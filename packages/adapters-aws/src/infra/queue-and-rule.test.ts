import { describe, expect, it } from 'vitest';
import { openAwsClients } from '../clients/open-aws-clients.ts';
import { describeDeployment } from '../deployment/describe-deployment.ts';
import { errorAnswer, openAwsStub, type StubAnswer } from '../sqs/testing/open-aws-stub.ts';
import { bringResource } from './bring-resource.ts';
import type { InfraKindDeclaration } from './infra-resource.ts';
import { queueKind } from './kinds/queue.ts';
import { ruleKind } from './kinds/rule.ts';
import { createResourceArns } from './resource-arns.ts';
import { createQuickClock } from './testing/quick-clock.ts';

const deployment = describeDeployment({ name: 'acme', accountId: '123456789012', region: 'eu-central-1' });

/** The first resource of a kind before a service that plays the answers of each operation in turn, the last for good. */
const openFirst = async (kind: InfraKindDeclaration, answers: Record<string, StubAnswer[]>) => {
  const stub = await openAwsStub(({ operation }) => {
    const [next, ...rest] = answers[operation] ?? [];
    if (rest.length > 0) answers[operation] = rest;
    return next ?? { body: {} };
  });
  const clients = openAwsClients({
    region: 'eu-central-1',
    endpoint: stub.endpoint,
    profile: null,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const clock = createQuickClock();
  const [resource] = kind.list({
    ...{ deployment, clients, clock, uploadOrigins: [], isStandIn: async () => true },
    arns: createResourceArns(deployment),
  });
  if (!resource) throw new Error('Nothing is declared.');
  return {
    stub,
    clock,
    bring: () => bringResource({ resource, clock }),
    [Symbol.asyncDispose]: async () => {
      clients.close();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const noQueue = errorAnswer(400, 'com.amazonaws.sqs#QueueDoesNotExist');

describe('making a queue', () => {
  // The mock gives a name away at once, and knows no other maker.
  it('waits until the name of a deleted one is free', async () => {
    await using queue = await openFirst(queueKind, {
      GetQueueUrl: [...Array.from({ length: 21 }, () => noQueue), { body: { QueueUrl: 'made' } }],
      CreateQueue: [
        ...Array.from({ length: 20 }, () => errorAnswer(400, 'com.amazonaws.sqs#QueueDeletedRecently')),
        { body: { QueueUrl: 'made' } },
      ],
    });
    expect(await queue.bring()).toMatchObject({ action: 'create' });
    expect(queue.stub.operations().filter((name) => name === 'CreateQueue')).toHaveLength(21);
    expect(queue.clock.waits.reduce((sum, ms) => sum + ms)).toBeGreaterThanOrEqual(60_000);
  });

  it('looks again when another one made it at the same moment, and mends what differs', async () => {
    await using queue = await openFirst(queueKind, {
      GetQueueUrl: [noQueue, { body: { QueueUrl: 'theirs' } }],
      CreateQueue: [errorAnswer(400, 'com.amazonaws.sqs#QueueNameExists')],
      GetQueueAttributes: [{ body: { Attributes: { VisibilityTimeout: '7' } } }],
    });
    expect(await queue.bring()).toMatchObject({
      action: 'update',
      why: expect.stringContaining('VisibilityTimeout is 7 instead of'),
    });
    expect(queue.stub.requests.at(-1)).toMatchObject({
      operation: 'SetQueueAttributes',
      input: {
        QueueUrl: 'theirs',
        Attributes: { VisibilityTimeout: expect.any(String), Policy: expect.any(String) },
      },
    });
  });
});

describe('making a rule', () => {
  const pattern = deployment.rules[0]?.eventPattern ?? '';

  // The mock takes every target.
  it('tells of a target that EventBridge does not take, though it answers well', async () => {
    await using rule = await openFirst(ruleKind, {
      DescribeRule: [{ body: { State: 'ENABLED', EventPattern: pattern } }],
      PutTargets: [{ body: { FailedEntryCount: 1, FailedEntries: [{ ErrorCode: 'ManagedRuleException' }] } }],
    });
    await expect(rule.bring()).rejects.toMatchObject({
      code: 'infra.refused',
      message: expect.stringContaining('ManagedRuleException'),
    });
  });

  it('finds its target on a later page, also in other words', async () => {
    const [declared] = deployment.rules;
    const queue = deployment.queues.find((each) => each.queue === declared?.queue);
    const arns = createResourceArns(deployment);
    const target = declared?.target({
      queue: arns.queue(queue?.name ?? ''),
      dead: arns.queue(queue?.deadName ?? ''),
    });
    await using rule = await openFirst(ruleKind, {
      DescribeRule: [
        { body: { State: 'ENABLED', EventPattern: JSON.stringify(JSON.parse(pattern), null, 2) } },
      ],
      ListTargetsByRule: [
        { body: { Targets: [{ Id: 'theirs', Arn: 'arn:other' }], NextToken: 'more' } },
        { body: { Targets: [target] } },
      ],
    });
    expect(await rule.bring()).toMatchObject({ action: 'keep' });
    expect(rule.stub.requests.at(-1)?.input).toMatchObject({ NextToken: 'more' });
  });
});
