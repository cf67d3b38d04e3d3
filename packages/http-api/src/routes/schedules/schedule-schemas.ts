import { ScheduleAction, ScheduleRecord } from '@assay/core/schedules';
import { z } from 'zod';

export const ScheduleParams = z.strictObject({ name: z.string().min(1).max(200) });

export const ScheduleBody = z.strictObject({
  cron: z
    .string()
    .min(1)
    .max(200)
    .describe('Five fields: minute, hour, day of the month, month, day of the week.'),
  timeZone: z.string().min(1).max(100).describe('An IANA name such as `Europe/Berlin`.'),
  action: ScheduleAction,
  enabled: z.boolean().default(true),
});

export const ScheduleList = z.object({ items: z.array(ScheduleRecord) });

export const scheduleErrors = [
  'schedule.invalid-name',
  'schedule.invalid-cron',
  'schedule.invalid-time-zone',
  'schedule.wrong-workspace',
  'schedule.conflict',
];
