import { describeEventBus } from '@assay/core/testing/contracts';
import { CreateEventBusCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSqsClient } from '../sqs/create-sqs-client.ts';
import { createProcessSerialLeases } from '../sqs/serial-leases.ts';
import { createSqsJobQueue } from '../sqs/sqs-job-queue.ts';
import { openMockQueues } from '../sqs/testing/open-mock-queues.ts';
import { realClock } from '../sqs/testing/real-clock.ts';
import { createEventBridgeClient } from './create-eventbridge-client.ts';
import { describeRules } from './describe-rules.ts';
import { createEventBridgeBus } from './eventbridge-bus.ts';

let mock: AwsMock;
let opened = 0;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

describeEventBus({
  name: 'createEventBridgeBus',
  open: async ({ queues, routes }) => {
    opened += 1;
    const prefix = `case-${opened}-`;
    const busName = `${prefix}bus`;
    const sqs = createSqsClient(mock.client);
    const events = createEventBridgeClient(mock.client);
    const urls = await openMockQueues({ client: sqs, queues, prefix });
    await events.send(new CreateEventBusCommand({ Name: busName }));
    const arnOf = (name: string): string => `arn:aws:sqs:eu-central-1:123456789012:${prefix}${name}`;
    for (const rule of describeRules({ prefix, busName, source: 'assay', incomingBucket: null, routes })) {
      const of = { EventBusName: rule.busName };
      await events.send(new PutRuleCommand({ ...of, Name: rule.name, EventPattern: rule.eventPattern }));
      const target = rule.target({ queue: arnOf(rule.queue), dead: arnOf(`${rule.queue}-dead`) });
      await events.send(new PutTargetsCommand({ ...of, Rule: rule.name, Targets: [target] }));
    }
    const serialLeases = createProcessSerialLeases({ clock: realClock });
    return {
      bus: createEventBridgeBus({ client: events, busName, source: 'assay', clock: realClock }),
      queue: createSqsJobQueue({ client: sqs, queues, ...urls, clock: realClock, serialLeases, routes }),
      // The mock brings events to the queues before it answers.
      settle: async () => undefined,
      [Symbol.asyncDispose]: async () => {
        sqs.destroy();
        events.destroy();
      },
    };
  },
  // EventBridge takes an event before it brings it to any queue, so a queue that takes nothing fails no place.
  capabilities: { faults: false, priority: true },
  skipped: [],
});
