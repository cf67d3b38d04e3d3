import type { Commit } from '@assay/core/events';
import type { Clock, RecordStore } from '@assay/core/ports';
import { createScheduleTicker } from '@assay/core/schedules';
import type { Log } from '../log.ts';

/** Starts schedules at their slots until the signal aborts, and tells of every slot. */
export const runSchedules = (options: {
  home: { records: RecordStore; commit: Commit; clock: Clock };
  log: Log;
  signal: AbortSignal;
}): Promise<void> => {
  const { log, signal } = options;
  const { records, commit, clock } = options.home;
  const ticker = createScheduleTicker({
    records,
    commit,
    clock,
    onSlot: ({ skipped, ...slot }) =>
      log({
        level: skipped || slot.missedCount > 0 ? 'warn' : 'info',
        event: skipped ? 'schedule.skipped' : 'schedule.started',
        ...slot,
      }),
    onProblem: ({ schedule, error }) =>
      log({
        level: 'error',
        event: schedule ? 'schedule.failed' : 'schedule.slots-unavailable',
        ...schedule,
        code: error.code,
      }),
  });
  return ticker.run(signal);
};
