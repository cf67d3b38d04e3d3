import { expect, it } from 'vitest';
import { meRoute } from '../src/routes/system/me.ts';
import { openTestApi } from './open-test-api.ts';

it('lets a test ask with a key of either kind, or as the owner of the folder', async () => {
  const test = openTestApi({ routes: [] });
  const bound = await test.makeKey({ workspace: 'acme', role: 'viewer' });
  const platform = await test.makeKey({ workspace: null, role: 'admin' });
  expect(await test.client(bound.secret).call(meRoute)).toMatchObject({
    actor: `key:${bound.key.id}`,
    role: 'viewer',
    workspace: 'acme',
    chosenWorkspace: 'acme',
  });
  expect(await test.client(platform.secret, 'acme').call(meRoute)).toMatchObject({
    workspace: null,
    chosenWorkspace: 'acme',
  });
  expect(await test.client().call(meRoute)).toMatchObject({ isOwner: true, chosenWorkspace: 'default' });
});
