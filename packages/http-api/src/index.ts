export { type ApiLimits, type ApiServices, defaultApiLimits, type ReadinessCheck } from './api-services.ts';
export { type Access, type AnyRoute, defineRoute, type Route, type RouteContext } from './route.ts';
