import type { RecordStore } from '../ports/record-store.ts';
import { type AuditEntry, auditLog } from './audit-entry.ts';

/** A page of what was done in a workspace on one day (UTC), oldest first; `cursor` is opaque and null at the end. */
export const listAudit = async (request: {
  records: RecordStore;
  /** `_platform` for what concerns no workspace. */
  workspace: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** 1 to 1,000. */
  limit: number;
  cursor: string | null;
}): Promise<{ items: AuditEntry[]; cursor: string | null }> => {
  const { records, workspace, day, limit, cursor } = request;
  const page = await auditLog.list(records, { workspace, partition: day, limit, cursor });
  return { items: page.items.map(({ value }) => value), cursor: page.cursor };
};
