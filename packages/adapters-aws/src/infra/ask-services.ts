import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DescribeEventBusCommand } from '@aws-sdk/client-eventbridge';
import { HeadBucketCommand } from '@aws-sdk/client-s3';
import { GetTopicAttributesCommand } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import type { Deployment } from '../deployment/describe-deployment.ts';
import type { InfraClients } from './infra-clients.ts';
import { createResourceArns } from './resource-arns.ts';
import { nameOf } from './translate-infra-error.ts';

export type ServiceAnswer = {
  service: string;
  /** Why there was no answer; null where there was one, be it a refusal. */
  trouble: string | null;
  /** The service's own time, to the second; null without an answer. */
  serverTime: Date | null;
};

/** The date of an answer; also of one that says no. */
const dateOf = (response: unknown): Date | null => {
  const { headers = {} } = (response ?? {}) as { headers?: Record<string, string> };
  const time = Date.parse(headers.date ?? '');
  return Number.isNaN(time) ? null : new Date(time);
};

const ask = async (options: {
  service: string;
  command: object;
  send: () => Promise<unknown>;
}): Promise<ServiceAnswer> => {
  const { service, send } = options;
  let hasAnswered = false;
  let serverTime: Date | null = null;
  // Every command has such a stack; its type differs only in the request, which nobody looks at here.
  const { middlewareStack } = options.command as Pick<HeadBucketCommand, 'middlewareStack'>;
  middlewareStack.add(
    (next) => async (request) => {
      const result = await next(request);
      hasAnswered = true;
      serverTime = dateOf(result.response);
      return result;
    },
    { step: 'deserialize', priority: 'low' },
  );
  const thrown = await send().then(
    () => null,
    (cause: unknown) => cause,
  );
  return { service, trouble: hasAnswered ? null : nameOf(thrown), serverTime };
};

/** Asks every service that an installation uses for one of its resources; it matters only whether they answer. */
export const askServices = (options: {
  deployment: Deployment;
  clients: InfraClients;
}): Promise<ServiceAnswer[]> => {
  const { deployment, clients } = options;
  const [table] = deployment.tables;
  const [queue] = deployment.queues;
  const bucket = new HeadBucketCommand({ Bucket: deployment.buckets.raw });
  const described = new DescribeTableCommand({ TableName: table?.name });
  const url = new GetQueueUrlCommand({ QueueName: queue?.name });
  const bus = new DescribeEventBusCommand({ Name: deployment.busName });
  const topic = new GetTopicAttributesCommand({
    TopicArn: createResourceArns(deployment).topic(deployment.topicName),
  });
  const parameter = new GetParameterCommand({ Name: `${deployment.parameterPrefix}deployment` });
  const groups = new DescribeLogGroupsCommand({ limit: 1 });
  return Promise.all([
    ask({ service: 'S3', command: bucket, send: () => clients.s3.send(bucket) }),
    ask({ service: 'DynamoDB', command: described, send: () => clients.dynamodb.send(described) }),
    ask({ service: 'SQS', command: url, send: () => clients.sqs.send(url) }),
    ask({ service: 'EventBridge', command: bus, send: () => clients.eventbridge.send(bus) }),
    ask({ service: 'SNS', command: topic, send: () => clients.sns.send(topic) }),
    ask({ service: 'SSM', command: parameter, send: () => clients.ssm.send(parameter) }),
    ask({ service: 'CloudWatch Logs', command: groups, send: () => clients.logs.send(groups) }),
  ]);
};
