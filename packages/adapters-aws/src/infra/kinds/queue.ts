import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { describeSendPolicy } from '../../eventbridge/describe-rules.ts';
import type { DescribedQueue } from '../../sqs/describe-queues.ts';
import type { InfraContext, InfraKindDeclaration, InfraResource } from '../infra-resource.ts';
import { mendPolicy } from '../policy-statements.ts';
import { isSameJson } from '../same-json.ts';
import { nullWhere } from '../translate-infra-error.ts';

const missing = ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'];
const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

const isSame = (found: string | undefined, wanted: string): boolean =>
  found === wanted || (wanted.startsWith('{') && isSameJson(found, wanted));

const describeOne = (
  context: InfraContext,
  queue: {
    kind: 'queue' | 'dead-letter-queue';
    name: string;
    attributes: Record<string, string>;
    policy: string;
  },
): InfraResource => {
  const { sqs } = context.clients;
  const { kind, name, attributes, policy } = queue;

  const findUrl = async (): Promise<string | undefined> =>
    (await nullWhere(missing, sqs.send(new GetQueueUrlCommand({ QueueName: name }))))?.QueueUrl;

  const read = async (QueueUrl: string) =>
    nullWhere(missing, sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })));

  return {
    kind,
    name,
    look: async () => {
      const QueueUrl = await findUrl();
      const answer = QueueUrl === undefined ? null : await read(QueueUrl);
      if (answer === null) return null;
      const found: Record<string, string | undefined> = answer.Attributes ?? {};
      const changed = Object.entries(attributes).filter(([key, wanted]) => !isSame(found[key], wanted));
      const Policy = mendPolicy({ found: found.Policy, wanted: policy });
      if (changed.length === 0 && Policy === null) return [];
      const why = [
        ...changed.map(([key, wanted]) => `${key} is ${found[key] ?? 'not set'} instead of ${wanted}`),
        ...(Policy === null ? [] : ['its rules may not send to it']),
      ].join('; ');
      const Attributes = { ...Object.fromEntries(changed), ...(Policy !== null && { Policy }) };
      return [
        {
          why,
          mend: async () => {
            await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
          },
        },
      ];
    },
    create: async () => {
      const Attributes = { ...attributes, Policy: policy };
      await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
    },
    holds: async () => {
      const QueueUrl = await findUrl();
      const found = QueueUrl === undefined ? null : await read(QueueUrl);
      const count = counts.reduce((sum, key) => sum + Number(found?.Attributes?.[key] ?? 0), 0);
      if (count === 0) return null;
      return kind === 'queue'
        ? `about ${count} messages; let "assay start --home aws" work them off`
        : `about ${count} dead messages; run them again with "assay jobs redrive", or purge it in the console of SQS`;
    },
    remove: async () => {
      const QueueUrl = await findUrl();
      if (QueueUrl !== undefined) await nullWhere(missing, sqs.send(new DeleteQueueCommand({ QueueUrl })));
    },
  };
};

/** Rules send to a queue, and what cannot be delivered to its dead-letter queue. */
const policyFor = ({ deployment, arns }: InfraContext, described: DescribedQueue, name: string): string => {
  const rules = deployment.rules.filter((rule) => rule.queue === described.queue);
  return describeSendPolicy({ queueArn: arns.queue(name), ruleArns: rules.map((rule) => arns.rule(rule)) });
};

export const deadLetterQueueKind: InfraKindDeclaration = {
  kind: 'dead-letter-queue',
  list: (context) =>
    context.deployment.queues.map((described) =>
      describeOne(context, {
        kind: 'dead-letter-queue',
        name: described.deadName,
        attributes: described.deadAttributes,
        policy: policyFor(context, described, described.deadName),
      }),
    ),
};

export const queueKind: InfraKindDeclaration = {
  kind: 'queue',
  list: (context) =>
    context.deployment.queues.map((described) =>
      describeOne(context, {
        kind: 'queue',
        name: described.name,
        attributes: described.attributesFor(context.arns.queue(described.deadName)),
        policy: policyFor(context, described, described.name),
      }),
    ),
};
