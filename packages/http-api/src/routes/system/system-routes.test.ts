import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { metricsRoute } from './metrics.ts';

it('says that it lives, to anyone', async () => {
  const response = await openTestApi().send('/healthz');
  expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
});

it('says what it is not ready for to anyone, and how to mend it to keys of the platform alone', async () => {
  const test = openTestApi();
  const failed = { check: 'data-folder', ok: false, message: 'The folder /srv/secret is full.' };
  test.services.checkReadiness = async () => [failed, { check: 'pool', ok: true, message: 'Ready.' }];
  const bound = await test.makeKey({ workspace: 'acme', role: 'admin' });
  const platform = await test.makeKey({ workspace: null, role: 'viewer' });
  for (const key of [null, 'wrong', bound.secret]) {
    const response = await test.send('/readyz', key === null ? {} : { key });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    const checks = [
      { check: 'data-folder', ok: false },
      { check: 'pool', ok: true },
    ];
    expect(await response.json()).toEqual({ ok: false, checks });
  }
  const told = await test.send('/readyz', { key: platform.secret });
  expect(await told.json()).toMatchObject({ ok: false, checks: [failed, { message: 'Ready.' }] });
});

it('is ready when every check is', async () => {
  expect((await openTestApi().send('/readyz')).status).toBe(200);
});

it('gives its figures to keys of the platform, or says that it has none', async () => {
  const test = openTestApi();
  const response = await test.client().call(metricsRoute);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await response.text()).toBe('assay_up 1\n');
  test.services.collectMetrics = null;
  await expect(test.client().call(metricsRoute)).rejects.toMatchObject({ code: 'metrics.not-found' });
});
