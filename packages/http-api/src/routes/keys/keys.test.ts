import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { listAuditRoute } from '../audit/list-audit.ts';
import { listDocumentsRoute } from '../documents/list-documents.ts';
import { createKeyRoute } from './create-key.ts';
import { listKeysRoute } from './list-keys.ts';
import { revokeKeyRoute } from './revoke-key.ts';

const open = async () => {
  const test = openTestApi();
  const admin = test.client((await test.makeKey({ workspace: 'acme', role: 'admin' })).secret);
  const platform = test.client((await test.makeKey({ workspace: null, role: 'admin' })).secret, 'acme');
  return { ...test, admin, platform };
};

const wanted = { name: 'scanner', role: 'operator', scope: 'workspace', expiresAt: null } as const;

it('makes a key that opens its own workspace until it is revoked', async () => {
  const { admin, client } = await open();
  const { key, secret } = await admin.call(createKeyRoute, { body: wanted });
  expect(key).toMatchObject({ name: 'scanner', role: 'operator', workspace: 'acme', revokedAt: null });
  expect((await client(secret).call(listDocumentsRoute)).items).toEqual([]);
  const elsewhere = client(secret, 'other').call(listDocumentsRoute);
  await expect(elsewhere).rejects.toMatchObject({ code: 'access.other-workspace' });
  await admin.call(revokeKeyRoute, { params: { id: key.id } });
  const revoked = client(secret).call(listDocumentsRoute);
  await expect(revoked).rejects.toMatchObject({ code: 'access.invalid-key' });
});

it('shows the secret once, to be kept by nobody on the way, and its hash never', async () => {
  const { makeKey, send, admin } = await open();
  const { secret } = await makeKey({ workspace: 'acme', role: 'admin' });
  const response = await send('/v1/keys', {
    method: 'POST',
    key: secret,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'scanner', role: 'viewer' }),
  });
  expect(response.status).toBe(201);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const made = await response.text();
  expect(made).toMatch(/"secret":"assay_/);
  const listed = JSON.stringify(await admin.call(listKeysRoute));
  expect(listed).toContain('scanner');
  expect(`${made}${listed}`).not.toMatch(/hash/);
  expect(listed).not.toContain('assay_');
});

it('gives keys of the platform to admins of the platform alone', async () => {
  const { admin, platform } = await open();
  const body = { ...wanted, scope: 'platform' } as const;
  const refused = { code: 'access.platform-only' };
  await expect(admin.call(createKeyRoute, { body })).rejects.toMatchObject(refused);
  await expect(admin.call(listKeysRoute, { query: { scope: 'platform' } })).rejects.toMatchObject(refused);
  const { key } = await platform.call(createKeyRoute, { body });
  expect(key.workspace).toBeNull();
  const { items } = await platform.call(listKeysRoute, { query: { scope: 'platform' } });
  expect(items.map(({ id }) => id)).toContain(key.id);
  expect((await admin.call(listKeysRoute)).items.every(({ workspace }) => workspace === 'acme')).toBe(true);
});

it('lets an admin of a workspace revoke no key of another, nor of the platform', async () => {
  const { admin, platform, makeKey } = await open();
  for (const workspace of ['other', null]) {
    const { key } = await makeKey({ workspace, role: 'viewer' });
    const params = { id: key.id };
    await expect(admin.call(revokeKeyRoute, { params })).rejects.toMatchObject({ code: 'key.not-found' });
    await platform.call(revokeKeyRoute, { params });
  }
});

it.each(['viewer', 'reviewer', 'operator'] as const)('lets no %s see or make keys', async (role) => {
  const { makeKey, client } = await open();
  const caller = client((await makeKey({ workspace: 'acme', role })).secret);
  const refused = { code: 'access.role-too-low' };
  await expect(caller.call(listKeysRoute)).rejects.toMatchObject(refused);
  await expect(caller.call(createKeyRoute, { body: wanted })).rejects.toMatchObject(refused);
});

it.each([{ name: '' }, { role: 'owner' }, { expiresAt: 'tomorrow' }, { workspace: 'other' }])(
  'refuses to make a key with %j',
  async (wrong) => {
    const { admin } = await open();
    const body = { ...wanted, ...wrong } as typeof wanted;
    await expect(admin.call(createKeyRoute, { body })).rejects.toMatchObject({
      code: 'request.invalid-body',
    });
  },
);

it('refuses to make a key that has expired already', async () => {
  const { admin } = await open();
  const body = { ...wanted, expiresAt: '2029-12-31T00:00:00Z' };
  await expect(admin.call(createKeyRoute, { body })).rejects.toMatchObject({ code: 'key.invalid-expiry' });
});

it('writes who made and revoked a key into the audit log', async () => {
  const { admin, keys } = await open();
  const { key } = await admin.call(createKeyRoute, { body: wanted });
  await admin.call(revokeKeyRoute, { params: { id: key.id } });
  const [own] = await keys.list({ workspace: 'acme' });
  const { items } = await admin.call(listAuditRoute);
  const mine = items.filter(({ target }) => target === key.id);
  expect(mine.map(({ actor }) => actor)).toEqual([`key:${own?.id}`, `key:${own?.id}`]);
});
