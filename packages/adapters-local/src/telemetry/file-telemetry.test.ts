import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TelemetryEntry } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import { expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFileTelemetry } from './file-telemetry.ts';

const entry = (number: number): TelemetryEntry => ({
  agent: 'reader',
  event: 'job.completed',
  level: 'info',
  at: '2030-01-01T00:00:00.000Z',
  ids: { number },
  dimensions: { Job: 'read-document' },
  metrics: [],
});

it('writes entries as lines, and of losses only where there were any', async () => {
  await using temporary = await makeTemporaryPath();
  const telemetry = createFileTelemetry({ folder: temporary.path, clock: createManualClock(), maxKept: 2 });
  // Without a turn between them nothing of a burst can be brought out, but for the first two.
  for (let number = 0; number < 6; number += 1) telemetry.record(entry(number));
  await telemetry.close();
  const path = join(temporary.path, 'telemetry', 'reader.jsonl');
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const entries: (TelemetryEntry & { droppedBefore?: number })[] = lines.map((line) => JSON.parse(line));
  const lost = entries.reduce((sum, each) => sum + (each.droppedBefore ?? 0), 0);
  expect(entries.length + lost).toBe(6);
  expect(lost).toBeGreaterThan(0);
  expect(entries.at(-1)).toEqual(entry(5));
  expect((await stat(path)).mode & 0o077).toBe(0);
});

it('stays within a bound, with a log for each agent', async () => {
  await using temporary = await makeTemporaryPath();
  const telemetry = createFileTelemetry({ folder: temporary.path, clock: createManualClock(), maxBytes: 1 });
  for (let number = 0; number < 6; number += 1) {
    telemetry.record(entry(number));
    telemetry.record({ ...entry(number), agent: 'keeper' });
    await telemetry.flush();
  }
  await telemetry.close();
  const names = (await readdir(join(temporary.path, 'telemetry'))).toSorted();
  expect(names).toEqual(
    ['keeper', 'reader'].flatMap((agent) => ['', '.1', '.2', '.3'].map((end) => `${agent}.jsonl${end}`)),
  );
});
