import { createIdSource } from '@assay/core';
import { createCommit } from '@assay/core/events';
import { createSchedules } from '@assay/core/schedules';
import { createManualClock, createMemoryRecordStore } from '@assay/core/testing/memory';
import { expect, it, vi } from 'vitest';
import type { LogEntry } from '../log.ts';
import { runSchedules } from './run-schedules.ts';

/** What comes, comes at once; a busy machine may take its time. */
const patient = { timeout: 20_000 };

const openServer = async () => {
  const clock = createManualClock();
  const records = createMemoryRecordStore({ clock });
  const ids = createIdSource({ now: clock.now, randomBytes: (count) => new Uint8Array(count).fill(3) });
  const commit = createCommit({ records, clock, ids });
  const lines: LogEntry[] = [];
  await createSchedules({ records, commit, clock, ids }).put({
    workspace: 'default',
    name: 'hourly',
    cron: '0 * * * *',
    timeZone: 'UTC',
    action: 'reconcile',
    enabled: true,
    actor: 'tester',
  });
  const stop = new AbortController();
  return {
    clock,
    records,
    lines,
    run: (over = {}) => {
      const home = { records, commit, clock, ...over };
      return runSchedules({ home, log: (entry) => lines.push(entry), signal: stop.signal });
    },
    stop: () => stop.abort(),
  };
};

it('tells of a run with the slots it makes good, and of a slot that started none', async () => {
  const server = await openServer();
  await server.clock.advance(3 * 3_600_000);
  const running = server.run();
  await vi.waitFor(() => expect(server.lines).toHaveLength(1), patient);
  await server.clock.advance(3_600_000);
  await vi.waitFor(() => expect(server.lines).toHaveLength(2), patient);
  server.stop();
  await running;
  expect(server.lines).toMatchObject([
    {
      level: 'warn',
      event: 'schedule.started',
      name: 'hourly',
      missedCount: 2,
      dueAt: '2030-01-01T03:00:00.000Z',
    },
    { level: 'warn', event: 'schedule.skipped', name: 'hourly', dueAt: '2030-01-01T04:00:00.000Z' },
  ]);
});

it('tells once that the slots cannot be listed, and goes on', async () => {
  const server = await openServer();
  let isBroken = true;
  let lookCount = 0;
  const list: typeof server.records.list = (options) => {
    lookCount += 1;
    return isBroken ? Promise.reject(new Error('No disk.')) : server.records.list(options);
  };
  const running = server.run({ records: { ...server.records, list } });
  await vi.waitFor(async () => {
    await server.clock.advance(1_000);
    expect(lookCount).toBeGreaterThan(5);
  }, patient);
  expect(server.lines).toEqual([
    { level: 'error', event: 'schedule.slots-unavailable', code: 'internal.unexpected' },
  ]);
  isBroken = false;
  await server.clock.advance(3_600_000);
  await vi.waitFor(() => expect(server.lines.at(-1)).toMatchObject({ event: 'schedule.started' }), patient);
  server.stop();
  await running;
});
