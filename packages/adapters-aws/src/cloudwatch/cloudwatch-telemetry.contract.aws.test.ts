import { agentKinds } from '@assay/core/agents';
import { describeTelemetry } from '@assay/core/testing/contracts';
import { createManualClock } from '@assay/core/testing/memory';
import {
  CreateLogGroupCommand,
  GetLogEventsCommand,
  type OutputLogEvent,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { openSwitchedHandler } from '../../testing/open-switched-handler.ts';
import { createCloudWatchTelemetry } from './cloudwatch-telemetry.ts';
import { createCloudWatchLogsClient } from './create-cloudwatch-logs-client.ts';
import { parseLogLine } from './testing/parse-log-line.ts';

let mock: AwsMock;
let opened = 0;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

const maxKept = 20;
const streamName = 'host/1';

describeTelemetry({
  name: 'createCloudWatchTelemetry',
  open: async () => {
    opened += 1;
    const prefix = `/assay/case-${opened}/agents/`;
    const network = openSwitchedHandler(new NodeHttpHandler());
    const client = createCloudWatchLogsClient({
      ...mock.client,
      maxAttempts: 1,
      requestHandler: network.handler,
    });
    const logGroupOf = (agent: string): string => `${prefix}${agent}`;
    for (const agent of agentKinds) {
      await client.send(new CreateLogGroupCommand({ logGroupName: logGroupOf(agent) }));
    }
    const open = () =>
      createCloudWatchTelemetry({
        client,
        logGroupOf,
        namespace: 'Assay/test',
        // Stands still, so that nothing is flushed but what the suite flushes.
        clock: createManualClock(),
        streamName,
        maxKept,
      });
    return {
      telemetry: open(),
      maxKept,
      entries: async (agent) => {
        const place = { logGroupName: logGroupOf(agent), logStreamName: streamName, startFromHead: true };
        const { events = [] } = await client
          .send(new GetLogEventsCommand(place))
          .catch((thrown: unknown): { events: OutputLogEvent[] } => {
            // The stream is made with the first entry.
            if (thrown instanceof ResourceNotFoundException) return { events: [] };
            throw thrown;
          });
        return events.map(({ message = '' }) => parseLogLine(message));
      },
      setReachable: async (isReachable) => network.set(isReachable),
      reopen: async () => open(),
      [Symbol.asyncDispose]: async () => client.destroy(),
    };
  },
  capabilities: { durable: true, faults: true },
  skipped: [],
});
