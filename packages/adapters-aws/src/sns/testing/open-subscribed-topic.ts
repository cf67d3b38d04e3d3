import { CreateTopicCommand, type SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** What a subscribed queue gets of a message that SNS publishes, as far as it is looked at. */
export type Envelope = {
  Subject: string;
  Message: string;
  MessageAttributes: Record<string, { Type: string; Value: string }>;
};

/** A topic in the mock with a queue that hears it; the queue sees only what passes its filter policy. */
export const openSubscribedTopic = async (options: {
  sns: SNSClient;
  sqs: SQSClient;
  name: string;
  filterPolicy?: Record<string, readonly string[]>;
}): Promise<{ topicArn: string; heard: () => Promise<Envelope[]> }> => {
  const { sns, sqs, name, filterPolicy } = options;
  const { TopicArn: topicArn = '' } = await sns.send(new CreateTopicCommand({ Name: name }));
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  await sns.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'sqs',
      Endpoint: `arn:aws:sqs:eu-central-1:123456789012:${name}`,
      ...(filterPolicy && { Attributes: { FilterPolicy: JSON.stringify(filterPolicy) } }),
    }),
  );
  const all: Envelope[] = [];
  return {
    topicArn,
    heard: async () => {
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
        );
        if (Messages.length === 0) return all;
        for (const { Body = '', ReceiptHandle } of Messages) {
          all.push(JSON.parse(Body));
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    },
  };
};
