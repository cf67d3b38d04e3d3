import { invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { addSourceRoute } from './add-source.ts';
import { getSourceRoute } from './get-source.ts';
import { listSourceObjectsRoute } from './list-source-objects.ts';
import { listSourcesRoute } from './list-sources.ts';
import { removeSourceRoute } from './remove-source.ts';
import { syncSourceRoute } from './sync-source.ts';

const credentials = {
  kind: 'access-key' as const,
  accessKeyId: 'AKIAQUILLFEATHER0001',
  secretAccessKey: 'thistledown-is-the-secret-of-it',
  sessionToken: null,
};

const body = {
  name: 'invoices',
  url: 's3://northwind-mail/in/',
  region: 'eu-central-1',
  endpoint: null,
  credentials,
  prefix: '',
  formats: ['text' as const],
  minBytes: 0,
  maxBytes: null,
  processedPrefix: null,
  afterwards: 'nothing' as const,
  enabled: true,
};
const params = { name: body.name };

const open = async () => {
  const test = openTestApi();
  const admin = test.client((await test.makeKey({ workspace: 'acme', role: 'admin' })).secret);
  return { ...test, admin };
};

it('syncs a source from its adding to what became of each object', async () => {
  const { admin, bucket, pipeline } = await open();
  bucket.put('a.txt', invoiceText('R-1'));
  bucket.put('b.png', 'x');
  const added = await admin.call(addSourceRoute, { body });
  const { credentials: _secret, maxBytes: _most, ...asked } = body;
  expect(added).toMatchObject({ ...asked, credentialsKind: 'access-key', lastRun: null, externalId: null });
  const { run, isNew } = await admin.call(syncSourceRoute, { params });
  expect([run.state, isNew]).toEqual(['running', true]);
  expect(await admin.call(syncSourceRoute, { params })).toEqual({ run, isNew: false });
  await pipeline.settle();
  const found = await admin.call(getSourceRoute, { params });
  expect(found.lastRun).toMatchObject({ id: run.id, state: 'completed', counts: { taken: 1, skipped: 1 } });
  expect((await admin.call(listSourcesRoute)).items).toEqual([found]);
  const skipped = await admin.call(listSourceObjectsRoute, { params, query: { state: 'skipped' } });
  expect(skipped.items).toMatchObject([{ key: 'b.png', reasons: [{ code: 'unwanted-ending' }] }]);
  const [document] = await pipeline.listDocuments('acme');
  const taken = await admin.call(listSourceObjectsRoute, { params, query: { state: 'taken' } });
  expect(taken.items).toMatchObject([{ key: 'a.txt', documentId: document?.id }]);
});

it('shows credentials in no answer and no log, and removes them with the source', async () => {
  const { admin, services, log } = await open();
  const answers = [
    await admin.call(addSourceRoute, { body }),
    await admin.call(listSourcesRoute),
    await admin.call(getSourceRoute, { params }),
    await admin.call(addSourceRoute, { body }).catch((error) => [error.message, error.details]),
  ];
  expect(JSON.stringify([answers, log])).not.toMatch(/thistledown|AKIAQUILLFEATHER/);
  expect(await services.secrets.list('workspaces/acme/sources/')).toHaveLength(1);
  await admin.call(removeSourceRoute, { params });
  expect(await services.secrets.list('')).toEqual([]);
  for (const route of [getSourceRoute, removeSourceRoute, syncSourceRoute]) {
    await expect(admin.call(route as typeof getSourceRoute, { params })).rejects.toMatchObject({
      code: 'source.not-found',
    });
  }
});

it.each([
  { url: 'file:///etc/', region: null, credentials: { kind: 'surroundings' as const } },
  { credentials: { kind: 'surroundings' as const } },
  { credentials: { kind: 'profile' as const, profile: 'production' } },
  { endpoint: 'http://169.254.169.254/' },
])('lets an admin of the platform add %j, and an admin of the workspace not', async (reach) => {
  const { admin, client, makeKey } = await open();
  await expect(admin.call(addSourceRoute, { body: { ...body, ...reach } })).rejects.toMatchObject({
    code: 'access.platform-only',
  });
  const platform = client((await makeKey({ workspace: null, role: 'admin' })).secret, 'acme');
  expect((await platform.call(addSourceRoute, { body: { ...body, ...reach } })).name).toBe(body.name);
});

it('tells the external id that a role has to demand', async () => {
  const { admin } = await open();
  const role = { kind: 'role' as const, roleArn: 'arn:aws:iam::123456789012:role/reader' };
  const added = await admin.call(addSourceRoute, { body: { ...body, credentials: role } });
  expect(added.externalId).toBe(added.id);
});

it('lets an operator sync and look, and neither add nor remove', async () => {
  const { admin, client, makeKey } = await open();
  await admin.call(addSourceRoute, { body });
  const operator = client((await makeKey({ workspace: 'acme', role: 'operator' })).secret);
  const refused = { code: 'access.role-too-low' };
  await expect(operator.call(addSourceRoute, { body })).rejects.toMatchObject(refused);
  await expect(operator.call(removeSourceRoute, { params })).rejects.toMatchObject(refused);
  expect((await operator.call(syncSourceRoute, { params })).isNew).toBe(true);
  const viewer = client((await makeKey({ workspace: 'acme', role: 'viewer' })).secret);
  await expect(viewer.call(listSourcesRoute)).rejects.toMatchObject(refused);
});
