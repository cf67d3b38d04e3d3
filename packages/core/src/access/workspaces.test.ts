import { expect, it } from 'vitest';
import { openAccess } from '../../testing/pipeline/open-access.ts';

it('knows the default workspace from the start', async () => {
  const { workspaces } = openAccess();
  expect((await workspaces.list()).map(({ name }) => name)).toEqual(['default']);
  expect(await workspaces.find('default')).toMatchObject({ name: 'default', createdBy: 'system' });
  expect(await workspaces.find('alpha')).toBeNull();
});

it('makes a workspace once, also when ten ask at once, and says so in the audit log once', async () => {
  const { workspaces, audit } = openAccess();
  const made = await Promise.all(
    Array.from({ length: 10 }, (_, place) => workspaces.ensure({ name: 'alpha', actor: `a${place}` })),
  );
  expect(new Set(made.map((each) => each.createdBy)).size).toBe(1);
  expect((await workspaces.list()).map(({ name }) => name)).toEqual(['alpha', 'default']);
  expect(await audit('_platform')).toEqual([[made[0]?.createdBy, 'workspace.create', 'alpha']]);
  await workspaces.ensure({ name: 'default', actor: 'a' });
  expect((await workspaces.list()).map(({ name }) => name)).toEqual(['alpha', 'default']);
});

it('takes no name that could be taken for a path, or for the platform', async () => {
  const { workspaces } = openAccess();
  for (const name of ['', '_platform', '../up', 'A', '-a', 'a/b', 'a'.repeat(64), 'a\n']) {
    await expect(workspaces.ensure({ name, actor: 'a' })).rejects.toMatchObject({
      code: 'workspace.invalid-name',
      recovery: 'reject',
    });
  }
  expect(await workspaces.list()).toHaveLength(1);
});
