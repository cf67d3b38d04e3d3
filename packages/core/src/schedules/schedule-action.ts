import { z } from 'zod';

/** What a schedule can start. */
export const ScheduleAction = z.enum(['reconcile', 'sync-sources', 'back-up']);
export type ScheduleAction = z.infer<typeof ScheduleAction>;

/** Where an action makes sense: on the documents of a workspace, or on the platform as a whole. */
export const actionScopes = {
  reconcile: 'workspace',
  'sync-sources': 'workspace',
  'back-up': 'platform',
} as const satisfies Record<ScheduleAction, 'workspace' | 'platform'>;
