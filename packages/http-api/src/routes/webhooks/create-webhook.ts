import { createWebhooks, WebhookRecord, WebhookTypes } from '@assay/core/webhooks';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { WebhookSecret } from './webhook-schemas.ts';

export const createWebhookRoute = defineRoute({
  name: 'create-webhook',
  method: 'POST',
  path: '/v1/webhooks',
  summary: 'Have the changes of this workspace posted to an address, from now on',
  description:
    'Changes come in order and at least once, up to 100 a message: `{ workspace, webhookId, items, next }`, signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`). A repeat has the same `webhook-id`. Answer 2xx to take a message, 410 to get no more; anything else is repeated, for 24 hours.',
  access: { kind: 'workspace', role: 'admin' },
  body: z.strictObject({
    url: z
      .string()
      .min(1)
      .max(2_000)
      .describe('http or https. Addresses of private networks are not posted to.'),
    description: z.string().max(200).default('').describe('What people call it.'),
    types: WebhookTypes.nullable()
      .default(null)
      .describe('The types of changes to be told of; null for all.'),
  }),
  reply: { kind: 'json', status: 201, schema: z.object({ webhook: WebhookRecord, secret: WebhookSecret }) },
  errors: ['webhook.invalid-url', 'webhook.too-many', 'webhook.conflict'],
  handle: ({ services, workspace, actor, body }) =>
    createWebhooks(services).create({ ...body, workspace, actor }),
});
