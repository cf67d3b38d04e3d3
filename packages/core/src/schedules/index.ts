export { createSchedules, type ScheduleRequest, type Schedules } from './create-schedules.ts';
export { actionScopes, ScheduleAction } from './schedule-action.ts';
export { ScheduleOutcome, ScheduleRecord } from './schedule-records.ts';
export { createScheduleTicker, type ScheduleTicker, type SlotReport } from './schedule-ticker.ts';
