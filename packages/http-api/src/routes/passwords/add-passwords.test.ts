import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { addPasswordsRoute } from './add-passwords.ts';

const open = async () => {
  const test = openTestApi();
  const admin = test.client((await test.makeKey({ workspace: 'acme', role: 'admin' })).secret);
  return { ...test, admin };
};

it('keeps passwords for the own workspace, and gives none back', async () => {
  const { admin, services, log } = await open();
  expect(await admin.call(addPasswordsRoute, { body: { passwords: ['4711', 'sesame'] } })).toBeUndefined();
  expect(await services.passwords.list('acme')).toEqual(['4711', 'sesame']);
  expect(await services.passwords.list('default')).toEqual([]);
  expect(JSON.stringify(log)).not.toContain('sesame');
});

it.each([{ passwords: [] }, { passwords: [''] }, { passwords: ['x'.repeat(201)] }])(
  'refuses %j without repeating it',
  async (body) => {
    const { admin } = await open();
    const adding = admin.call(addPasswordsRoute, { body });
    await expect(adding).rejects.toMatchObject({
      code: 'request.invalid-body',
      message: expect.not.stringContaining('xxx'),
    });
  },
);

it('takes none from an operator', async () => {
  const { makeKey, client } = await open();
  const operator = client((await makeKey({ workspace: 'acme', role: 'operator' })).secret);
  const adding = operator.call(addPasswordsRoute, { body: { passwords: ['4711'] } });
  await expect(adding).rejects.toMatchObject({ code: 'access.role-too-low' });
});
