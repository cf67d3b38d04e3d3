import { platformWorkspace } from '@assay/core/events';
import { createSchedules, ScheduleRecord } from '@assay/core/schedules';
import { defineRoute } from '../../route.ts';
import { ScheduleBody, ScheduleParams, scheduleErrors } from './schedule-schemas.ts';

export const putPlatformScheduleRoute = defineRoute({
  name: 'put-platform-schedule',
  method: 'PUT',
  path: '/v1/platform/schedules/:name',
  summary: 'Make or change a schedule of what concerns no workspace, such as backups',
  access: { kind: 'platform', role: 'admin' },
  params: ScheduleParams,
  body: ScheduleBody,
  reply: { kind: 'json', status: 200, schema: ScheduleRecord },
  errors: scheduleErrors,
  handle: ({ services, actor, params, body }) =>
    createSchedules(services).put({ ...body, name: params.name, workspace: platformWorkspace, actor }),
});
