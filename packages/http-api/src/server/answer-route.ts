import type { Principal } from '@assay/core/access';
import type { ApiServices } from '../api-services.ts';
import type { AnyRoute } from '../route.ts';
import { authorizePlatform, authorizeWorkspace } from '../security/authorize.ts';
import type { KnownWorkspaces } from '../security/known-workspaces.ts';
import type { Exchange } from './exchange.ts';
import { parseRequest } from './parse-request.ts';

/** Who asks and for which workspace, by what the route demands. There is no route that demands nothing by omission. */
const admit = async (
  route: AnyRoute,
  exchange: Exchange,
  knownWorkspaces: KnownWorkspaces,
): Promise<{ principal: Principal | null; workspace: string }> => {
  const { access } = route;
  switch (access.kind) {
    case 'public':
      return { principal: await exchange.findPrincipal(), workspace: '' };
    case 'signed':
      await exchange.countAnonymous();
      return { principal: null, workspace: '' };
    case 'workspace': {
      const principal = await exchange.requirePrincipal();
      const { headers, method } = exchange.request;
      const workspace = authorizeWorkspace(principal, access.role, headers);
      await knownWorkspaces.require({ workspace, principal, method });
      return { principal, workspace };
    }
    case 'platform': {
      const principal = await exchange.requirePrincipal();
      authorizePlatform(principal, access.role);
      return { principal, workspace: '' };
    }
  }
};

const toResponse = (route: AnyRoute, result: unknown): Response => {
  if (result instanceof Response) return result;
  switch (route.reply.kind) {
    case 'empty':
      return new Response(null, { status: route.reply.status });
    case 'json':
      // Parsed on the way out too: what the schema does not name, such as the hash of a key, does not leave.
      return Response.json(route.reply.schema.parse(result), { status: route.reply.status });
    case 'raw':
      throw new TypeError(`The route ${route.name} is raw, and so must answer with a Response.`);
  }
};

/** Rate, key, role, then what was sent, then the route's own work: in this order, so that strangers learn nothing. */
export const answerRoute = async (options: {
  route: AnyRoute;
  params: Readonly<Record<string, string>>;
  exchange: Exchange;
  services: ApiServices;
  knownWorkspaces: KnownWorkspaces;
}): Promise<Response> => {
  const { route, params, exchange, services, knownWorkspaces } = options;
  exchange.route = route.path;
  const { principal, workspace } = await admit(route, exchange, knownWorkspaces);
  const { maxJsonBytes, maxUploadBytes } = services.limits;
  const parsed = await parseRequest(route, {
    params,
    request: exchange.request,
    maxJsonBytes,
    maxUploadBytes,
    onBytesIn: (count) => {
      exchange.bytesIn += count;
    },
  });
  const actor = principal?.actor ?? route.access.kind;
  const response = toResponse(
    route,
    await route.handle({ services, principal, workspace, actor, ...parsed }),
  );
  // Nobody reads what would follow the headers: whatever makes it is told to stop.
  if (exchange.request.method === 'HEAD') await response.body?.cancel();
  return response;
};
