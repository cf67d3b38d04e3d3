import { type Role, roles } from '@assay/core/access';
import type { AnyRoute } from '../src/route.ts';
import { openTestApi } from './open-test-api.ts';
import { toSampleRequest } from './sample-request.ts';

type Visitor = { who: string; key?: string; headers?: Record<string, string> };
type Expected = 'no-key' | 'forbidden' | 'admitted';

const toOutcome = (status: number): Expected => {
  if (status === 401) return 'no-key';
  return status === 403 ? 'forbidden' : 'admitted';
};

const listVisitors = async (test: ReturnType<typeof openTestApi>) => {
  const make = (workspace: string | null, role: Role) => test.makeKey({ workspace, role });
  const expiresAt = new Date(test.services.clock.now().getTime() + 1_000).toISOString();
  const expired = await test.makeKey({ workspace: null, role: 'admin', expiresAt });
  await test.pipeline.clock.advance(2_000);
  const revoked = await make(null, 'admin');
  await test.keys.revoke({ keyId: revoked.key.id, within: null, actor: 'tester' });
  const foreign = await make('other', 'admin');
  const forged = `${foreign.secret.slice(0, -4)}AAAA`;
  const strangers: Visitor[] = [
    { who: 'without a key' },
    ...[expired.secret, revoked.secret, forged, 'garbage', '', 'null', `${foreign.secret} x`].map(
      (key, place) => ({
        who: `with the bad key ${place}`,
        key,
      }),
    ),
    { who: 'with a key in another scheme', headers: { Authorization: `Basic ${foreign.secret}` } },
    {
      who: 'with a principal of its own making',
      headers: { 'X-Principal': 'owner', 'Assay-Actor': 'owner' },
    },
  ];
  const keysOf = (workspace: string | null) =>
    Promise.all(roles.map(async (role) => ({ role, key: (await make(workspace, role)).secret })));
  return { strangers, platform: await keysOf(null), bound: await keysOf('default'), foreign: foreign.secret };
};

const reaches = (held: Role, needed: Role) => roles.indexOf(held) >= roles.indexOf(needed);

/** What each visitor must meet at a route, by the declaration of the route and nothing else. */
const listExpectations = (
  route: AnyRoute,
  visitors: Awaited<ReturnType<typeof listVisitors>>,
): { visitor: Visitor; expected: Expected }[] => {
  const { access } = route;
  if (access.kind === 'public') {
    return visitors.strangers.map((visitor) => ({ visitor, expected: 'admitted' as const }));
  }
  // Made up signatures are all that visitors without one have.
  if (access.kind === 'signed') {
    return visitors.strangers.map((visitor) => ({ visitor, expected: 'forbidden' as const }));
  }
  const byRole = (role: Role): Expected => (reaches(role, access.role) ? 'admitted' : 'forbidden');
  const isBound = access.kind === 'workspace';
  return [
    ...visitors.strangers.map((visitor) => ({ visitor, expected: 'no-key' as const })),
    ...visitors.platform.map(({ role, key }) => ({
      visitor: { who: `${role} of the platform`, key },
      expected: byRole(role),
    })),
    ...visitors.bound.map(({ role, key }) => ({
      visitor: { who: `${role} of the workspace`, key },
      expected: isBound ? byRole(role) : ('forbidden' as const),
    })),
    {
      visitor: {
        who: 'admin of another workspace',
        key: visitors.foreign,
        headers: { 'Assay-Workspace': 'default' },
      },
      expected: 'forbidden',
    },
  ];
};

/** Sends every visitor to every route, and lists those that were met otherwise than the declarations say. */
export const walkRights = async (options: {
  routes?: readonly AnyRoute[];
  /** For proving the walk itself: puts something broken in the place of the server. */
  breakApi?: (api: ReturnType<typeof openTestApi>['api']) => ReturnType<typeof openTestApi>['api'];
}): Promise<{ visits: number; wrong: string[] }> => {
  const test = openTestApi({
    ...(options.routes === undefined ? {} : { routes: options.routes }),
    limits: { requestsPerSecond: 100_000 },
  });
  const api = options.breakApi?.(test.api) ?? test.api;
  const visitors = await listVisitors(test);
  const wrong: string[] = [];
  let visits = 0;
  for (const route of test.routes) {
    for (const { visitor, expected } of listExpectations(route, visitors)) {
      const { path, init } = toSampleRequest(route);
      const headers = new Headers({ ...(init.headers as Record<string, string>), ...visitor.headers });
      if (visitor.key !== undefined) headers.set('Authorization', `Bearer ${visitor.key}`);
      visits += 1;
      // An address of its own each, so that the limit of wrong keys does not answer for the rights.
      const remoteAddress = `10.${visits >> 16}.${(visits >> 8) & 255}.${visits & 255}`;
      const response = await api.fetch(new Request(`http://assay.test${path}`, { ...init, headers }), {
        remoteAddress,
      });
      await response.body?.cancel();
      const outcome = response.status >= 500 ? `failed with ${response.status}` : toOutcome(response.status);
      if (outcome !== expected) wrong.push(`${route.name}: ${visitor.who} was ${outcome}, not ${expected}`);
    }
  }
  return { visits, wrong };
};
