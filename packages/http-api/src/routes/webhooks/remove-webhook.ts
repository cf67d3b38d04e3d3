import { createWebhooks } from '@assay/core/webhooks';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';

export const removeWebhookRoute = defineRoute({
  name: 'remove-webhook',
  method: 'DELETE',
  path: '/v1/webhooks/:id',
  summary: 'Remove a webhook; a message that is on its way may still arrive',
  access: { kind: 'workspace', role: 'admin' },
  params: IdParams,
  reply: { kind: 'empty', status: 204 },
  errors: ['webhook.not-found', 'webhook.changed'],
  handle: async ({ services, workspace, actor, params }) => {
    await createWebhooks(services).remove({ workspace, webhookId: params.id, actor });
    return undefined;
  },
});
