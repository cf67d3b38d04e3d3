import { createIdSource } from '@assay/core';
import { type Commit, createCommit, createRelay, type EventType, outbox } from '@assay/core/events';
import { createDeliveryRunner, eventRoutes, jobTable, queueDeclarations } from '@assay/core/jobs';
import type { Backups, RecordStore } from '@assay/core/ports';
import {
  createSchedules,
  createScheduleTicker,
  type ScheduleRequest,
  type SlotReport,
} from '@assay/core/schedules';
import { createRunSchedule } from '../../src/jobs/handlers/run-schedule.ts';
import type { JobDefinition } from '../../src/jobs/job-definition.ts';
import type { JobHandler } from '../../src/jobs/job-handler.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryEventBus } from '../memory/memory-event-bus.ts';
import { createMemoryJobQueue } from '../memory/memory-job-queue.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';

/** Schedules over the memory adapters, moved by hand. It begins on 1 January 2030, 00:00 UTC. */
export const openSchedules = (options: { backups?: Backups | null } = {}) => {
  const standing = createManualClock();
  let offsetMs = 0;
  const clock = { ...standing, now: () => new Date(standing.now().getTime() + offsetMs) };
  let seed = 0;
  const randomBytes = (count: number) =>
    Uint8Array.from({ length: count }, () => {
      seed = (seed + 41) % 256;
      return seed;
    });
  const ids = createIdSource({ now: clock.now, randomBytes });
  const records = createMemoryRecordStore({ clock });
  const queue = createMemoryJobQueue({ queues: queueDeclarations(), clock: standing });
  const bus = createMemoryEventBus({ queue, routes: eventRoutes() });
  const commit = createCommit({ records, clock, ids });
  const relay = createRelay({ records, bus, clock: standing });
  const schedules = createSchedules({ records, commit, clock, ids });
  const slots: SlotReport[] = [];
  const problems: string[] = [];
  const createTicker = (over: { records?: RecordStore; commit?: Commit } = {}) =>
    createScheduleTicker({
      records,
      commit,
      clock,
      onSlot: (slot) => slots.push(slot),
      onProblem: ({ error }) => problems.push(error.code),
      ...over,
    });
  const ticker = createTicker();
  const deliver = createDeliveryRunner({ commit, clock });
  const definition = jobTable['run-schedule'] as unknown as JobDefinition;
  const handler = createRunSchedule({
    records,
    commit,
    clock,
    ids,
    backups: options.backups ?? null,
  }) as unknown as JobHandler;

  const defaults: ScheduleRequest = {
    workspace: 'default',
    name: 'nightly',
    cron: '0 3 * * *',
    timeZone: 'UTC',
    action: 'reconcile',
    enabled: true,
    actor: 'tester',
  };

  return {
    clock,
    records,
    commit,
    queue,
    schedules,
    ticker,
    createTicker,
    slots,
    problems,
    put: (request: Partial<ScheduleRequest> = {}) => schedules.put({ ...defaults, ...request }),
    find: (name = defaults.name) => schedules.find({ workspace: defaults.workspace, name }),
    /** Moves time on to a moment, as a sleeping process would see it. */
    goTo: (moment: string) => standing.advance(Date.parse(moment) - clock.now().getTime()),
    /** Sets the clock itself, maybe back. */
    setClock: (moment: string) => {
      offsetMs += Date.parse(moment) - clock.now().getTime();
    },
    /** Events that no relay has taken yet. */
    listEvents: async (type: EventType) => {
      const all = await outbox.listAll(records, { workspace: '_platform', partition: 'outbox' });
      return all.flatMap(({ value }) => (value.type === type ? [value] : []));
    },
    publish: () => relay.relayPage(),
    /** Runs one delivery of the job; false when none waits. A `cut` one dies before its effect is committed. */
    deliver: async ({ cut = false } = {}): Promise<boolean> => {
      await relay.relayPage();
      const [job] = await queue.claim({ queue: definition.name, limit: 1 });
      if (!job) return false;
      const signal = cut ? AbortSignal.abort() : new AbortController().signal;
      const outcome = await deliver({ definition, handler, job, signal });
      if (outcome.kind === 'completed') await queue.complete([job.receipt]);
      else if (outcome.kind === 'deferred') await queue.defer(job.receipt, { delayMs: outcome.delayMs });
      else await queue.retry(job.receipt, { delayMs: 0, reason: outcome.error.code });
      return true;
    },
  };
};
