import { z } from 'zod';
import { type EventType, eventPayloads } from '../events/event.ts';
import { defineCollection } from '../records/collection.ts';

export const WebhookTypes = z.array(z.enum(Object.keys(eventPayloads) as [EventType, ...EventType[]])).min(1);

/** `gone`: the receiver answered 410. `failing`: nothing reached it for 24 hours. */
export const DisabledReason = z.enum(['gone', 'failing']);

/** A receiver of a workspace's changes, and how far they have reached it. */
export const WebhookRecord = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  /** The types of changes that it is told of; null for all, those of later versions too. */
  types: WebhookTypes.nullable(),
  enabled: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** The last change that the receiver has taken, or that was not meant for it. */
  lastSeq: z.number().int(),
  lastDeliveredAt: z.string().nullable(),
  /** Attempts since the last one that succeeded; `code` is the latest one's. */
  failure: z.object({ since: z.string(), count: z.number().int(), code: z.string() }).nullable(),
  /** No attempt is made before it; null where nothing failed. */
  nextAttemptAt: z.string().nullable(),
  disabledReason: DisabledReason.nullable(),
});
export type WebhookRecord = z.infer<typeof WebhookRecord>;

export const StoredWebhook = WebhookRecord.extend({
  workspace: z.string(),
  /**
   * The last change of the batch that is under way, written before it is first sent: so every repeat of it, after a
   * crash or by another deliverer, has the same changes under the same id. Null between batches.
   */
  batchEnd: z.number().int().nullable(),
});
export type StoredWebhook = z.infer<typeof StoredWebhook>;

export const webhooksPartition = 'webhooks';

/** The prefix that lists the webhooks of one workspace; no name of one holds a space. */
export const webhookPrefix = (workspace: string): string => `${workspace} `;

export const webhookPlace = (webhook: { workspace: string; id: string }) => ({
  partition: webhooksPartition,
  sort: `${webhookPrefix(webhook.workspace)}${webhook.id}`,
});

/** All lie together as the platform's own records, so that a deliverer finds them in one listing. */
export const webhooks = defineCollection<StoredWebhook>({
  name: 'webhooks',
  table: 'platform',
  schema: StoredWebhook,
  key: webhookPlace,
});

export const WebhookSecrets = z.object({
  webhookId: z.string(),
  secret: z.string(),
  /** Signs too until then, so that a receiver may change over without refusing anything. */
  previous: z.object({ secret: z.string(), until: z.string() }).nullable(),
});
export type WebhookSecrets = z.infer<typeof WebhookSecrets>;

export const webhookSecretsPlace = (webhookId: string) => ({ partition: webhookId, sort: 'secrets' });

/**
 * Kept as they are, unlike the secrets of keys: a signature is made with the secret itself, so a hash would not do.
 * They have records of their own, in a partition each, which nothing lists and no answer is made from.
 */
export const webhookSecrets = defineCollection<WebhookSecrets>({
  name: 'webhook-secrets',
  table: 'platform',
  schema: WebhookSecrets,
  key: (secrets) => webhookSecretsPlace(secrets.webhookId),
});

export const toWebhookRecord = ({
  workspace: _workspace,
  batchEnd: _batchEnd,
  ...record
}: StoredWebhook): WebhookRecord => record;
