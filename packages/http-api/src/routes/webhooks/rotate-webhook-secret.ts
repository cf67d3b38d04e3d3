import { createWebhooks } from '@assay/core/webhooks';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';
import { WebhookSecret } from './webhook-schemas.ts';

export const rotateWebhookSecretRoute = defineRoute({
  name: 'rotate-webhook-secret',
  method: 'POST',
  path: '/v1/webhooks/:id/rotate-secret',
  summary: 'Make a new secret; for 24 hours messages are signed with the one before too',
  access: { kind: 'workspace', role: 'admin' },
  params: IdParams,
  reply: { kind: 'json', status: 200, schema: z.object({ secret: WebhookSecret }) },
  errors: ['webhook.not-found', 'webhook.changed'],
  handle: ({ services, workspace, actor, params }) =>
    createWebhooks(services).rotateSecret({ workspace, webhookId: params.id, actor }),
});
