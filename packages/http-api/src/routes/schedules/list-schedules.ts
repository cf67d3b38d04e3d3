import { createSchedules } from '@assay/core/schedules';
import { defineRoute } from '../../route.ts';
import { ScheduleList } from './schedule-schemas.ts';

export const listSchedulesRoute = defineRoute({
  name: 'list-schedules',
  method: 'GET',
  path: '/v1/schedules',
  summary: 'The schedules of this workspace with their latest runs, by name',
  access: { kind: 'workspace', role: 'viewer' },
  reply: { kind: 'json', status: 200, schema: ScheduleList },
  errors: [],
  handle: async ({ services, workspace }) => ({ items: await createSchedules(services).list({ workspace }) }),
});
