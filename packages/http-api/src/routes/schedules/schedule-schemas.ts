import { ScheduleAction, ScheduleRecord } from '@assay/core/schedules';
import { z } from 'zod';

export const ScheduleParams = z.strictObject({ name: z.string().min(1).max(200) });

export const ScheduleBody = z.strictObject({
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  cron: z.string().min(1).max(200),
  /** An IANA name such as `Europe/Berlin`. */
  timeZone: z.string().min(1).max(100),
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
