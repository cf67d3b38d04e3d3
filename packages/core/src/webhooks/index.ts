export type { WebhookFailure } from './deliver-webhook.ts';
export { createWebhookDeliverer, type WebhookDeliverer } from './webhook-deliverer.ts';
export { WebhookRecord, WebhookTypes } from './webhook-records.ts';
export { createWebhooks, type NewWebhook, type WebhookRequest, type Webhooks } from './webhooks.ts';
