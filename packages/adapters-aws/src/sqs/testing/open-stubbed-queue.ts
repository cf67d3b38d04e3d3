import type { JobMessage, QueueDeclaration } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import { createSqsClient } from '../create-sqs-client.ts';
import { encodeJob, stampAttribute } from '../job-envelope.ts';
import { createProcessSerialLeases } from '../serial-leases.ts';
import { createSqsJobQueue } from '../sqs-job-queue.ts';
import {
  type AwsStub,
  healthyAnswer,
  md5,
  openAwsStub,
  type StubAnswer,
  type StubRequest,
} from './open-aws-stub.ts';

const stubQueues: readonly QueueDeclaration[] = [{ name: 'read', maxReceives: 3, visibilityMs: 30_000 }];

export const job = (id: string, more: Partial<JobMessage> = {}): JobMessage => ({
  id,
  queue: 'read',
  body: { about: id },
  serialKey: null,
  priority: 0,
  ...more,
});

/** A message as SQS delivers it; `handle` tells deliveries of one message apart. */
export const delivery = (
  message: JobMessage,
  more: { handle?: string; count?: number; receives?: number } = {},
) => {
  const { MessageBody, MessageAttributes } = encodeJob(message, { receives: more.receives ?? 0 });
  return {
    MessageId: `sqs-${message.id}`,
    ReceiptHandle: more.handle ?? `handle-${message.id}`,
    Body: MessageBody,
    MD5OfBody: md5(MessageBody),
    Attributes: { ApproximateReceiveCount: String(more.count ?? 1) },
    MessageAttributes,
  };
};
type Delivery = Partial<ReturnType<typeof delivery>>;

/** The stamps of the copies that a send of many carried. */
export const stampsOf = ({ input }: StubRequest): unknown[] =>
  (input.Entries ?? []).map(({ MessageAttributes }) =>
    JSON.parse(
      (MessageAttributes as ReturnType<typeof delivery>['MessageAttributes'])[stampAttribute]?.StringValue ??
        'null',
    ),
  );

export type StubbedQueue = AsyncDisposable & {
  queue: ReturnType<typeof createSqsJobQueue>;
  clock: ReturnType<typeof createManualClock>;
  stub: AwsStub;
  /** What the next requests to receive get, one list each; nothing when all were given. */
  inbox: Delivery[][];
};

/** The queue with the real client before a stub; `trouble` may answer instead of a healthy service. */
export const openStubbedQueue = async (
  trouble: (request: StubRequest, place: number) => StubAnswer | null = () => null,
  options: { maxAttempts?: number } = {},
): Promise<StubbedQueue> => {
  const inbox: Delivery[][] = [];
  const stub = await openAwsStub((request, place) => {
    const answer = trouble(request, place);
    if (answer) return answer;
    return request.operation === 'ReceiveMessage'
      ? { body: { Messages: inbox.shift() ?? [] } }
      : healthyAnswer(request);
  });
  const clock = createManualClock();
  const client = createSqsClient({
    endpoint: stub.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: options.maxAttempts ?? 1,
    requestHandler: stub.createHandler(),
  });
  const queue = createSqsJobQueue({
    client,
    queues: stubQueues,
    queueUrl: (name) => `${stub.endpoint}/1/${name}`,
    deadQueueUrl: (name) => `${stub.endpoint}/1/${name}-dead`,
    clock: { now: clock.now, sleep: async () => undefined },
    serialLeases: createProcessSerialLeases({ clock }),
    random: () => 0.5,
  });
  return {
    queue,
    clock,
    stub,
    inbox,
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await stub[Symbol.asyncDispose]();
    },
  };
};
