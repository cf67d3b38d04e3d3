import type { AssayEvent } from '@assay/core/events';
import type { Clock, TelemetryEntry } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import { CreateLogGroupCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateEventBusCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { AwsClients } from '../../src/clients/open-aws-clients.ts';
import { createCloudWatchTelemetry } from '../../src/cloudwatch/cloudwatch-telemetry.ts';
import { parseLogLine } from '../../src/cloudwatch/testing/parse-log-line.ts';
import { createEventBridgeBus } from '../../src/eventbridge/eventbridge-bus.ts';
import { findQueueUrls } from '../../src/home/find-queue-urls.ts';
import { createSnsNotifier } from '../../src/sns/sns-notifier.ts';
import { openSubscribedTopic } from '../../src/sns/testing/open-subscribed-topic.ts';
import { createProcessSerialLeases } from '../../src/sqs/serial-leases.ts';
import { createSqsJobQueue } from '../../src/sqs/sqs-job-queue.ts';
import { openMockQueues } from '../../src/sqs/testing/open-mock-queues.ts';
import type { Scenario } from './run-steps.ts';

/** What comes at least once is looked at without its repeats. */
const distinct = (values: readonly unknown[]): unknown[] => [...new Set(values)].toSorted();

const visibilityMs = 30_000;

/** Jobs, worked off until none is left; what a lost answer hid comes again when its lease is over. */
export const openQueueSteps = async (
  { sqs }: AwsClients,
  time: { clock: Clock; advance: (ms: number) => Promise<void> },
): Promise<Scenario> => {
  const queues = [{ name: 'read', maxReceives: 50, visibilityMs }];
  const urls = await openMockQueues({ client: sqs, queues, prefix: 'faults-' });
  const { clock, advance } = time;
  const serialLeases = createProcessSerialLeases({ clock });
  const queue = createSqsJobQueue({ client: sqs, queues, ...urls, clock, serialLeases });
  const jobs = ['a', 'b', 'c'].map((id) => ({
    ...{ id, queue: 'read', body: { id }, serialKey: null, priority: 0 },
  }));
  const done: string[] = [];
  let failedOnce = false;

  const work = async (): Promise<void> => {
    const claimed = await queue.claim({ queue: 'read', limit: 10 });
    const receipts = claimed.map(({ receipt }) => receipt);
    await queue.renew(receipts);
    if (!failedOnce && receipts[0]) {
      await queue.retry(receipts[0], { delayMs: 0 });
      failedOnce = true;
    }
    const results = await queue.complete(receipts);
    done.push(...claimed.filter((_, index) => results[index] === 'done').map(({ id }) => id));
  };

  return {
    steps: [
      {
        name: 'find',
        run: async () => (await findQueueUrls(sqs, 'faults-read'))('faults-read').endsWith('/faults-read'),
      },
      {
        name: 'enqueue',
        run: async () => {
          const { failed } = await queue.enqueue(jobs);
          return failed;
        },
      },
      {
        name: 'work off',
        run: async () => {
          for (;;) {
            await work();
            const { waiting, claimed } = await queue.stats('read');
            if (waiting + claimed === 0) return;
            await advance(visibilityMs + 1_000);
          }
        },
      },
    ],
    state: async () => [distinct(done), (await queue.stats('read')).dead],
  };
};

const event = (number: number): AssayEvent => ({
  id: `evt_${number}` as AssayEvent['id'],
  type: 'document.extracted',
  version: 1,
  workspace: 'default',
  at: '2030-01-01T00:00:00.000Z',
  data: { contentId: `c${number}`, type: 'invoice' },
});

/** Events, as a queue behind a rule of the bus hears them. */
export const openBusSteps = async ({ eventbridge, sqs }: AwsClients): Promise<Scenario> => {
  const EventBusName = 'faults';
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'heard' }));
  await eventbridge.send(new CreateEventBusCommand({ Name: EventBusName }));
  const EventPattern = JSON.stringify({ source: ['assay.events'] });
  await eventbridge.send(new PutRuleCommand({ Name: 'all', EventBusName, EventPattern }));
  const Targets = [{ Id: 'heard', Arn: 'arn:aws:sqs:eu-central-1:123456789012:heard' }];
  await eventbridge.send(new PutTargetsCommand({ Rule: 'all', EventBusName, Targets }));
  const clock = createManualClock();
  const bus = createEventBridgeBus({
    client: eventbridge,
    busName: EventBusName,
    source: 'assay.events',
    clock,
  });
  return {
    steps: [{ name: 'publish', run: () => bus.publish([event(1), event(2)]) }],
    state: async () => {
      const ids: unknown[] = [];
      for (;;) {
        const request = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 };
        const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request));
        if (Messages.length === 0) return distinct(ids);
        ids.push(...Messages.map(({ Body = '' }) => JSON.parse(Body).detail.id));
      }
    },
  };
};

export const openNotifierSteps = async ({ sns, sqs }: AwsClients): Promise<Scenario> => {
  const { topicArn, heard } = await openSubscribedTopic({ sns, sqs, name: 'faults' });
  const notifier = createSnsNotifier({ client: sns, topicArn });
  const notify = () =>
    notifier.notify({
      id: 'job.dead/read/1',
      kind: 'job.dead',
      severity: 'critical',
      workspace: 'default',
      at: '2030-01-01T00:00:00.000Z',
      subject: 'A job failed for good',
      text: 'See its error, and redrive it.',
      ids: {},
    });
  return {
    steps: [{ name: 'notify', run: notify }],
    state: async () => distinct((await heard()).map(({ Message }) => JSON.parse(Message).id)),
  };
};

const entry = (number: number): TelemetryEntry => ({
  agent: 'reader',
  event: 'job.completed',
  level: 'info',
  at: '2030-01-01T00:00:00.000Z',
  ids: { number },
  dimensions: {},
  metrics: [],
});

/** Telemetry tells nobody of trouble: it keeps what it has, and the next flush brings it out. */
export const openTelemetrySteps = async ({ logs }: AwsClients): Promise<Scenario> => {
  const logGroupName = '/assay/faults/reader';
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  const telemetry = createCloudWatchTelemetry({
    client: logs,
    logGroupOf: () => logGroupName,
    namespace: 'Assay/faults',
    // As late as the mock, which takes no lines of another time.
    clock: createManualClock(),
    streamName: 'host/1',
  });
  return {
    steps: [1, 2, 3, 4].map((number) => ({
      name: `flush ${number}`,
      run: () => {
        telemetry.record({ ...entry(number), at: new Date().toISOString() });
        return telemetry.flush();
      },
    })),
    state: async () => {
      const place = { logGroupName, logStreamName: 'host/1', startFromHead: true };
      const { events = [] } = await logs.send(new GetLogEventsCommand(place));
      const entries = events.map(({ message = '' }) => parseLogLine(message));
      return { numbers: distinct(entries.map(({ ids }) => ids.number)) };
    },
  };
};
