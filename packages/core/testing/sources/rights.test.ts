import { listAudit } from '@assay/core/audit';
import type { NewSource } from '@assay/core/sources';
import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { accessKey, openSources } from './open-sources.ts';

const role = { kind: 'role' as const, roleArn: 'arn:aws:iam::123456789012:role/reader' };
const profile = { kind: 'profile' as const, profile: 'default' };
const surroundings = { kind: 'surroundings' as const };
const folder = { url: 'file:///srv/inbox/', credentials: surroundings };

it.each<[string, Partial<NewSource>]>([
  ['a folder of the server', folder],
  ["the server's own credentials", { credentials: surroundings }],
  ['a profile of the server', { credentials: profile }],
  ['an endpoint of its own', { endpoint: 'http://169.254.169.254/' }],
])('lets only the platform add a source with %s', async (what, request) => {
  const { add, secrets, sources } = openSources();
  await expect(add(request)).rejects.toMatchObject({
    code: 'access.platform-only',
    message: expect.stringContaining(what),
  });
  expect(await secrets.list('')).toEqual([]);
  expect(await sources.list({ workspace: 'default' })).toEqual([]);
  expect((await add({ ...request, byPlatform: true })).enabled).toBe(true);
});

it('has a role opened with the id of the source as the external id, and tells it', async () => {
  const { add, sync, accesses } = openSources();
  const source = await add({ credentials: role });
  expect(source.externalId).toBe(source.id);
  await sync();
  expect(accesses[0]?.credentials).toEqual({ ...role, externalId: source.id });
});

it.each<[string, Partial<NewSource>]>([
  ['name', { name: 'In Voices' }],
  ['name', { name: 'a:b' }],
  ['url', { url: 'https://northwind.example/' }],
  ['url', { url: 's3://user:pass@northwind/' }],
  ['url', { url: 's3://northwind/in/?x' }],
  ['url', { url: 'file://server/share/', byPlatform: true }],
  ['region', { region: 'evil.example/' }],
  ['endpoint', { endpoint: 'file:///etc/passwd', byPlatform: true }],
  ['endpoint', { endpoint: 'https://user:pass@s3.example', byPlatform: true }],
  ['credentials', { credentials: { ...accessKey, accessKeyId: 'no' } }],
  ['credentials', { credentials: { ...role, roleArn: 'arn:aws:iam::1:user/me' } }],
  ['credentials', { ...folder, credentials: accessKey, byPlatform: true }],
  ['prefix', { prefix: '/in' }],
  ['formats', { formats: [] }],
  ['size', { minBytes: 10, maxBytes: 9 }],
  ['size', { maxBytes: 100_000_001 }],
  ['size', { minBytes: 0.5 }],
  ['processed-prefix', { afterwards: 'mark' }],
  ['processed-prefix', { afterwards: 'move', processedPrefix: '' }],
  ['processed-prefix', { prefix: 'in/new/', processedPrefix: 'in/' }],
])('refuses a wrong %s: %j', async (field, request) => {
  const { add, secrets } = openSources();
  await expect(add(request)).rejects.toMatchObject({ code: `source.invalid-${field}`, recovery: 'reject' });
  expect(await secrets.list('')).toEqual([]);
});

it('has one source of a name, and keeps the credentials of the one that is there', async () => {
  const { add, secrets } = openSources();
  await add();
  const [name = ''] = await secrets.list('');
  const kept = await secrets.get(name);
  await expect(add({ credentials: role })).rejects.toMatchObject({ code: 'source.exists' });
  expect(await secrets.list('')).toEqual([name]);
  expect(await secrets.get(name)).toBe(kept);
});

it('shows another workspace nothing, and lets each have a source of the same name', async () => {
  const { add, sync, bucket, sources, pipeline } = openSources();
  bucket.put('a.txt', invoiceText('R-1'));
  await add();
  await sync();
  const named = { workspace: 'other', name: 'invoices' };
  expect(await sources.list({ workspace: 'other' })).toEqual([]);
  expect(await sources.find(named)).toBeNull();
  const unknown = { code: 'source.not-found' };
  await expect(sources.requestSync({ ...named, actor: 'other' })).rejects.toMatchObject(unknown);
  await expect(sources.remove({ ...named, actor: 'other' })).rejects.toMatchObject(unknown);
  const page = { state: 'taken' as const, limit: 10, cursor: null };
  await expect(sources.listObjects({ ...named, ...page })).rejects.toMatchObject(unknown);
  await add({ workspace: 'other' });
  expect((await sources.listObjects({ ...named, ...page })).items).toEqual([]);
  await sources.requestSync({ ...named, actor: 'other' });
  await pipeline.settle();
  expect(await pipeline.listDocuments('other')).toHaveLength(1);
});

it('writes who did what into the audit log', async () => {
  const { add, request, sources, pipeline } = openSources();
  const { id } = await add();
  await request();
  await sources.remove({ workspace: 'default', name: 'invoices', actor: 'remover' });
  const day = pipeline.clock.now().toISOString().slice(0, 10);
  const { items } = await listAudit({
    records: pipeline.records,
    workspace: 'default',
    day,
    limit: 100,
    cursor: null,
  });
  expect(items.map(({ actor, action, target }) => [actor, action, target])).toEqual([
    ['tester', 'source.add', id],
    ['tester', 'source.sync', id],
    ['remover', 'source.remove', id],
  ]);
});

it('syncs by a schedule what is enabled, and nothing else', async () => {
  const { add, sources, pipeline, bucket } = openSources();
  bucket.put('a.txt', invoiceText('R-1'));
  await add();
  await add({ name: 'paused', enabled: false });
  const run = {
    name: 'nightly',
    runId: 'run-1',
    dueAt: pipeline.clock.now().toISOString(),
    running: true,
    startedAt: pipeline.clock.now().toISOString(),
    endedAt: null,
    outcome: null,
  };
  const key = { workspace: 'default', collection: 'schedule-runs', partition: 'schedules', sort: 'nightly' };
  await pipeline.records.commit([{ kind: 'put', key, value: run, if: 'absent' }]);
  const { name, runId, dueAt } = run;
  await pipeline.commit({
    workspace: 'default',
    writes: [],
    events: [{ type: 'schedule.due', data: { name, runId, dueAt, action: 'sync-sources', missedCount: 0 } }],
  });
  await pipeline.settle();
  const listed = await sources.list({ workspace: 'default' });
  expect(listed.map((one) => [one.name, one.lastRun?.state])).toEqual([
    ['invoices', 'completed'],
    ['paused', undefined],
  ]);
  expect(await pipeline.listDocuments()).toHaveLength(1);
});
