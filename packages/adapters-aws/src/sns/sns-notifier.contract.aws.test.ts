import type { Notification } from '@assay/core/ports';
import { describeNotifier } from '@assay/core/testing/contracts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { openSwitchedHandler } from '../../testing/open-switched-handler.ts';
import { createSqsClient } from '../sqs/create-sqs-client.ts';
import { createSnsClient } from './create-sns-client.ts';
import { createSnsNotifier } from './sns-notifier.ts';
import { openSubscribedTopic } from './testing/open-subscribed-topic.ts';

let mock: AwsMock;
let opened = 0;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

const openTopic = async (filterPolicy?: Record<string, readonly string[]>) => {
  opened += 1;
  const network = openSwitchedHandler(new NodeHttpHandler());
  const sqs = createSqsClient(mock.client);
  const sns = createSnsClient({ ...mock.client, maxAttempts: 1, requestHandler: network.handler });
  const topic = await openSubscribedTopic({
    sns,
    sqs,
    name: `case-${opened}`,
    ...(filterPolicy && { filterPolicy }),
  });
  const open = () => createSnsNotifier({ client: sns, topicArn: topic.topicArn });
  return {
    notifier: open(),
    heard: topic.heard,
    delivered: async () => (await topic.heard()).map(({ Message }): Notification => JSON.parse(Message)),
    reopen: async () => open(),
    failDelivery: async (isFailing: boolean) => network.set(!isFailing),
    [Symbol.asyncDispose]: async () => {
      sqs.destroy();
      sns.destroy();
    },
  };
};

describeNotifier({
  name: 'createSnsNotifier',
  open: () => openTopic(),
  capabilities: { durable: true, faults: true },
  skipped: [],
});

describe('a topic with a filter policy', () => {
  it('brings each subscriber what it asked for, by attributes, under the subject', async () => {
    await using subject = await openTopic({ severity: ['critical'], workspace: ['default'] });
    const note = {
      id: 'n',
      kind: 'job.dead',
      workspace: 'default',
      at: '2030-01-01T00:00:00.000Z',
      subject: 'A job was given up',
      text: 'See `assay dead`.',
      ids: {},
    };
    await subject.notifier.notify({ ...note, severity: 'info' });
    await subject.notifier.notify({ ...note, severity: 'critical', workspace: 'other' });
    await subject.notifier.notify({ ...note, severity: 'critical' });
    const heard = await subject.heard();
    expect(heard.map(({ Subject, MessageAttributes }) => ({ Subject, MessageAttributes }))).toEqual([
      {
        Subject: note.subject,
        MessageAttributes: {
          kind: { Type: 'String', Value: 'job.dead' },
          severity: { Type: 'String', Value: 'critical' },
          workspace: { Type: 'String', Value: 'default' },
        },
      },
    ]);
  });
});
