import { parseCron } from './cron.ts';
import type { SchedulePlan } from './schedule-records.ts';

/** More missed slots than this are not counted: a schedule of every minute misses half a million in a year. */
const maxCountedMissed = 1_000;

export type DueSlot = {
  /** The latest slot that has come: the one to start. */
  dueAt: string;
  /** Slots before it that nobody started; at most `maxCountedMissed`. */
  missedCount: number;
  /** The slot to wait for now; null when none will ever come. */
  nextAt: string | null;
};

/** What a plan whose next slot has come asks for now. Several missed slots become one. */
export const toDueSlot = (plan: SchedulePlan, now: Date): DueSlot | null => {
  if (plan.nextAt === null) return null;
  const firstDue = new Date(plan.nextAt);
  if (firstDue > now) return null;
  const times = parseCron(plan);
  const due = new Date(Math.max(firstDue.getTime(), times.latestUpTo(now)?.getTime() ?? 0));
  let missedCount = 0;
  for (
    let slot: Date | null = firstDue;
    slot !== null && slot < due && missedCount < maxCountedMissed;
    slot = times.nextAfter(slot)
  ) {
    missedCount += 1;
  }
  return { dueAt: due.toISOString(), missedCount, nextAt: times.nextAfter(now)?.toISOString() ?? null };
};
