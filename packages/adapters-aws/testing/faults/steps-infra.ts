import { retryError } from '@assay/core';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { findAccount } from '../../src/clients/find-account.ts';
import type { AwsClients } from '../../src/clients/open-aws-clients.ts';
import { type Deployment, describeDeployment } from '../../src/deployment/describe-deployment.ts';
import { toTableRequests } from '../../src/dynamodb/table-declaration.ts';
import { askServices } from '../../src/infra/ask-services.ts';
import { createAwsInfra } from '../../src/infra/create-aws-infra.ts';
import { describeBucket } from '../../src/infra/kinds/bucket.ts';
import { createResourceArns } from '../../src/infra/resource-arns.ts';
import { createQuickClock } from '../../src/infra/testing/quick-clock.ts';
import { toInfraError } from '../../src/infra/translate-infra-error.ts';
import type { Scenario } from './run-steps.ts';

/** One of each kind, so that the run is short: the place of a call is the same for all of a kind. */
const describeSmall = (): Deployment => {
  const whole = describeDeployment({
    name: 'faults',
    accountId: '123456789012',
    region: 'eu-central-1',
  });
  const rules = whole.rules.slice(0, 1);
  return {
    ...whole,
    rules,
    queues: whole.queues.filter(({ queue }) => rules.some((rule) => rule.queue === queue)),
    // One that is there already, and one that is not.
    tables: whole.tables.filter(({ indexes }) => indexes.length > 0).slice(0, 2),
    logGroups: whole.logGroups.slice(0, 1),
  };
};

/** A table and a queue that are not as declared, since what is made anew is never mended. */
const makeOthers = async ({ dynamodb, sqs }: AwsClients, { tables, queues }: Deployment): Promise<void> => {
  for (const { create } of tables.map(toTableRequests)) {
    const keys = (create.KeySchema ?? []).map(({ AttributeName }) => AttributeName);
    const { GlobalSecondaryIndexes: _, ...rest } = create;
    await dynamodb.send(
      new CreateTableCommand({
        ...rest,
        AttributeDefinitions: create.AttributeDefinitions?.filter((each) =>
          keys.includes(each.AttributeName),
        ),
        BillingMode: 'PROVISIONED',
        ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 },
      }),
    );
  }
  for (const { name } of queues) {
    await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: { VisibilityTimeout: '1' } }));
  }
};

/** What tells of trouble among its results is the same to its caller as what throws. */
const assertNone = <T>(items: T[], isTrouble: (item: T) => boolean): T[] => {
  if (!items.some(isTrouble)) return items;
  throw retryError('infra.told', 'Some of it could not be done or seen: try again.');
};

/** An installation that is made, looked at and taken away. */
export const openInfraSteps = async (clients: AwsClients): Promise<Scenario> => {
  const deployment = describeSmall();
  const others = { ...deployment, tables: deployment.tables.slice(0, 1) };
  await makeOthers(clients, others);
  const infra = createAwsInfra({
    deployment,
    clients,
    clock: createQuickClock(),
    uploadOrigins: ['https://app.example'],
  });
  const create = async () => assertNone(await infra.create(), ({ action }) => action === 'fail');
  let made: unknown = null;
  return {
    steps: [
      { name: 'account', run: async () => (await findAccount(clients.sts)).accountId },
      {
        name: 'ask',
        run: async () => {
          const answers = await askServices({ deployment, clients });
          return assertNone(answers, ({ trouble }) => trouble !== null).map(({ service }) => service);
        },
      },
      {
        name: 'create',
        // What was made by a request whose answer was lost is found there, and told as mended instead of made.
        run: async () => (await create()).map(({ kind, name }) => `${kind} ${name}`),
      },
      {
        name: 'look',
        run: async () => {
          made = [await infra.check(), (await create()).map(({ action, name }) => `${action} ${name}`)];
        },
      },
      {
        name: 'destroy',
        run: async () => assertNone(await infra.destroy(), ({ action }) => action === 'fail').length,
      },
    ],
    state: async () => [made, (await infra.check()).map(({ problem, name }) => `${problem} ${name}`)],
  };
};

/** A bucket as it is made on AWS itself: what only that can do is left out on a stand-in. */
export const openBucketSteps = async (clients: AwsClients): Promise<Scenario> => {
  const deployment = describeSmall();
  const bucket = describeBucket(
    {
      ...{ deployment, clients, clock: createQuickClock(), uploadOrigins: [] },
      arns: createResourceArns(deployment),
      isStandIn: async () => false,
    },
    { area: 'raw', name: deployment.buckets.raw },
  );
  const bring = async (): Promise<void> => {
    if ((await bucket.look()) === null) await bucket.create();
    for (const { mend } of (await bucket.look()) ?? []) await mend();
  };
  return {
    steps: [
      {
        name: 'bring',
        run: () =>
          bring().catch((thrown: unknown) => {
            throw toInfraError(thrown, bucket);
          }),
      },
    ],
    // The mock does not tell what it notifies.
    state: async () => (await bucket.look())?.map(({ why }) => why),
  };
};
