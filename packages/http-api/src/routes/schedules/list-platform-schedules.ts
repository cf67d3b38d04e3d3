import { platformWorkspace } from '@assay/core/events';
import { createSchedules } from '@assay/core/schedules';
import { defineRoute } from '../../route.ts';
import { ScheduleList } from './schedule-schemas.ts';

export const listPlatformSchedulesRoute = defineRoute({
  name: 'list-platform-schedules',
  method: 'GET',
  path: '/v1/platform/schedules',
  summary: 'The schedules of what concerns no workspace, such as backups',
  access: { kind: 'platform', role: 'viewer' },
  reply: { kind: 'json', status: 200, schema: ScheduleList },
  errors: [],
  handle: async ({ services }) => ({
    items: await createSchedules(services).list({ workspace: platformWorkspace }),
  }),
});
