import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';
import { ScheduleAction } from './schedule-action.ts';

export const schedulesPartition = 'schedules';

/** What was asked for, and the plan that follows from it. Times are ISO 8601. */
export const SchedulePlan = z.object({
  name: z.string(),
  cron: z.string(),
  timeZone: z.string(),
  action: ScheduleAction,
  enabled: z.boolean(),
  /** The next slot; null when it is not enabled. */
  nextAt: z.string().nullable(),
  /** The last slot that came. */
  lastDueAt: z.string().nullable(),
  /** Slots that nobody started in time and that one later run made good together, since it was first put. */
  missedCount: z.number().int(),
  /** Slots that came while a run was not ended, and started none. */
  skippedCount: z.number().int(),
  /** Runs so far; numbers them. */
  runCount: z.number().int(),
  createdAt: z.string(),
  /** When `nextAt` was reckoned: a plan from the future was made by a clock that went wrong. */
  plannedAt: z.string(),
});
export type SchedulePlan = z.infer<typeof SchedulePlan>;

export const schedulePlace = (name: string) => ({ partition: schedulesPartition, sort: name });

export const schedulePlans = defineCollection<SchedulePlan>({
  name: 'schedules',
  table: 'platform',
  schema: SchedulePlan,
  key: (plan) => schedulePlace(plan.name),
});

/** How a run ended. The message names no content. */
export const ScheduleOutcome = z.object({
  status: z.enum(['succeeded', 'failed']),
  code: z.string().nullable(),
  message: z.string().nullable(),
});
export type ScheduleOutcome = z.infer<typeof ScheduleOutcome>;

/**
 * The latest run of a schedule. It has a record of its own, so that a schedule which is changed during a run does
 * not make the run's end a lost race, after which the whole run would be repeated.
 */
export const ScheduleRun = z.object({
  name: z.string(),
  runId: z.string(),
  dueAt: z.string(),
  running: z.boolean(),
  startedAt: z.string(),
  /** When the last run that ended did so: this one, or the one before. */
  endedAt: z.string().nullable(),
  outcome: ScheduleOutcome.nullable(),
});
export type ScheduleRun = z.infer<typeof ScheduleRun>;

export const scheduleRuns = defineCollection<ScheduleRun>({
  name: 'schedule-runs',
  table: 'platform',
  schema: ScheduleRun,
  key: (run) => schedulePlace(run.name),
});

/** What people see of a schedule: its plan and its latest run. */
export const ScheduleRecord = SchedulePlan.omit({ runCount: true, createdAt: true, plannedAt: true }).extend({
  lastStartedAt: z.string().nullable(),
  lastEndedAt: z.string().nullable(),
  lastOutcome: ScheduleOutcome.nullable(),
});
export type ScheduleRecord = z.infer<typeof ScheduleRecord>;

export const toScheduleRecord = (plan: SchedulePlan, run: ScheduleRun | null): ScheduleRecord => {
  const { runCount: _count, createdAt: _created, plannedAt: _planned, ...seen } = plan;
  return {
    ...seen,
    lastStartedAt: run?.startedAt ?? null,
    lastEndedAt: run?.endedAt ?? null,
    lastOutcome: run?.outcome ?? null,
  };
};
