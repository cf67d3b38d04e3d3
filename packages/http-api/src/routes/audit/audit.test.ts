import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { addPasswordsRoute } from '../passwords/add-passwords.ts';
import { createWorkspaceRoute } from '../workspaces/create-workspace.ts';
import { listAuditRoute } from './list-audit.ts';

const open = async () => {
  const test = openTestApi();
  const made = await test.makeKey({ workspace: 'acme', role: 'admin' });
  const admin = test.client(made.secret);
  for (let place = 0; place < 5; place += 1) {
    await admin.call(addPasswordsRoute, { body: { passwords: [`secret-${place}`] } });
  }
  return { ...test, admin, actor: `key:${made.key.id}` };
};

it('lists who did what on a day, each entry once, whatever the size of the pages', async () => {
  const { admin, actor } = await open();
  const whole = await Array.fromAsync(admin.listAll(listAuditRoute));
  const adding = whole.filter(({ action }) => action === 'password.add');
  expect(adding).toHaveLength(5);
  expect(adding[0]).toMatchObject({ actor, target: 'acme' });
  for (const limit of [1, 2, 3]) {
    expect(await Array.fromAsync(admin.listAll(listAuditRoute, { query: { limit } }))).toEqual(whole);
  }
  expect((await admin.call(listAuditRoute, { query: { day: '2030-01-02' } })).items).toEqual([]);
});

it('names no password', async () => {
  const { admin } = await open();
  expect(JSON.stringify(await admin.call(listAuditRoute))).not.toContain('secret');
});

it('tells what concerns the platform to its admins alone', async () => {
  const { admin, client } = await open();
  await client().call(createWorkspaceRoute, { body: { name: 'new' } });
  const query = { scope: 'platform' } as const;
  await expect(admin.call(listAuditRoute, { query })).rejects.toMatchObject({ code: 'access.platform-only' });
  const { items } = await client().call(listAuditRoute, { query });
  expect(items).toContainEqual(
    expect.objectContaining({ action: 'workspace.create', target: 'new', actor: 'owner' }),
  );
});

it('tells nothing to an operator, nor of another workspace', async () => {
  const { makeKey, client } = await open();
  const operator = client((await makeKey({ workspace: 'acme', role: 'operator' })).secret);
  await expect(operator.call(listAuditRoute)).rejects.toMatchObject({ code: 'access.role-too-low' });
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  const { items } = await stranger.call(listAuditRoute);
  expect(items.some(({ target }) => target === 'acme')).toBe(false);
});

it.each(['2030-13-01', 'today', ''])('refuses the day %j', async (day) => {
  const { admin } = await open();
  await expect(admin.call(listAuditRoute, { query: { day } })).rejects.toMatchObject({
    code: 'request.invalid-query',
  });
});
