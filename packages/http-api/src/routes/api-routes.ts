import type { AnyRoute } from '../route.ts';
import { listAuditRoute } from './audit/list-audit.ts';
import { createBackupRoute } from './backups/create-backup.ts';
import { listChangesRoute } from './changes/list-changes.ts';
import { streamChangesRoute } from './changes/stream-changes.ts';
import { addDocumentRoute } from './documents/add-document.ts';
import { deleteDocumentRoute } from './documents/delete-document.ts';
import { getDocumentRoute } from './documents/get-document.ts';
import { getDocumentContentRoute } from './documents/get-document-content.ts';
import { getDocumentFieldsRoute } from './documents/get-document-fields.ts';
import { getDocumentPageRoute } from './documents/get-document-page.ts';
import { getDocumentTextRoute } from './documents/get-document-text.ts';
import { listDocumentsRoute } from './documents/list-documents.ts';
import { getFindingRoute } from './findings/get-finding.ts';
import { listFindingsRoute } from './findings/list-findings.ts';
import { listDeadJobsRoute } from './jobs/list-dead-jobs.ts';
import { listJobsRoute } from './jobs/list-jobs.ts';
import { redriveJobsRoute } from './jobs/redrive-jobs.ts';
import { createKeyRoute } from './keys/create-key.ts';
import { listKeysRoute } from './keys/list-keys.ts';
import { revokeKeyRoute } from './keys/revoke-key.ts';
import { addPasswordsRoute } from './passwords/add-passwords.ts';
import { detectDocumentPiiRoute } from './pii/detect-document-pii.ts';
import { detectPiiRoute } from './pii/detect-pii.ts';
import { getDocumentPiiRoute } from './pii/get-document-pii.ts';
import { getPiiSettingsRoute } from './pii/get-pii-settings.ts';
import { listPiiRecognizersRoute } from './pii/list-pii-recognizers.ts';
import { putPiiSettingsRoute } from './pii/put-pii-settings.ts';
import { redactPiiRoute } from './pii/redact-pii.ts';
import { restoreRedactedRoute } from './pii/restore-redacted.ts';
import { streamPiiRoute } from './pii/stream-pii.ts';
import { requestReconciliationRoute } from './reconciliations/request-reconciliation.ts';
import { getReportRoute } from './report/get-report.ts';
import { listPlatformSchedulesRoute } from './schedules/list-platform-schedules.ts';
import { listSchedulesRoute } from './schedules/list-schedules.ts';
import { putPlatformScheduleRoute } from './schedules/put-platform-schedule.ts';
import { putScheduleRoute } from './schedules/put-schedule.ts';
import { removePlatformScheduleRoute } from './schedules/remove-platform-schedule.ts';
import { removeScheduleRoute } from './schedules/remove-schedule.ts';
import { rebuildIndexRoute } from './search/rebuild-index.ts';
import { searchRoute } from './search/search.ts';
import { addSourceRoute } from './sources/add-source.ts';
import { getSourceRoute } from './sources/get-source.ts';
import { listSourceObjectsRoute } from './sources/list-source-objects.ts';
import { listSourcesRoute } from './sources/list-sources.ts';
import { removeSourceRoute } from './sources/remove-source.ts';
import { syncSourceRoute } from './sources/sync-source.ts';
import { getUploadRoute } from './uploads/get-upload.ts';
import { openUploadRoute } from './uploads/open-upload.ts';
import { receiveUploadRoute } from './uploads/receive-upload.ts';
import { createWebhookRoute } from './webhooks/create-webhook.ts';
import { enableWebhookRoute } from './webhooks/enable-webhook.ts';
import { listWebhooksRoute } from './webhooks/list-webhooks.ts';
import { removeWebhookRoute } from './webhooks/remove-webhook.ts';
import { rotateWebhookSecretRoute } from './webhooks/rotate-webhook-secret.ts';
import { createWorkspaceRoute } from './workspaces/create-workspace.ts';
import { listWorkspacesRoute } from './workspaces/list-workspaces.ts';

/** Every route on a resource. The list knows no types of theirs: each keeps its own where it is defined. */
export const apiRoutes: readonly AnyRoute[] = [
  listDocumentsRoute,
  addDocumentRoute,
  getDocumentRoute,
  deleteDocumentRoute,
  getDocumentFieldsRoute,
  getDocumentContentRoute,
  getDocumentPageRoute,
  getDocumentTextRoute,
  openUploadRoute,
  receiveUploadRoute,
  getUploadRoute,
  listFindingsRoute,
  getFindingRoute,
  searchRoute,
  rebuildIndexRoute,
  getReportRoute,
  detectPiiRoute,
  getPiiSettingsRoute,
  detectDocumentPiiRoute,
  getDocumentPiiRoute,
  listPiiRecognizersRoute,
  putPiiSettingsRoute,
  streamPiiRoute,
  redactPiiRoute,
  restoreRedactedRoute,
  requestReconciliationRoute,
  listChangesRoute,
  streamChangesRoute,
  listJobsRoute,
  listDeadJobsRoute,
  redriveJobsRoute,
  listSchedulesRoute,
  putScheduleRoute,
  removeScheduleRoute,
  listSourcesRoute,
  addSourceRoute,
  getSourceRoute,
  removeSourceRoute,
  syncSourceRoute,
  listSourceObjectsRoute,
  listWebhooksRoute,
  createWebhookRoute,
  removeWebhookRoute,
  enableWebhookRoute,
  rotateWebhookSecretRoute,
  addPasswordsRoute,
  listKeysRoute,
  createKeyRoute,
  revokeKeyRoute,
  listAuditRoute,
  listWorkspacesRoute,
  createWorkspaceRoute,
  listPlatformSchedulesRoute,
  putPlatformScheduleRoute,
  removePlatformScheduleRoute,
  createBackupRoute,
];
