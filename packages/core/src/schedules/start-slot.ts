import type { Commit } from '../events/commit.ts';
import type { NewEvent } from '../events/event.ts';
import type { Write } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { conditionOn } from '../records/condition.ts';
import { moveDueEntry } from './due-records.ts';
import type { DueSlot } from './plan-slots.ts';
import { runLimitMs } from './run-limits.ts';
import { type SchedulePlan, type ScheduleRun, schedulePlans, scheduleRuns } from './schedule-records.ts';

/** A run of the future counts as lost too: the clock that stamped it was wrong. */
const isUnderWay = (run: ScheduleRun | null, now: Date): boolean =>
  run?.running === true && Math.abs(now.getTime() - Date.parse(run.startedAt)) <= runLimitMs;

/**
 * Uses up a slot: the plan moves on, and unless a run is under way the next one begins, all in one transaction on the
 * condition that nobody else changed plan or run since. So of two tickers, or after a crash, one starts it.
 * Null when the race was lost.
 */
export const startSlot = async (options: {
  commit: Commit;
  now: Date;
  workspace: string;
  plan: Versioned<SchedulePlan>;
  run: Versioned<ScheduleRun> | null;
  slot: DueSlot;
}): Promise<'started' | 'skipped' | null> => {
  const { commit, now, workspace, run, slot } = options;
  const before = options.plan.value;
  const { name, action } = before;
  const { dueAt, missedCount, nextAt } = slot;
  const skips = isUnderWay(run?.value ?? null, now);
  const runCount = before.runCount + (skips ? 0 : 1);
  const after: SchedulePlan = {
    ...before,
    nextAt,
    lastDueAt: dueAt,
    missedCount: before.missedCount + missedCount,
    skippedCount: before.skippedCount + (skips ? 1 : 0),
    runCount,
    plannedAt: now.toISOString(),
  };
  const writes: Write[] = [
    schedulePlans.put(workspace, after, { version: options.plan.version }),
    ...moveDueEntry({ workspace, before, after }),
  ];
  const events: NewEvent[] = [];
  if (!skips) {
    // The time of creation keeps the runs of a schedule that was removed and made again apart from the former ones.
    const runId = `${before.createdAt}/${runCount}`;
    const next: ScheduleRun = {
      name,
      runId,
      dueAt,
      running: true,
      startedAt: now.toISOString(),
      endedAt: run?.value.endedAt ?? null,
      outcome: run?.value.outcome ?? null,
    };
    writes.push(scheduleRuns.put(workspace, next, conditionOn(run)));
    events.push({ type: 'schedule.due', data: { name, action, dueAt, missedCount, runId } });
  }
  const result = await commit({ workspace, writes, events });
  if (!result.committed) return null;
  return skips ? 'skipped' : 'started';
};
