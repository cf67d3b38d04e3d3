import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { listAuditRoute } from '../audit/list-audit.ts';
import { createWebhookRoute } from './create-webhook.ts';
import { enableWebhookRoute } from './enable-webhook.ts';
import { listWebhooksRoute } from './list-webhooks.ts';
import { removeWebhookRoute } from './remove-webhook.ts';
import { rotateWebhookSecretRoute } from './rotate-webhook-secret.ts';

const open = async () => {
  const test = openTestApi();
  const admin = test.client((await test.makeKey({ workspace: 'acme', role: 'admin' })).secret);
  return { ...test, admin };
};

const body = { url: 'https://receiver.example/hook', description: 'ERP', types: null };

it('keeps a webhook of a workspace until it is removed, and shows its secret once', async () => {
  const { admin } = await open();
  const { webhook, secret } = await admin.call(createWebhookRoute, { body });
  expect(secret).toMatch(/^whsec_/);
  expect(webhook).toMatchObject({ ...body, enabled: true, lastSeq: 0, failure: null });
  const listed = await admin.call(listWebhooksRoute);
  expect(listed.items).toEqual([webhook]);
  expect(JSON.stringify(listed)).not.toContain('whsec_');
  const params = { id: webhook.id };
  const rotated = await admin.call(rotateWebhookSecretRoute, { params });
  expect(rotated.secret).toMatch(/^whsec_/);
  expect(rotated.secret).not.toBe(secret);
  expect(await admin.call(enableWebhookRoute, { params })).toEqual(webhook);
  await admin.call(removeWebhookRoute, { params });
  expect((await admin.call(listWebhooksRoute)).items).toEqual([]);
  await expect(admin.call(removeWebhookRoute, { params })).rejects.toMatchObject({
    code: 'webhook.not-found',
  });
});

it.each([
  [{ url: 'ftp://receiver.example' }, 'webhook.invalid-url'],
  [{ url: 'https://user:pass@receiver.example' }, 'webhook.invalid-url'],
  [{ types: [] }, 'request.invalid-body'],
  [{ types: ['document.eaten'] }, 'request.invalid-body'],
  [{ secret: 'mine' }, 'request.invalid-body'],
])('refuses a webhook with %j', async (wrong, code) => {
  const { admin } = await open();
  const creating = admin.call(createWebhookRoute, { body: { ...body, ...(wrong as object) } });
  await expect(creating).rejects.toMatchObject({ code });
});

it('lets nobody below an admin see or change them', async () => {
  const { admin, makeKey, client } = await open();
  const { webhook } = await admin.call(createWebhookRoute, { body });
  const operator = client((await makeKey({ workspace: 'acme', role: 'operator' })).secret);
  const refused = { code: 'access.role-too-low' };
  await expect(operator.call(listWebhooksRoute)).rejects.toMatchObject(refused);
  await expect(operator.call(createWebhookRoute, { body })).rejects.toMatchObject(refused);
  const params = { id: webhook.id };
  await expect(operator.call(rotateWebhookSecretRoute, { params })).rejects.toMatchObject(refused);
});

it('writes who changed them into the audit log, and no secret', async () => {
  const { admin } = await open();
  const { webhook } = await admin.call(createWebhookRoute, { body });
  const params = { id: webhook.id };
  await admin.call(rotateWebhookSecretRoute, { params });
  await admin.call(enableWebhookRoute, { params });
  await admin.call(removeWebhookRoute, { params });
  const { items } = await admin.call(listAuditRoute);
  expect(items.filter(({ target }) => target === webhook.id)).toHaveLength(4);
  expect(JSON.stringify(items)).not.toContain('whsec_');
});
