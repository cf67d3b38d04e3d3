import { createHmac } from 'node:crypto';
import { auditLog } from '@assay/core/audit';
import { platformWorkspace } from '@assay/core/events';
import type { WebhookPost } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { openWebhooks } from './open-webhooks.ts';

/** As a receiver would reckon it, with another implementation. */
const signatureOf = (post: WebhookPost | undefined, secret: string): string => {
  const { headers, body } = post ?? { headers: {} as Record<string, string>, body: '' };
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
};

describe('messages', () => {
  it('are signed with the secret that was shown once', async () => {
    const { create, happen, openDeliverer, posts } = openWebhooks();
    const { secret } = await create();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await happen(2);
    await openDeliverer().deliverDue();
    expect(posts[0]?.headers['webhook-signature']).toBe(signatureOf(posts[0], secret));
    expect(posts[0]?.headers['webhook-timestamp']).toBe('1893456000');
    expect(posts[0]?.headers['content-type']).toBe('application/json');
  });

  it('are signed with both secrets for a day after a rotation, and then with the new one alone', async () => {
    const { create, happen, openDeliverer, posts, webhooks, clock } = openWebhooks();
    const { webhook, secret } = await create();
    const rotated = await webhooks.rotateSecret({
      workspace: 'default',
      webhookId: webhook.id,
      actor: 'tester',
    });
    expect(rotated.secret).not.toBe(secret);
    for (const hours of [23, 1]) {
      await clock.advance(hours * 3_600_000);
      await happen(1);
      await openDeliverer().deliverDue();
    }
    const [during, after] = posts;
    expect(during?.headers['webhook-signature']?.split(' ')).toEqual([
      signatureOf(during, rotated.secret),
      signatureOf(during, secret),
    ]);
    expect(after?.headers['webhook-signature']).toBe(signatureOf(after, rotated.secret));
  });
});

describe('webhooks', () => {
  it('are listed by their workspace, without secrets', async () => {
    const { create, webhooks } = openWebhooks();
    const first = await create({ workspace: 'acme' });
    const second = await create({ workspace: 'acme', types: ['document.read', 'document.read'] });
    await create({ workspace: 'acme-two' });
    const listed = await webhooks.list({ workspace: 'acme' });
    expect(listed).toEqual([first.webhook, second.webhook]);
    expect(second.webhook.types).toEqual(['document.read']);
    expect(first.webhook.id).toMatch(/^hook_/);
    expect(JSON.stringify(listed)).not.toContain('whsec_');
  });

  it('are not there for another workspace, whatever it does with their ids', async () => {
    const { create, webhooks } = openWebhooks();
    const { webhook } = await create({ workspace: 'acme' });
    const request = { workspace: 'other', webhookId: webhook.id, actor: 'tester' };
    for (const change of [webhooks.remove, webhooks.enable, webhooks.rotateSecret]) {
      await expect(change(request)).rejects.toMatchObject({ code: 'webhook.not-found', recovery: 'reject' });
    }
    expect(await webhooks.list({ workspace: 'acme' })).toEqual([webhook]);
  });

  it('are told nothing after they were removed, and nothing of their secret is kept', async () => {
    const { create, webhooks, happen, openDeliverer, posts, records } = openWebhooks();
    const { webhook } = await create();
    await happen(1);
    await webhooks.remove({ workspace: 'default', webhookId: webhook.id, actor: 'tester' });
    await openDeliverer().deliverDue();
    expect(posts).toEqual([]);
    const secrets = await records.list({
      workspace: platformWorkspace,
      collection: 'webhook-secrets',
      partition: webhook.id,
    });
    expect(secrets.items).toEqual([]);
  });

  it('have every change of theirs in the audit log of their workspace, in its transaction', async () => {
    const { create, webhooks, records } = openWebhooks();
    const { webhook } = await create({ workspace: 'acme' });
    const request = { workspace: 'acme', webhookId: webhook.id, actor: 'tester' };
    await webhooks.rotateSecret(request);
    await webhooks.enable(request);
    await webhooks.remove(request);
    const entries = await auditLog.listAll(records, { workspace: 'acme', partition: '2030-01-01' });
    expect(entries.map(({ value: { actor, action, target } }) => [actor, action, target])).toEqual(
      ['create', 'rotate-secret', 'enable', 'remove'].map((what) => [
        'tester',
        `webhook.${what}`,
        webhook.id,
      ]),
    );
  });

  it.each([
    'ftp://receiver.example',
    'file:///etc/passwd',
    'receiver.example',
    '',
    'https://user:secret@receiver.example',
    'https://receiver.example/#part',
    `https://receiver.example/${'x'.repeat(2_000)}`,
    'javascript:alert(1)',
  ])('are not made for the address %j', async (url) => {
    await expect(openWebhooks().create({ url })).rejects.toMatchObject({
      code: 'webhook.invalid-url',
      recovery: 'reject',
    });
  });

  it('are not made for no types, for unknown ones, or with an endless description', async () => {
    const { create } = openWebhooks();
    await expect(create({ types: [] })).rejects.toMatchObject({ code: 'webhook.invalid-types' });
    await expect(create({ types: ['document.eaten'] as never })).rejects.toMatchObject({
      code: 'webhook.invalid-types',
    });
    await expect(create({ description: 'x'.repeat(201) })).rejects.toMatchObject({
      code: 'webhook.invalid-description',
    });
  });

  it('are twenty a workspace at most', async () => {
    const { create } = openWebhooks();
    for (let count = 0; count < 20; count += 1) await create();
    await expect(create()).rejects.toMatchObject({ code: 'webhook.too-many' });
    await create({ workspace: 'other' });
  });
});
