import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { createWorkspaceRoute } from './create-workspace.ts';
import { listWorkspacesRoute } from './list-workspaces.ts';

it('makes a workspace once, and lists all by name', async () => {
  const admin = openTestApi().client();
  const made = await admin.call(createWorkspaceRoute, { body: { name: 'acme' } });
  expect(made).toMatchObject({ name: 'acme', createdBy: 'owner' });
  expect(await admin.call(createWorkspaceRoute, { body: { name: 'acme' } })).toEqual(made);
  const { items } = await admin.call(listWorkspacesRoute);
  expect(items.map(({ name }) => name)).toEqual(['acme', 'default']);
});

it.each(['_platform', 'Acme', '-a', 'a/b', 'ä'])('refuses the name %j', async (name) => {
  const making = openTestApi().client().call(createWorkspaceRoute, { body: { name } });
  await expect(making).rejects.toMatchObject({ code: 'workspace.invalid-name' });
});

it('is for admins of the platform alone', async () => {
  const test = openTestApi();
  const bound = test.client((await test.makeKey({ workspace: 'acme', role: 'admin' })).secret);
  const operator = test.client((await test.makeKey({ workspace: null, role: 'operator' })).secret);
  await expect(bound.call(listWorkspacesRoute)).rejects.toMatchObject({ code: 'access.platform-only' });
  await expect(operator.call(listWorkspacesRoute)).rejects.toMatchObject({ code: 'access.role-too-low' });
});
