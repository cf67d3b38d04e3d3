import { createWebhooks, WebhookRecord } from '@assay/core/webhooks';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';

export const enableWebhookRoute = defineRoute({
  name: 'enable-webhook',
  method: 'POST',
  path: '/v1/webhooks/:id/enable',
  summary: 'Let a webhook that was given up go on where it stopped, or one that waits try at once',
  access: { kind: 'workspace', role: 'admin' },
  params: IdParams,
  reply: { kind: 'json', status: 200, schema: WebhookRecord },
  errors: ['webhook.not-found', 'webhook.changed'],
  handle: ({ services, workspace, actor, params }) =>
    createWebhooks(services).enable({ workspace, webhookId: params.id, actor }),
});
