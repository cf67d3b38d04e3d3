export { type ApiLimits, type ApiServices, defaultApiLimits, type ReadinessCheck } from './api-services.ts';
export {
  type ApiClient,
  type CallOptions,
  createApiClient,
} from './client/create-api-client.ts';
export { createApi } from './create-api.ts';
export { type Access, type AnyRoute, defineRoute, type Route, type RouteContext } from './route.ts';
export { createHmacUploadSigner, type HmacUploadSigner } from './security/hmac-upload-signer.ts';
export type { Api } from './server/create-server.ts';
export type { Trusted } from './server/exchange.ts';
export type { ApiLog, ApiLogEntry } from './server/request-log.ts';
