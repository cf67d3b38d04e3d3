import { createWebhooks, WebhookRecord } from '@assay/core/webhooks';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';

export const listWebhooksRoute = defineRoute({
  name: 'list-webhooks',
  method: 'GET',
  path: '/v1/webhooks',
  summary: 'The webhooks of this workspace, how far they are and what fails, without their secrets',
  access: { kind: 'workspace', role: 'admin' },
  reply: { kind: 'json', status: 200, schema: z.object({ items: z.array(WebhookRecord) }) },
  errors: [],
  handle: async ({ services, workspace }) => ({ items: await createWebhooks(services).list({ workspace }) }),
});
