export { AuditEntry, auditLog, auditWrite } from './audit-entry.ts';
