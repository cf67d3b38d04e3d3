import { createSchedules, ScheduleRecord } from '@assay/core/schedules';
import { defineRoute } from '../../route.ts';
import { ScheduleBody, ScheduleParams, scheduleErrors } from './schedule-schemas.ts';

export const putScheduleRoute = defineRoute({
  name: 'put-schedule',
  method: 'PUT',
  path: '/v1/schedules/:name',
  summary: 'Make or change a schedule of this workspace',
  description:
    'Of one schedule there is never more than one run at a time; slots that nobody started are counted.',
  access: { kind: 'workspace', role: 'admin' },
  params: ScheduleParams,
  body: ScheduleBody,
  reply: { kind: 'json', status: 200, schema: ScheduleRecord },
  errors: scheduleErrors,
  handle: ({ services, workspace, actor, params, body }) =>
    createSchedules(services).put({ ...body, name: params.name, workspace, actor }),
});
