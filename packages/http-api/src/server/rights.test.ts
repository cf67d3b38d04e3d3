import { createSources } from '@assay/core/sources';
import { createWebhooks } from '@assay/core/webhooks';
import { expect, it } from 'vitest';
import { openTestApi } from '../../testing/open-test-api.ts';
import { toSampleRequest } from '../../testing/sample-request.ts';
import { walkRights } from '../../testing/walk-rights.ts';
import { type AnyRoute, defineRoute } from '../route.ts';
import { apiRoutes } from '../routes/api-routes.ts';
import { withSystemRoutes } from '../routes/system/system-routes.ts';

/**
 * Said a second time on purpose: whoever adds a route, or changes who may call one, says here too that it is meant.
 * What stands under `public` and `signed` needs no key.
 */
const intended: Readonly<Record<string, string>> = {
  public: 'docs healthz openapi readyz root',
  signed: 'receive-upload',
  'workspace viewer':
    'detect-pii get-document get-document-content get-document-fields get-document-page get-document-pii ' +
    'get-document-text get-finding get-pii-settings get-report get-upload list-changes list-documents list-findings ' +
    'list-pii-recognizers list-schedules me search stream-changes stream-pii',
  'workspace operator':
    'add-document delete-document detect-document-pii get-source list-dead-jobs list-source-objects list-sources open-upload ' +
    'rebuild-index redact-pii redrive-jobs request-reconciliation restore-redacted sync-source',
  'workspace admin':
    'add-passwords add-source create-key create-webhook enable-webhook list-audit list-keys list-webhooks ' +
    'put-pii-settings put-schedule remove-schedule remove-source remove-webhook revoke-key rotate-webhook-secret',
  'platform viewer': 'list-jobs list-platform-schedules metrics',
  'platform admin':
    'create-backup create-workspace list-workspaces put-platform-schedule remove-platform-schedule',
};

it('has every route open to exactly those for whom it is meant', () => {
  const declared = Object.groupBy(withSystemRoutes(apiRoutes), ({ access }) =>
    'role' in access ? `${access.kind} ${access.role}` : access.kind,
  );
  const names = Object.entries(declared).map(([who, routes]) => [
    who,
    (routes ?? [])
      .map((route) => route.name)
      .toSorted()
      .join(' '),
  ]);
  expect(Object.fromEntries(names)).toEqual(intended);
});

it('lets nobody but an admin make or revoke keys, read the audit log, send changes away, or copy everything', () => {
  const guarded = withSystemRoutes(apiRoutes).filter((route) =>
    /keys|audit|backups|passwords|webhooks/.test(route.path),
  );
  expect(guarded.length).toBeGreaterThan(0);
  for (const { access, name } of guarded) expect([name, access]).toMatchObject([name, { role: 'admin' }]);
});

/** Asks with a body, as questions are long and hold what belongs into no log of addresses. */
const asking = ['search', 'detect-pii', 'stream-pii'];

it('lets no viewer or reviewer change anything', () => {
  const changing = withSystemRoutes(apiRoutes).filter(
    (route) => route.method !== 'GET' && !asking.includes(route.name),
  );
  for (const { access, name } of changing) {
    const role = 'role' in access ? access.role : 'none';
    expect([name, role]).not.toMatchObject([name, expect.stringMatching(/viewer|reviewer/)]);
  }
});

it('gives every route one name, and one place', () => {
  const routes = withSystemRoutes(apiRoutes);
  const places = routes.map((route) => `${route.method} ${route.path.replace(/:\w+/g, ':')}`);
  expect(new Set(places).size).toBe(routes.length);
  expect(new Set(routes.map((route) => route.name)).size).toBe(routes.length);
});

it('meets every visitor at every route as the declarations say', async () => {
  const { visits, wrong } = await walkRights({});
  expect(wrong).toEqual([]);
  expect(visits).toBeGreaterThan(withSystemRoutes(apiRoutes).length * 10);
});

const careless: AnyRoute = defineRoute({
  name: 'careless',
  method: 'GET',
  path: '/v1/careless',
  summary: 'Forgets whom it serves',
  access: { kind: 'workspace', role: 'operator' },
  reply: { kind: 'empty', status: 204 },
  errors: [],
  handle: async () => undefined,
});

it.each([
  ['asks for no key', 401],
  ['forgets roles and workspaces', 403],
])('would find a server that %s', async (_what, forgotten) => {
  const { wrong } = await walkRights({
    routes: [careless],
    breakApi: (api) => ({
      fetch: async (request, trusted) => {
        const response = await api.fetch(request, trusted);
        const isForgotten = request.url.includes('careless') && response.status === forgotten;
        return isForgotten ? new Response(null, { status: 204 }) : response;
      },
    }),
  });
  expect(wrong.length).toBeGreaterThan(1);
  expect(wrong.every((line) => line.startsWith('careless: '))).toBe(true);
});

it('would find a route that answers 500', async () => {
  const { wrong } = await walkRights({
    routes: [{ ...careless, handle: () => Promise.reject(new Error('no')) }],
  });
  expect(wrong).toContain('careless: admin of the platform was failed with 500, not admitted');
});

it('answers an unknown path without a key exactly as a known one', async () => {
  const test = openTestApi();
  const read = async (path: string, method = 'GET') => {
    const response = await test.send(path, { method });
    const { requestId: _id, ...problem } = (await response.json()) as Record<string, unknown>;
    return [response.status, problem, [...response.headers.keys()].toSorted()];
  };
  const known = await read('/v1/documents');
  expect(known[0]).toBe(401);
  for (const path of ['/v1/nothing', '/', '/.env', '/v1/documents/doc_1', '/v1/keys'].filter(
    (one) => one !== '/',
  )) {
    expect(await read(path)).toEqual(known);
  }
  expect(await read('/v1/documents', 'PATCH')).toEqual(known);
});

it('shows a key of one workspace nothing of another, whatever ids it knows', async () => {
  const test = openTestApi();
  await test.pipeline.add('moonpine.txt', 'number: 4711\nsupplier: Miller Ltd', { workspace: 'acme' });
  await test.pipeline.settle();
  const own = await test.makeKey({ workspace: 'acme', role: 'admin' });
  const other = await test.makeKey({ workspace: 'other', role: 'admin' });
  const [document] = await test.pipeline.listDocuments('acme');
  const { webhook } = await createWebhooks(test.services).create({
    workspace: 'acme',
    url: 'https://moonpine.example',
    description: '',
    types: null,
    actor: 'tester',
  });
  await createSources(test.services).add({
    workspace: 'acme',
    name: 'moonpine',
    url: 's3://moonpine-bucket/',
    region: null,
    endpoint: null,
    credentials: { kind: 'role', roleArn: 'arn:aws:iam::123456789012:role/moonpine' },
    prefix: '',
    formats: null,
    minBytes: 0,
    maxBytes: null,
    processedPrefix: null,
    afterwards: 'nothing',
    enabled: true,
    byPlatform: false,
    actor: 'tester',
  });
  const ids: Record<string, string[]> = {
    '/v1/documents': [document?.id ?? '', document?.contentId ?? ''],
    '/v1/uploads': [document?.uploadId ?? ''],
    '/v1/keys': [own.key.id],
    '/v1/findings': ['finding'],
    '/v1/schedules': ['nightly'],
    '/v1/webhooks': [webhook.id],
    '/v1/sources': ['moonpine'],
  };
  let ownSeen = 0;
  for (const route of test.routes) {
    const { access, path } = route;
    if (access.kind !== 'workspace' || !path.includes('/:')) continue;
    const known = Object.entries(ids).find(([start]) => path.startsWith(start))?.[1];
    expect(known, `no id to try ${route.name} with`).toBeDefined();
    for (const id of known ?? []) {
      const { path: target, init } = toSampleRequest(route, { id, name: id });
      const response = await test.send(target, { ...init, key: other.secret });
      const text = await response.text();
      expect(text).not.toMatch(/4711|Miller|moonpine/);
      if (route.method === 'PUT') continue;
      expect([route.name, response.status]).toEqual([route.name, 404]);
      if (route.method !== 'GET') continue;
      const seen = await test.send(target, { ...init, key: own.secret });
      ownSeen += Number(seen.status === 200);
      await seen.body?.cancel();
    }
  }
  // The owner of the ids does see them: it is not that nothing was found for anybody.
  expect(ownSeen).toBeGreaterThanOrEqual(3);
  for (const route of test.routes.filter((one) => one.method === 'GET' && one.access.kind === 'workspace')) {
    if (route.path.includes('/:') || route.name === 'stream-changes') continue;
    const { path, init } = toSampleRequest(route);
    const response = await test.send(path, { ...init, key: other.secret });
    expect(await response.text()).not.toMatch(
      new RegExp(`4711|Miller|moonpine|${document?.id}|${own.key.id}|${webhook.id}`),
    );
  }
});
