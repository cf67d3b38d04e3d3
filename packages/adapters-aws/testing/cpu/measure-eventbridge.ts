import type { AssayEvent } from '@assay/core/events';
import { createManualClock } from '@assay/core/testing/memory';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { createEventBridgeClient } from '../../src/eventbridge/create-eventbridge-client.ts';
import { createEventBridgeBus } from '../../src/eventbridge/eventbridge-bus.ts';
import { type CpuPair, type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

const place = { EventBusName: 'assay-main', Source: 'assay.main' };
const event = (number: number): AssayEvent => ({
  id: `evt_${number}` as AssayEvent['id'],
  type: 'document.extracted',
  version: 1,
  workspace: 'default',
  at: '2030-01-01T00:00:00.000Z',
  data: { contentId: 'c'.repeat(64), type: 'invoice' },
});

/** CPU time of the adapter and of the bare SDK with the same requests, against a service in another process. */
export const measureEventBridge = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('json-server.ts', import.meta.url));
  const client = createEventBridgeClient(service.config);
  const bus = createEventBridgeBus({
    client,
    busName: place.EventBusName,
    source: place.Source,
    clock: createManualClock(),
  });
  const publishOf = (count: number): CpuPair => {
    const events = Array.from({ length: count }, (_, number) => event(number));
    return {
      ours: () => bus.publish(events),
      bare: async () => {
        const Entries = events.map((each) => ({
          ...place,
          DetailType: each.type,
          Detail: JSON.stringify(each),
        }));
        const answer = await client.send(new PutEventsCommand({ Entries }));
        return (answer.Entries ?? []).flatMap(({ ErrorCode }, number) => (ErrorCode ? [number] : []));
      },
    };
  };
  const rows = await compareCpu('EventBridge', { 'publish, 1': publishOf(1), 'publish, 10': publishOf(10) });
  client.destroy();
  return rows;
};
