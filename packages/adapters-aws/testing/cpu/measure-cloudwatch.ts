import type { TelemetryEntry } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import { PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { createCloudWatchTelemetry } from '../../src/cloudwatch/cloudwatch-telemetry.ts';
import { createCloudWatchLogsClient } from '../../src/cloudwatch/create-cloudwatch-logs-client.ts';
import { type CpuPair, type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

/** CPU time of the adapter and of the bare SDK, against a service in another process. */
export const measureCloudWatch = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('json-server.ts', import.meta.url));
  const { config } = service;
  const client = createCloudWatchLogsClient(config);
  const telemetry = createCloudWatchTelemetry({
    client,
    logGroupOf: (agent) => `/assay/main/agents/${agent}`,
    namespace: 'Assay/main',
    clock: createManualClock(),
    streamName: 'host/1',
  });
  const entry: TelemetryEntry = {
    agent: 'reader',
    event: 'document.read',
    level: 'info',
    at: '2030-01-01T00:00:00.000Z',
    ids: { workspace: 'default', contentId: 'c1', pages: 3 },
    dimensions: { Job: 'read-document' },
    metrics: [{ name: 'Duration', unit: 'Milliseconds', value: 12.5 }],
  };

  const flushOf = (count: number): CpuPair => ({
    ours: () => {
      for (let place = 0; place < count; place += 1) telemetry.record(entry);
      return telemetry.flush();
    },
    bare: () => {
      const logEvents = Array.from({ length: count }, () => ({
        timestamp: Date.parse(entry.at),
        message: JSON.stringify({
          _aws: {
            Timestamp: Date.parse(entry.at),
            CloudWatchMetrics: [
              {
                Namespace: 'Assay/main',
                Dimensions: [['agent_kind', 'Job']],
                Metrics: [{ Name: 'Duration', Unit: 'Milliseconds' }],
              },
            ],
          },
          agent_kind: entry.agent,
          _entry: { event: entry.event, level: entry.level, at: entry.at, ids: entry.ids },
          Job: 'read-document',
          Duration: 12.5,
        }),
      }));
      return client.send(
        new PutLogEventsCommand({
          logGroupName: '/assay/main/agents/reader',
          logStreamName: 'host/1',
          logEvents,
        }),
      );
    },
  });

  const rows = await compareCpu('CloudWatch', {
    '1 entry': flushOf(1),
    '10 entries': flushOf(10),
    '100 entries': flushOf(100),
  });
  client.destroy();
  return rows;
};
