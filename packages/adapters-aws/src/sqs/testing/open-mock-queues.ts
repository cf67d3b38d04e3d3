import type { QueueDeclaration } from '@assay/core/ports';
import { CreateQueueCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { describeQueues } from '../describe-queues.ts';

/** Makes the queues of the declarations in the mock, under a name that nobody else has, and gives their URLs. */
export const openMockQueues = async (options: {
  client: SQSClient;
  queues: readonly QueueDeclaration[];
  prefix: string;
}): Promise<{ queueUrl: (name: string) => string; deadQueueUrl: (name: string) => string }> => {
  const urls = new Map<string, string>();
  const arnOf = (name: string): string => `arn:aws:sqs:eu-central-1:123456789012:${name}`;
  for (const declared of describeQueues({ queues: options.queues, prefix: options.prefix })) {
    for (const [name, attributes] of [
      [declared.deadName, declared.deadAttributes],
      [declared.name, declared.attributesFor(arnOf(declared.deadName))],
    ] as const) {
      const made = await options.client.send(
        new CreateQueueCommand({ QueueName: name, Attributes: attributes }),
      );
      urls.set(name, made.QueueUrl ?? '');
    }
  }
  return {
    queueUrl: (name) => urls.get(`${options.prefix}${name}`) ?? 'missing',
    deadQueueUrl: (name) => urls.get(`${options.prefix}${name}-dead`) ?? 'missing',
  };
};
