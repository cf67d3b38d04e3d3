export { AuditEntry, auditLog, auditWrite } from './audit-entry.ts';
export { listAudit } from './list-audit.ts';
