import { z } from 'zod';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { PutWrite } from '../ports/record-store.ts';
import { defineCollection } from '../records/collection.ts';

/** Who did what to which id; never contents, and never changed or deleted. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  target: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** One partition a day, so that none grows without end. */
export const auditLog = defineCollection<AuditEntry>({
  name: 'audit-log',
  table: 'platform',
  schema: AuditEntry,
  key: (entry) => ({ partition: entry.at.slice(0, 10), sort: entry.id }),
});

/** The write that belongs into the same transaction as the change it tells of. */
export const auditWrite = (options: {
  workspace: string;
  actor: string;
  action: string;
  target: string;
  clock: Clock;
  ids: IdSource;
}): PutWrite => {
  const { workspace, actor, action, target, clock, ids } = options;
  return auditLog.put(
    workspace,
    { id: ids.create('audit'), at: clock.now().toISOString(), actor, action, target },
    'absent',
  );
};
