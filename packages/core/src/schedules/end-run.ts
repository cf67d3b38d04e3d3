import type { NewEvent } from '../events/event.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore, Write } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import type { ScheduleAction } from './schedule-action.ts';
import { type ScheduleOutcome, type ScheduleRun, schedulePlace, scheduleRuns } from './schedule-records.ts';

/** The run, unless it ended before, was given up as lost, or its schedule is gone. */
export const findOpenRun = async (options: {
  records: RecordStore;
  workspace: string;
  name: string;
  runId: string;
}): Promise<Versioned<ScheduleRun> | null> => {
  const { records, workspace, name, runId } = options;
  const found = await scheduleRuns.find(records, workspace, schedulePlace(name));
  return found?.value.running && found.value.runId === runId ? found : null;
};

/** The end of a run, on the condition that nobody gave it up meanwhile. */
export const endRun = (options: {
  workspace: string;
  run: Versioned<ScheduleRun>;
  action: ScheduleAction;
  outcome: ScheduleOutcome;
  clock: Clock;
}): { writes: Write[]; events: NewEvent[] } => {
  const { workspace, run, action, outcome, clock } = options;
  const { name, dueAt, startedAt } = run.value;
  // A clock that was set back meanwhile must not make a run end before it started.
  const endedAt = new Date(Math.max(clock.now().getTime(), Date.parse(startedAt))).toISOString();
  const ended: ScheduleRun = { ...run.value, running: false, endedAt, outcome };
  return {
    writes: [scheduleRuns.put(workspace, ended, { version: run.version })],
    events: [{ type: 'schedule.completed', data: { name, action, dueAt, code: outcome.code } }],
  };
};
