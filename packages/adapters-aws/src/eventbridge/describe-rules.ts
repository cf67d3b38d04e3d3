import { incomingPrefix } from '@assay/core/documents';
import { eventRoutes } from '@assay/core/jobs';
import type { EventRoute } from '@assay/core/ports';

export type DescribedTarget = {
  Id: string;
  Arn: string;
  /** Makes the body of the message our event; absent where the notification itself is the body. */
  InputPath?: string;
  RetryPolicy: { MaximumEventAgeInSeconds: number; MaximumRetryAttempts: number };
  DeadLetterConfig: { Arn: string };
};

export type DescribedRule = {
  name: string;
  /** The bus it belongs to. */
  busName: string;
  /** JSON, in EventBridge's own words. */
  eventPattern: string;
  /** The queue (by its declaration's name) that it brings events to. */
  queue: string;
  target: (arns: { queue: string; dead: string }) => DescribedTarget;
};

/** S3 tells of its objects on this bus and on no other. */
const busOfServices = 'default';

const targetOf =
  (queue: string, inputPath: string | null) =>
  (arns: { queue: string; dead: string }): DescribedTarget => ({
    Id: queue,
    Arn: arns.queue,
    ...(inputPath !== null && { InputPath: inputPath }),
    // As long and as often as EventBridge allows: a day.
    RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
    DeadLetterConfig: { Arn: arns.dead },
  });

/**
 * The rules that the table of jobs asks for: one for each queue, with all the event types that start its job, and one
 * for objects that clients stored under `incoming/` by themselves. That one needs the bucket's notifications to
 * EventBridge switched on.
 */
export const describeRules = (options: {
  prefix: string;
  busName: string;
  source: string;
  /** Where clients store objects directly; null for no such rule. */
  incomingBucket: string | null;
  routes?: readonly EventRoute[];
}): DescribedRule[] => {
  const { prefix, busName, source, incomingBucket, routes = eventRoutes() } = options;
  const rules = [...Map.groupBy(routes, (route) => route.queue)].map(([queue, ofQueue]): DescribedRule => {
    const types = [...new Set(ofQueue.map((route) => route.eventType))];
    return {
      name: `${prefix}${queue}`,
      busName,
      eventPattern: JSON.stringify({ source: [source], 'detail-type': types }),
      queue,
      target: targetOf(queue, '$.detail'),
    };
  });
  const stored = routes.filter((route) => route.eventType === 'object.stored' && incomingBucket !== null);
  const ofObjects = stored.map(
    ({ queue }): DescribedRule => ({
      name: `${prefix}${queue}-objects`,
      busName: busOfServices,
      eventPattern: JSON.stringify({
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [incomingBucket] }, object: { key: [{ prefix: incomingPrefix }] } },
      }),
      queue,
      target: targetOf(queue, null),
    }),
  );
  return [...rules, ...ofObjects];
};

/** The policy (JSON) of a queue or dead-letter queue that lets these rules, and nobody else of EventBridge, send to it. */
export const describeSendPolicy = (options: { queueArn: string; ruleArns: readonly string[] }): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'EventsOfRules',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: options.queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': options.ruleArns } },
      },
    ],
  });
