import { queueDeclarations } from '@assay/core/jobs';
import type { QueueDeclaration } from '@assay/core/ports';
import { maxMessageBytes } from './job-envelope.ts';
import { toSeconds } from './sqs-calls.ts';

export type DescribedQueue = {
  /** The declaration's name. */
  queue: string;
  name: string;
  deadName: string;
  /** Attributes of the dead-letter queue, in SQS's own words. */
  deadAttributes: Record<string, string>;
  /** Attributes of the queue, once the ARN of its dead-letter queue is known. */
  attributesFor: (deadArn: string) => Record<string, string>;
};

/** The longest that SQS keeps a message: four weeks of holidays are more, but there is no more. */
const retentionSeconds = String(14 * 24 * 60 * 60);

/** The queues that the table of jobs asks for: what has to be created, named `<prefix><job>` and `<prefix><job>-dead`. */
export const describeQueues = ({
  prefix,
  queues = queueDeclarations(),
}: {
  prefix: string;
  queues?: readonly QueueDeclaration[];
}): DescribedQueue[] =>
  queues.map(({ name, maxReceives, visibilityMs }) => ({
    queue: name,
    name: `${prefix}${name}`,
    deadName: `${prefix}${name}-dead`,
    deadAttributes: { MessageRetentionPeriod: retentionSeconds, SqsManagedSseEnabled: 'true' },
    attributesFor: (deadArn) => ({
      VisibilityTimeout: String(toSeconds(visibilityMs)),
      MessageRetentionPeriod: retentionSeconds,
      MaximumMessageSize: String(maxMessageBytes),
      SqsManagedSseEnabled: 'true',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadArn, maxReceiveCount: maxReceives }),
    }),
  }));
