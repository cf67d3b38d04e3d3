import { createKeys, createWorkspaces, type Principal, type Role } from '@assay/core/access';
import type { ApiLimits } from '../src/api-services.ts';
import { type ApiClient, createApiClient } from '../src/client/create-api-client.ts';
import type { AnyRoute } from '../src/route.ts';
import { apiRoutes } from '../src/routes/api-routes.ts';
import { withSystemRoutes } from '../src/routes/system/system-routes.ts';
import { createServer } from '../src/server/create-server.ts';
import type { ApiLogEntry } from '../src/server/request-log.ts';
import { openMemoryServices } from './memory-services.ts';

export const testOrigin = 'http://assay.test';

/** The holder of the data folder, as a command line in the same process is. */
export const testOwner: Principal = { actor: 'owner', role: 'admin', workspace: null, isOwner: true };

/**
 * The API over the memory pipeline. `client` speaks with a key's text, or as a principal that this process vouches for
 * (`principal` unless another is given); `log` holds what was written down of requests.
 */
export const openTestApi = (
  options: {
    /** Those to serve beside the system's; all of the API's unless given. */
    routes?: readonly AnyRoute[];
    principal?: Principal;
    limits?: Partial<ApiLimits>;
    allowedHosts?: readonly string[];
  } = {},
) => {
  const memory = openMemoryServices(options.limits === undefined ? {} : { limits: options.limits });
  const { services, pipeline } = memory;
  const keys = createKeys(services);
  const workspaces = createWorkspaces(services);
  const routes = withSystemRoutes(options.routes ?? apiRoutes);
  const log: ApiLogEntry[] = [];
  const api = createServer({
    routes,
    services,
    verify: keys.verify,
    log: (entry) => log.push(entry),
    allowedHosts: options.allowedHosts,
  });

  const client = (
    who: Principal | string = options.principal ?? testOwner,
    workspace: string | null = null,
  ): ApiClient =>
    createApiClient({
      fetch: (request) => api.fetch(request, typeof who === 'string' ? {} : { principal: who }),
      baseUrl: testOrigin,
      key: typeof who === 'string' ? who : null,
      workspace,
    });

  /** A key of this workspace (made when it is not there) or, for null, of the platform. */
  const makeKey = async (request: { workspace: string | null; role: Role; expiresAt?: string }) => {
    if (request.workspace !== null) await workspaces.ensure({ name: request.workspace, actor: 'tester' });
    return keys.create({ name: 'test', actor: 'tester', ...request });
  };

  /** One plain request: a path of ours, and whatever a test wants to say with it. */
  const send = (path: string, init: RequestInit & { key?: string; remoteAddress?: string } = {}) => {
    const { key, remoteAddress, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (key !== undefined) headers.set('Authorization', `Bearer ${key}`);
    const request = new Request(`${testOrigin}${path}`, { ...rest, headers });
    return api.fetch(request, remoteAddress === undefined ? {} : { remoteAddress });
  };

  return { ...memory, api, services, pipeline, keys, routes, log, client, makeKey, send };
};
