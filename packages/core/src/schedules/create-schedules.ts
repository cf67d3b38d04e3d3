import { auditWrite } from '../audit/audit-entry.ts';
import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import { platformWorkspace } from '../events/outbox.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { conditionOn } from '../records/condition.ts';
import { nextSlot } from './cron.ts';
import { moveDueEntry } from './due-records.ts';
import { actionScopes, ScheduleAction } from './schedule-action.ts';
import {
  type SchedulePlan,
  type ScheduleRecord,
  schedulePlace,
  schedulePlans,
  scheduleRuns,
  schedulesPartition,
  toScheduleRecord,
} from './schedule-records.ts';

export type ScheduleRequest = {
  workspace: string;
  name: string;
  cron: string;
  timeZone: string;
  action: string;
  enabled: boolean;
  actor: string;
};

export type Schedules = {
  /**
   * Makes a schedule, or changes it: its next slot is reckoned anew only when its times or `enabled` change, and a
   * run that is under way goes on.
   * Errors: `schedule.invalid-name`, `schedule.invalid-cron`, `schedule.invalid-time-zone`,
   * `schedule.unknown-action`, `schedule.wrong-workspace` (reject), `schedule.conflict` (retry).
   */
  put(request: ScheduleRequest): Promise<ScheduleRecord>;
  /** Errors: `schedule.not-found` (reject), `schedule.conflict` (retry). A run that is under way goes on. */
  remove(request: { workspace: string; name: string; actor: string }): Promise<void>;
  /** By name. */
  list(request: { workspace: string }): Promise<ScheduleRecord[]>;
  find(request: { workspace: string; name: string }): Promise<ScheduleRecord | null>;
};

const namePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

const assertName = (name: string): void => {
  if (namePattern.test(name)) return;
  throw rejectError(
    'schedule.invalid-name',
    'The field "name" takes 1 to 63 lower-case letters, digits and "-", the first no "-".',
    { details: { field: 'name' } },
  );
};

const parseAction = (action: string, workspace: string): ScheduleAction => {
  const parsed = ScheduleAction.safeParse(action);
  if (!parsed.success) {
    throw rejectError(
      'schedule.unknown-action',
      `The field "action" takes one of: ${ScheduleAction.options.join(', ')}.`,
      { details: { field: 'action' } },
    );
  }
  const isPlatform = workspace === platformWorkspace;
  if (isPlatform !== (actionScopes[parsed.data] === 'platform')) {
    throw rejectError(
      'schedule.wrong-workspace',
      isPlatform
        ? `The action "${parsed.data}" works on the documents of a workspace: make its schedule in that workspace.`
        : `The action "${parsed.data}" concerns the whole platform: make its schedule in "${platformWorkspace}".`,
      { details: { field: 'action' } },
    );
  }
  return parsed.data;
};

const conflict = () =>
  retryError('schedule.conflict', 'Somebody else changed the schedule just now: try again.');

/** Keeps the schedules of every workspace; `createScheduleTicker` starts them. */
export const createSchedules = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
}): Schedules => {
  const { records, commit, clock, ids } = options;

  const planOf = (
    request: ScheduleRequest,
    action: ScheduleAction,
    before: SchedulePlan | null,
  ): SchedulePlan => {
    const { name, cron, timeZone, enabled } = request;
    const now = clock.now();
    const firstSlot = nextSlot({ cron, timeZone, after: now });
    const keepsTimes =
      before?.cron === cron && before.timeZone === timeZone && before.enabled && before.nextAt !== null;
    const plan = {
      name,
      cron,
      timeZone,
      action,
      enabled,
      lastDueAt: before?.lastDueAt ?? null,
      missedCount: before?.missedCount ?? 0,
      skippedCount: before?.skippedCount ?? 0,
      runCount: before?.runCount ?? 0,
      createdAt: before?.createdAt ?? now.toISOString(),
    };
    if (enabled && keepsTimes) return { ...plan, nextAt: before.nextAt, plannedAt: before.plannedAt };
    return { ...plan, nextAt: enabled ? firstSlot : null, plannedAt: now.toISOString() };
  };

  const findRun = async (workspace: string, name: string) =>
    (await scheduleRuns.find(records, workspace, schedulePlace(name)))?.value ?? null;

  return {
    put: async (request) => {
      const { workspace, name, actor } = request;
      assertName(name);
      const action = parseAction(request.action, workspace);
      const found = await schedulePlans.find(records, workspace, schedulePlace(name));
      const plan = planOf(request, action, found?.value ?? null);
      const result = await commit({
        workspace,
        writes: [
          schedulePlans.put(workspace, plan, conditionOn(found)),
          ...moveDueEntry({ workspace, before: found?.value ?? null, after: plan }),
          auditWrite({ workspace, actor, action: 'schedule.put', target: name, clock, ids }),
        ],
        events: [],
      });
      if (!result.committed) throw conflict();
      return toScheduleRecord(plan, await findRun(workspace, name));
    },

    remove: async ({ workspace, name, actor }) => {
      const found = await schedulePlans.find(records, workspace, schedulePlace(name));
      if (!found) {
        throw rejectError('schedule.not-found', 'There is no schedule of this name: list those there are.');
      }
      const result = await commit({
        workspace,
        writes: [
          schedulePlans.remove(workspace, schedulePlace(name), { version: found.version }),
          scheduleRuns.remove(workspace, schedulePlace(name)),
          ...moveDueEntry({ workspace, before: found.value, after: null }),
          auditWrite({ workspace, actor, action: 'schedule.remove', target: name, clock, ids }),
        ],
        events: [],
      });
      if (!result.committed) throw conflict();
    },

    list: async ({ workspace }) => {
      const request = { workspace, partition: schedulesPartition };
      const [plans, runs] = await Promise.all([
        schedulePlans.listAll(records, request),
        scheduleRuns.listAll(records, request),
      ]);
      const runOf = new Map(runs.map(({ value }) => [value.name, value]));
      return plans.map(({ value }) => toScheduleRecord(value, runOf.get(value.name) ?? null));
    },

    find: async ({ workspace, name }) => {
      const found = await schedulePlans.find(records, workspace, schedulePlace(name));
      return found && toScheduleRecord(found.value, await findRun(workspace, name));
    },
  };
};
