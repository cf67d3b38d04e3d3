import { type AppError, toAppError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import { platformWorkspace } from '../events/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { nextSlot } from './cron.ts';
import { type DueEntry, dueEntries, duePartition, moveDueEntry } from './due-records.ts';
import { toDueSlot } from './plan-slots.ts';
import type { ScheduleAction } from './schedule-action.ts';
import { schedulePlace, schedulePlans, scheduleRuns } from './schedule-records.ts';
import { startSlot } from './start-slot.ts';

/** A slot that was used up: it started a run, or was skipped because one was under way. */
export type SlotReport = {
  workspace: string;
  name: string;
  action: ScheduleAction;
  dueAt: string;
  missedCount: number;
  skipped: boolean;
};

export type ScheduleTicker = {
  /** Uses up every slot that has come; gives how many runs it started. */
  tick(): Promise<number>;
  /** Ticks until the signal aborts. */
  run(signal: AbortSignal): Promise<void>;
};

const pageSize = 100;

/** A schedule that could not be started is tried again after so long, so that one fault is not told of every second. */
const problemPauseMs = 60_000;

/** A clock that is set right by less than this repeats no slot; a plan made further in the future is made anew. */
const clockSlackMs = 5 * 60_000;

/**
 * Starts schedules when their slots come. Any number of tickers may work on the same records.
 * A schedule that cannot be started is told of and does not stop the others.
 */
export const createScheduleTicker = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  pollMs?: number;
  onSlot?: (report: SlotReport) => void;
  /** `schedule` is null when the slots themselves could not be listed. */
  onProblem?: (problem: { schedule: { workspace: string; name: string } | null; error: AppError }) => void;
}): ScheduleTicker => {
  const { records, commit, clock, pollMs = 1_000, onSlot, onProblem } = options;
  let lastTickMs: number | null = null;
  const resting = new Map<string, number>();

  const findPlan = async ({ workspace, name, nextAt }: DueEntry) => {
    const plan = await schedulePlans.find(records, workspace, schedulePlace(name));
    // Otherwise somebody else has moved the schedule on since the slots were listed.
    return plan?.value.nextAt === nextAt ? plan : null;
  };

  /** Plans anew what a clock planned that had run ahead; else such a schedule would wait for that far day. */
  const replan = async (entry: DueEntry, now: Date): Promise<void> => {
    const { workspace } = entry;
    const plan = await findPlan(entry);
    if (!plan) return;
    const before = plan.value;
    const after = { ...before, nextAt: nextSlot({ ...before, after: now }), plannedAt: now.toISOString() };
    await commit({
      workspace,
      writes: [
        schedulePlans.put(workspace, after, { version: plan.version }),
        ...moveDueEntry({ workspace, before, after }),
      ],
      events: [],
    });
  };

  const start = async (entry: DueEntry, now: Date): Promise<number> => {
    const { workspace, name } = entry;
    const plan = await findPlan(entry);
    const slot = plan && toDueSlot(plan.value, now);
    if (!plan || !slot) return 0;
    const run = await scheduleRuns.find(records, workspace, schedulePlace(name));
    const outcome = await startSlot({ commit, now, workspace, plan, run, slot });
    if (!outcome) return 0;
    const { dueAt, missedCount } = slot;
    const { action } = plan.value;
    onSlot?.({ workspace, name, action, dueAt, missedCount, skipped: outcome === 'skipped' });
    return outcome === 'started' ? 1 : 0;
  };

  const handle = async (entry: DueEntry, now: Date): Promise<number> => {
    const id = `${entry.workspace}/${entry.name}`;
    const sinceMs = now.getTime() - (resting.get(id) ?? Number.NEGATIVE_INFINITY);
    if (sinceMs >= 0 && sinceMs < problemPauseMs) return 0;
    resting.delete(id);
    try {
      if (Date.parse(entry.plannedAt) > now.getTime() + clockSlackMs) await replan(entry, now);
      else if (Date.parse(entry.nextAt) <= now.getTime()) return await start(entry, now);
    } catch (thrown) {
      const { workspace, name } = entry;
      resting.set(id, now.getTime());
      onProblem?.({ schedule: { workspace, name }, error: toAppError(thrown) });
    }
    return 0;
  };

  const tick = async (): Promise<number> => {
    const now = clock.now();
    // All slots are looked at where the clock may have been set back, only those that have come otherwise.
    const looksAtAll = lastTickMs === null || now.getTime() < lastTickMs;
    let startedCount = 0;
    let cursor: string | null = null;
    let goesOn = true;
    while (goesOn) {
      const page = await dueEntries.list(records, {
        workspace: platformWorkspace,
        partition: duePartition,
        limit: pageSize,
        cursor,
      });
      for (const { value } of page.items) startedCount += await handle(value, now);
      const last = page.items.at(-1)?.value;
      const isPast = last !== undefined && Date.parse(last.nextAt) > now.getTime();
      cursor = page.cursor;
      goesOn = cursor !== null && (looksAtAll || !isPast);
    }
    lastTickMs = now.getTime();
    return startedCount;
  };

  return {
    tick,
    run: async (signal) => {
      let isTold = false;
      while (!signal.aborted) {
        try {
          await tick();
          isTold = false;
        } catch (thrown) {
          // A full disk stays full for a while: told once until the slots can be listed again.
          if (!isTold) onProblem?.({ schedule: null, error: toAppError(thrown) });
          isTold = true;
        }
        await clock.sleep(pollMs, signal).catch(() => undefined);
      }
    },
  };
};
