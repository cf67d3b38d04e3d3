export { type ApiLimits, type ApiServices, defaultApiLimits, type ReadinessCheck } from './api-services.ts';
export {
  type ApiClient,
  type CallOptions,
  createApiClient,
} from './client/create-api-client.ts';
export { createApi } from './create-api.ts';
export { type Access, type AnyRoute, defineRoute, type Route, type RouteContext } from './route.ts';
export {
  addDocumentRoute,
  addPasswordsRoute,
  createBackupRoute,
  createKeyRoute,
  createWorkspaceRoute,
  deleteDocumentRoute,
  getDocumentContentRoute,
  getDocumentFieldsRoute,
  getDocumentPageRoute,
  getDocumentRoute,
  getDocumentTextRoute,
  getFindingRoute,
  getReportRoute,
  getUploadRoute,
  listAuditRoute,
  listChangesRoute,
  listDeadJobsRoute,
  listDocumentsRoute,
  listFindingsRoute,
  listJobsRoute,
  listKeysRoute,
  listPlatformSchedulesRoute,
  listSchedulesRoute,
  listWorkspacesRoute,
  openUploadRoute,
  putPlatformScheduleRoute,
  putScheduleRoute,
  receiveUploadRoute,
  redriveJobsRoute,
  removePlatformScheduleRoute,
  removeScheduleRoute,
  requestReconciliationRoute,
  revokeKeyRoute,
} from './routes/index.ts';
export { meRoute } from './routes/system/me.ts';
export { readyzRoute } from './routes/system/readyz.ts';
export { createHmacUploadSigner, type HmacUploadSigner } from './security/hmac-upload-signer.ts';
export type { Api } from './server/create-server.ts';
export type { Trusted } from './server/exchange.ts';
export type { ApiLog, ApiLogEntry } from './server/request-log.ts';
