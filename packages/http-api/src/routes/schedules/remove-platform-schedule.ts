import { platformWorkspace } from '@assay/core/events';
import { createSchedules } from '@assay/core/schedules';
import { defineRoute } from '../../route.ts';
import { ScheduleParams } from './schedule-schemas.ts';

export const removePlatformScheduleRoute = defineRoute({
  name: 'remove-platform-schedule',
  method: 'DELETE',
  path: '/v1/platform/schedules/:name',
  summary: 'Remove a schedule of what concerns no workspace; a run that is under way goes on',
  access: { kind: 'platform', role: 'admin' },
  params: ScheduleParams,
  reply: { kind: 'empty', status: 204 },
  errors: ['schedule.not-found', 'schedule.conflict'],
  handle: async ({ services, actor, params }) => {
    await createSchedules(services).remove({ workspace: platformWorkspace, name: params.name, actor });
    return undefined;
  },
});
