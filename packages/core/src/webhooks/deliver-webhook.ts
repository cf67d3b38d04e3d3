import { toAppError } from '../errors.ts';
import { platformWorkspace } from '../events/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { WebhookAnswer, WebhookSender } from '../ports/webhook-sender.ts';
import { isDue, planRetry } from './plan-retry.ts';
import { batchMessageId, nextBatch, type WebhookBatch } from './webhook-batch.ts';
import {
  type StoredWebhook,
  webhookPlace,
  webhookSecrets,
  webhookSecretsPlace,
  webhooks,
} from './webhook-records.ts';
import { signedHeaders } from './webhook-signature.ts';

const timeoutMs = 10_000;

/** An attempt that failed, as the log may tell it. */
export type WebhookFailure = {
  workspace: string;
  webhookId: string;
  code: string;
  count: number;
  disabledReason: StoredWebhook['disabledReason'];
};

type Outcome =
  | { kind: 'taken' }
  | { kind: 'gone' }
  | { kind: 'failed'; code: string; retryAfterMs: number | null };

const gone = 410;

const toOutcome = ({ status, retryAfterMs }: WebhookAnswer): Outcome => {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === gone) return { kind: 'gone' };
  return { kind: 'failed', code: `webhook.answered-${status}`, retryAfterMs };
};

/**
 * Sends one webhook what waits for it, batch after batch, until there is no full one left or one fails. Order holds as
 * no batch is begun before the one before it was taken. The cursor moves after the receiver has answered: a crash in
 * between sends the batch again, under the same id.
 */
export const createDeliverWebhook = (options: {
  records: RecordStore;
  sender: WebhookSender;
  clock: Clock;
  random: () => number;
  onFailed?: (failure: WebhookFailure) => void;
}) => {
  const { records, sender, clock, random } = options;

  /** Writes what `toNext` makes of the webhook, again where it was changed meanwhile; nothing where that gives null. */
  const update = async (
    webhook: StoredWebhook,
    toNext: (current: StoredWebhook) => StoredWebhook | null,
  ): Promise<StoredWebhook | null> => {
    for (;;) {
      const found = await webhooks.find(records, platformWorkspace, webhookPlace(webhook));
      const next = found && toNext(found.value);
      if (!found || !next) return null;
      const write = webhooks.put(platformWorkspace, next, { version: found.version });
      if ((await records.commit([write])).committed) return next;
    }
  };

  /** The same, unless another deliverer has settled or begun a batch since: then what it wrote stands. */
  const updateBatch = (webhook: StoredWebhook, toNext: (current: StoredWebhook) => StoredWebhook) =>
    update(webhook, (current) =>
      current.lastSeq === webhook.lastSeq && current.batchEnd === webhook.batchEnd ? toNext(current) : null,
    );

  const post = async (
    webhook: StoredWebhook,
    { items, next }: WebhookBatch,
    signal: AbortSignal | undefined,
  ): Promise<Outcome | null> => {
    const { id, workspace, url } = webhook;
    const secrets = await webhookSecrets.find(records, platformWorkspace, webhookSecretsPlace(id));
    if (!secrets) return { kind: 'failed', code: 'webhook.no-secret', retryAfterMs: null };
    const body = JSON.stringify({ workspace, webhookId: id, items, next });
    const messageId = batchMessageId({ webhook, next });
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'assay',
      ...signedHeaders({ secrets: secrets.value, messageId, now: clock.now(), body }),
    };
    try {
      return toOutcome(await sender.post({ url, headers, body, timeoutMs, ...(signal && { signal }) }));
    } catch (thrown) {
      // Who is told to end has not failed.
      if (signal?.aborted) return null;
      const { code, retryAfterMs = null } = toAppError(thrown);
      return { kind: 'failed', code, retryAfterMs };
    }
  };

  const settle = async (webhook: StoredWebhook, batch: WebhookBatch, outcome: Outcome): Promise<boolean> => {
    if (outcome.kind === 'taken') {
      const lastDeliveredAt = clock.now().toISOString();
      await updateBatch(webhook, (current) => ({
        ...current,
        lastSeq: batch.next,
        batchEnd: null,
        lastDeliveredAt,
        failure: null,
        nextAttemptAt: null,
      }));
      return batch.isFull;
    }
    const now = clock.now();
    const failed = await updateBatch(webhook, (current) => {
      const { code, retryAfterMs } =
        outcome.kind === 'gone' ? { code: `webhook.answered-${gone}`, retryAfterMs: null } : outcome;
      const next = planRetry({ webhook: current, now, code, retryAfterMs, random: random() });
      if (outcome.kind === 'failed') return next;
      return { ...next, enabled: false, nextAttemptAt: null, disabledReason: 'gone' };
    });
    if (failed?.failure) {
      const { workspace, id: webhookId, disabledReason, failure } = failed;
      options.onFailed?.({ workspace, webhookId, disabledReason, code: failure.code, count: failure.count });
    }
    return false;
  };

  /** Gives whether more may wait. */
  const deliverBatch = async (webhook: StoredWebhook, signal: AbortSignal | undefined): Promise<boolean> => {
    const batch = await nextBatch({ records, webhook });
    const { items, next, isFull } = batch;
    if (next === webhook.lastSeq) return false;
    if (items.length === 0) {
      await updateBatch(webhook, (current) => ({ ...current, lastSeq: next, batchEnd: null }));
      return isFull;
    }
    const begun =
      webhook.batchEnd === next
        ? webhook
        : await updateBatch(webhook, (current) => ({ ...current, batchEnd: next }));
    // Another deliverer was quicker to begin a batch: that one is sent here too.
    if (!begun) return true;
    const outcome = await post(begun, batch, signal);
    return outcome !== null && settle(begun, batch, outcome);
  };

  return async (webhook: { workspace: string; id: string }, signal?: AbortSignal): Promise<void> => {
    let goesOn = true;
    while (goesOn && !signal?.aborted) {
      const found = await webhooks.find(records, platformWorkspace, webhookPlace(webhook));
      goesOn = found !== null && isDue(found.value, clock.now()) && (await deliverBatch(found.value, signal));
    }
  };
};
