import type { JobMessage } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
} from '@aws-sdk/client-sqs';
import { createSqsClient } from '../../src/sqs/create-sqs-client.ts';
import { createProcessSerialLeases } from '../../src/sqs/serial-leases.ts';
import { createSqsJobQueue } from '../../src/sqs/sqs-job-queue.ts';
import { type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

const value = { id: 'doc_1', contentId: 'c'.repeat(64), state: 'extracted', type: 'invoice', pages: 3 };
const messages = Array.from(
  { length: 10 },
  (_, place): JobMessage => ({
    id: `job-${place}`,
    queue: 'read',
    body: { ...value, place },
    serialKey: null,
    priority: 0,
  }),
);
const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
] as const;

/** CPU time of the adapter and of the bare SDK with the same requests, against a service in another process. */
export const measureSqs = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('json-server.ts', import.meta.url));
  const client = createSqsClient(service.config);
  const clock = createManualClock();
  const QueueUrl = `${service.config.endpoint}/1/read`;
  const deadUrl = `${QueueUrl}-dead`;
  const queue = createSqsJobQueue({
    client,
    queues: [{ name: 'read', maxReceives: 5, visibilityMs: 60_000 }],
    queueUrl: () => QueueUrl,
    deadQueueUrl: () => deadUrl,
    clock,
    serialLeases: createProcessSerialLeases({ clock }),
  });

  const receive = async () => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 60,
        WaitTimeSeconds: 0,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['ApproximateReceiveCount', 'ApproximateFirstReceiveTimestamp'],
      }),
    );
    return Messages.map(({ Body = '', ReceiptHandle, Attributes, MessageAttributes }: Message) => ({
      ...JSON.parse(MessageAttributes?.assay?.StringValue ?? 'null'),
      body: JSON.parse(Body),
      receiveCount: Number(Attributes?.ApproximateReceiveCount),
      ReceiptHandle,
    }));
  };
  const toEntries = (jobs: readonly { ReceiptHandle: string }[]) =>
    jobs.map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle }));
  const count = async (url: string) => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...counts] }),
    );
    return counts.map((name) => Number(Attributes[name]));
  };
  const claimed = await queue.claim({ queue: 'read', limit: 10 });
  const receipts = claimed.map(({ receipt }) => receipt);
  const received = await receive();

  const rows = await compareCpu('SQS', {
    'enqueue, 10': {
      ours: () => queue.enqueue(messages),
      bare: async () => {
        const Entries = messages.map(({ body, id, serialKey, priority }, place) => {
          const StringValue = JSON.stringify({ id, serialKey, priority, receives: 0 });
          return {
            Id: String(place),
            MessageBody: JSON.stringify(body),
            MessageAttributes: { assay: { DataType: 'String', StringValue } },
          };
        });
        return (await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).Failed;
      },
    },
    'renew, 10': {
      ours: () => queue.renew(receipts),
      bare: async () => {
        const Entries = toEntries(received).map((each) => ({ ...each, VisibilityTimeout: 60 }));
        return (await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))).Failed;
      },
    },
    'claim and complete, 10': {
      ours: async () => {
        const jobs = await queue.claim({ queue: 'read', limit: 10 });
        return queue.complete(jobs.map(({ receipt }) => receipt));
      },
      bare: async () => {
        const Entries = toEntries(await receive());
        return (await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))).Failed;
      },
    },
    stats: { ours: () => queue.stats('read'), bare: () => Promise.all([QueueUrl, deadUrl].map(count)) },
  });
  client.destroy();
  return rows;
};
