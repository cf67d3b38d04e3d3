import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { listAuditRoute } from '../audit/list-audit.ts';
import { listPlatformSchedulesRoute } from './list-platform-schedules.ts';
import { listSchedulesRoute } from './list-schedules.ts';
import { putPlatformScheduleRoute } from './put-platform-schedule.ts';
import { putScheduleRoute } from './put-schedule.ts';
import { removePlatformScheduleRoute } from './remove-platform-schedule.ts';
import { removeScheduleRoute } from './remove-schedule.ts';

const open = async () => {
  const test = openTestApi();
  const admin = test.client((await test.makeKey({ workspace: 'acme', role: 'admin' })).secret);
  return { ...test, admin };
};

const params = { name: 'nightly' };
const body = { cron: '0 3 * * *', timeZone: 'Europe/Berlin', action: 'reconcile', enabled: true } as const;

it('keeps a schedule of a workspace until it is removed', async () => {
  const { admin } = await open();
  const put = await admin.call(putScheduleRoute, { params, body });
  expect(put).toMatchObject({ ...params, ...body, nextAt: '2030-01-01T02:00:00.000Z', lastOutcome: null });
  expect((await admin.call(listSchedulesRoute)).items).toEqual([put]);
  await admin.call(putScheduleRoute, { params, body: { ...body, enabled: false } });
  expect((await admin.call(listSchedulesRoute)).items).toMatchObject([{ enabled: false, nextAt: null }]);
  await admin.call(removeScheduleRoute, { params });
  expect((await admin.call(listSchedulesRoute)).items).toEqual([]);
  const again = admin.call(removeScheduleRoute, { params });
  await expect(again).rejects.toMatchObject({ code: 'schedule.not-found' });
});

it('keeps the schedules of the platform apart, for its own keys alone', async () => {
  const { admin, client } = await open();
  const backUp = { ...body, action: 'back-up' } as const;
  const put = await client().call(putPlatformScheduleRoute, { params, body: backUp });
  expect((await client().call(listPlatformSchedulesRoute)).items).toEqual([put]);
  expect((await admin.call(listSchedulesRoute)).items).toEqual([]);
  const refused = { code: 'access.platform-only' };
  await expect(admin.call(listPlatformSchedulesRoute)).rejects.toMatchObject(refused);
  await expect(admin.call(putPlatformScheduleRoute, { params, body: backUp })).rejects.toMatchObject(refused);
  await expect(admin.call(removePlatformScheduleRoute, { params })).rejects.toMatchObject(refused);
  await client().call(removePlatformScheduleRoute, { params });
  expect((await client().call(listPlatformSchedulesRoute)).items).toEqual([]);
});

it.each([
  [{ cron: '99 * * * *' }, 'schedule.invalid-cron'],
  [{ timeZone: 'Europe/Atlantis' }, 'schedule.invalid-time-zone'],
  [{ action: 'back-up' }, 'schedule.wrong-workspace'],
  [{ action: 'delete-all' }, 'request.invalid-body'],
] as const)('refuses a schedule with %j', async (wrong, code) => {
  const { admin } = await open();
  const putting = admin.call(putScheduleRoute, { params, body: { ...body, ...(wrong as object) } });
  await expect(putting).rejects.toMatchObject({ code });
});

it('shows schedules to a viewer and lets none change them, nor see those of another workspace', async () => {
  const { admin, makeKey, client } = await open();
  await admin.call(putScheduleRoute, { params, body });
  const viewer = client((await makeKey({ workspace: 'acme', role: 'viewer' })).secret);
  expect((await viewer.call(listSchedulesRoute)).items).toHaveLength(1);
  const refused = { code: 'access.role-too-low' };
  await expect(viewer.call(putScheduleRoute, { params, body })).rejects.toMatchObject(refused);
  await expect(viewer.call(removeScheduleRoute, { params })).rejects.toMatchObject(refused);
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  expect((await stranger.call(listSchedulesRoute)).items).toEqual([]);
  const removing = stranger.call(removeScheduleRoute, { params });
  await expect(removing).rejects.toMatchObject({ code: 'schedule.not-found' });
});

it('writes every change of a schedule into the audit log', async () => {
  const { admin } = await open();
  await admin.call(putScheduleRoute, { params, body });
  await admin.call(removeScheduleRoute, { params });
  const { items } = await admin.call(listAuditRoute);
  expect(items.filter(({ target }) => target === 'nightly')).toHaveLength(2);
});
