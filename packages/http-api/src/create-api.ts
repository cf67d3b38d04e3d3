import { createKeys } from '@assay/core/access';
import type { ApiServices } from './api-services.ts';
import { apiRoutes } from './routes/api-routes.ts';
import { withSystemRoutes } from './routes/system/system-routes.ts';
import { type Api, createServer } from './server/create-server.ts';
import type { ApiLog } from './server/request-log.ts';

/**
 * The whole API over a home. Every answer is private by default: nothing is given without a key, to another origin,
 * or under a host name that is not in `allowedHosts` (where that is given).
 */
export const createApi = (options: {
  services: ApiServices;
  log: ApiLog;
  allowedHosts?: readonly string[];
}): Api =>
  createServer({
    ...options,
    routes: withSystemRoutes(apiRoutes),
    verify: createKeys(options.services).verify,
  });
