import { rejectError } from '../../errors.ts';
import type { Commit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { Backups } from '../../ports/backups.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { requestReconciliation } from '../../reconciliation/request-reconciliation.ts';
import { endRun, findOpenRun } from '../../schedules/end-run.ts';
import type { ScheduleAction } from '../../schedules/schedule-action.ts';
import { requestSyncOfAll } from '../../sources/request-sync.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';

type Act = (request: { workspace: string; name: string; signal: AbortSignal }) => Promise<unknown>;

/**
 * Does what a schedule asks for and ends its run. A run that is no longer open (ended by an earlier delivery, given
 * up as lost, its schedule removed) does nothing. A process that dies in between makes the action repeat.
 */
export const createRunSchedule = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
  backups: Backups | null;
}): JobHandler<'run-schedule'> => {
  const { records, commit, clock, ids, backups } = options;

  const actions: Record<ScheduleAction, Act> = {
    reconcile: ({ workspace, signal }) => requestReconciliation({ records, commit, workspace, signal }),
    'sync-sources': ({ workspace, name, signal }) =>
      requestSyncOfAll({ records, commit, clock, ids, workspace, actor: `schedule:${name}`, signal }),
    'back-up': async ({ signal }) => {
      if (!backups) {
        throw rejectError(
          'schedule.no-backups',
          'This home keeps its copies by itself: remove the schedule, or start the server with a folder for backups.',
        );
      }
      await backups.create({ signal });
    },
  };

  return {
    handle: async ({ event, signal }) => {
      const { workspace, data } = event;
      const { name, runId, action } = data;
      if (!(await findOpenRun({ records, workspace, name, runId }))) return nothingToDo;
      await actions[action]({ workspace, name, signal });
      const run = await findOpenRun({ records, workspace, name, runId });
      if (!run) return nothingToDo;
      const outcome = { status: 'succeeded' as const, code: null, message: null };
      return endRun({ workspace, run, action, outcome, clock });
    },
    giveUp: async ({ event }, error) => {
      const { workspace, data } = event;
      const { name, runId, action } = data;
      const run = await findOpenRun({ records, workspace, name, runId });
      if (!run) return { writes: [], events: [] };
      const outcome = { status: 'failed' as const, code: error.code, message: error.message };
      return endRun({ workspace, run, action, outcome, clock });
    },
  };
};
