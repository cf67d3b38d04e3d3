import { createSchedules } from '@assay/core/schedules';
import { defineRoute } from '../../route.ts';
import { ScheduleParams } from './schedule-schemas.ts';

export const removeScheduleRoute = defineRoute({
  name: 'remove-schedule',
  method: 'DELETE',
  path: '/v1/schedules/:name',
  summary: 'Remove a schedule of this workspace; a run that is under way goes on',
  access: { kind: 'workspace', role: 'admin' },
  params: ScheduleParams,
  reply: { kind: 'empty', status: 204 },
  errors: ['schedule.not-found', 'schedule.conflict'],
  handle: async ({ services, workspace, actor, params }) => {
    await createSchedules(services).remove({ workspace, name: params.name, actor });
    return undefined;
  },
});
