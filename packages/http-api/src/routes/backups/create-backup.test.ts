import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { listAuditRoute } from '../audit/list-audit.ts';
import { createBackupRoute } from './create-backup.ts';

const open = async () => {
  const test = openTestApi();
  const admin = test.client((await test.makeKey({ workspace: null, role: 'admin' })).secret);
  return { ...test, owner: test.client(), admin };
};

it('makes a copy and writes it into the audit log of the platform', async () => {
  const { admin, owner } = await open();
  const made = await admin.call(createBackupRoute, { body: {} });
  expect(made).toMatchObject({ path: '/backups/one', blobCount: 0 });
  const { items } = await owner.call(listAuditRoute, { query: { scope: 'platform' } });
  expect(items.filter(({ action }) => action === 'backup.create')).toHaveLength(1);
});

it('lets the owner of the folder alone say where the copy goes', async () => {
  const { admin, owner, services } = await open();
  const paths: (string | undefined)[] = [];
  const { backups } = services;
  services.backups = {
    create: async (options) => {
      paths.push(options.path);
      return (await backups?.create(options)) ?? { path: '', createdAt: '', blobCount: 0, byteCount: 0 };
    },
  };
  const body = { path: '/mnt/copies/1' };
  await expect(admin.call(createBackupRoute, { body })).rejects.toMatchObject({ code: 'access.forbidden' });
  await owner.call(createBackupRoute, { body });
  expect(paths).toEqual(['/mnt/copies/1']);
});

it('says so where the home keeps its copies by itself', async () => {
  const { owner, services } = await open();
  services.backups = null;
  await expect(owner.call(createBackupRoute, { body: {} })).rejects.toMatchObject({
    code: 'backups.unavailable',
  });
});

it('makes none for a key of a workspace, nor for an operator', async () => {
  const { makeKey, client } = await open();
  const bound = client((await makeKey({ workspace: 'acme', role: 'admin' })).secret);
  await expect(bound.call(createBackupRoute, { body: {} })).rejects.toMatchObject({
    code: 'access.platform-only',
  });
  const operator = client((await makeKey({ workspace: null, role: 'operator' })).secret);
  await expect(operator.call(createBackupRoute, { body: {} })).rejects.toMatchObject({
    code: 'access.role-too-low',
  });
});
