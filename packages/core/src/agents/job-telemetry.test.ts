import { expect, it } from 'vitest';
import { createManualClock } from '../../testing/memory/manual-clock.ts';
import { createMemoryTelemetry } from '../../testing/memory/memory-telemetry.ts';
import type { Delivery } from '../jobs/delivery.ts';
import { createJobTelemetry } from './job-telemetry.ts';

const delivery: Delivery = {
  job: 'read-document',
  agent: 'reader',
  workspace: 'acme',
  messageId: 'evt_1:read-document',
  outcome: 'completed',
  code: null,
  durationMs: 12,
  receiveCount: 1,
};

const recorded = async (...deliveries: Delivery[]) => {
  const clock = createManualClock();
  const telemetry = createMemoryTelemetry({ clock });
  const tell = createJobTelemetry({ telemetry, clock });
  for (const each of deliveries) tell(each);
  await telemetry.close();
  return telemetry.entries('reader');
};

it('records a delivery with its ids, and its measures by job', async () => {
  expect(await recorded(delivery)).toEqual([
    {
      agent: 'reader',
      event: 'job.completed',
      level: 'info',
      at: '2030-01-01T00:00:00.000Z',
      ids: { workspace: 'acme', messageId: 'evt_1:read-document', code: null, receiveCount: 1 },
      dimensions: { Job: 'read-document' },
      metrics: [
        { name: 'Duration', unit: 'Milliseconds', value: 12 },
        { name: 'Completed', unit: 'Count', value: 1 },
      ],
      droppedBefore: 0,
    },
  ]);
});

it('has an event, a level and a count for each outcome', async () => {
  const entries = await recorded(
    { ...delivery, code: 'document.damaged' },
    { ...delivery, outcome: 'deferred' },
    { ...delivery, outcome: 'failed', code: 'store.down' },
    { ...delivery, outcome: 'dead', code: 'store.down' },
  );
  expect(entries.map(({ event, level, metrics }) => [event, level, metrics[1]?.name])).toEqual([
    ['job.completed', 'warn', 'Completed'],
    ['job.deferred', 'info', 'Deferred'],
    ['job.failed', 'warn', 'Failed'],
    ['job.dead', 'error', 'Dead'],
  ]);
});

it('records a message with an id of any length', async () => {
  const [entry] = await recorded({ ...delivery, messageId: 'x'.repeat(1_000) });
  expect(entry?.ids.messageId).toBe('x'.repeat(256));
});
