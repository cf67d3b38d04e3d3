import { latestChangeSeq } from '../changes/list-changes.ts';
import { type AppError, toAppError } from '../errors.ts';
import { platformWorkspace } from '../events/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { WebhookSender } from '../ports/webhook-sender.ts';
import { createDeliverWebhook, type WebhookFailure } from './deliver-webhook.ts';
import { isDue } from './plan-retry.ts';
import { type StoredWebhook, webhooks, webhooksPartition } from './webhook-records.ts';

export type WebhookDeliverer = {
  /** Sends everything that waits and may be sent now; resolves when each has been taken or has failed. */
  deliverDue(): Promise<void>;
  /** Sends what comes until the signal aborts; what is under way then is given up and sent at the next start. */
  run(signal: AbortSignal): Promise<void>;
};

/** Changes of so long go together, so that a busy workspace does not get a message for each of its changes. */
const gatherMs = 200;

/** A webhook whose records could not be read or written rests for so long: else its receiver would get repeats every second. */
const problemPauseMs = 60_000;

/**
 * Tells webhooks of changes by reading the feed: no job stands behind it, so that nothing of the pipeline waits for a
 * receiver. Each webhook is served by itself, one message at a time; a receiver that does not answer holds up no other.
 * Any number of deliverers may work on the same records: then receivers may get a batch twice, under the same id.
 */
export const createWebhookDeliverer = (options: {
  records: RecordStore;
  sender: WebhookSender;
  clock: Clock;
  /** From 0 up to 1. */
  random: () => number;
  pollMs?: number;
  /** Tells of workspaces with news, so that they need not wait for the next look. */
  onChange?: (listener: (workspace: string) => void) => Disposable;
  onFailed?: (failure: WebhookFailure) => void;
  /** Told of what kept the records from being read or written; `webhookId` is null where it concerns all of them. */
  onProblem?: (problem: { webhookId: string | null; error: AppError }) => void;
}): WebhookDeliverer => {
  const { records, clock, pollMs = 1_000 } = options;
  const deliverWebhook = createDeliverWebhook(options);
  const inHand = new Map<string, Promise<void>>();
  const restingSince = new Map<string, number>();
  let sleeping: AbortController | null = null;
  let isWoken = false;

  const wake = (): void => {
    isWoken = true;
    sleeping?.abort();
  };

  const isResting = (webhookId: string, now: Date): boolean => {
    const sinceMs = now.getTime() - (restingSince.get(webhookId) ?? Number.NEGATIVE_INFINITY);
    return sinceMs >= 0 && sinceMs < problemPauseMs;
  };

  const listDue = async (): Promise<StoredWebhook[]> => {
    const request = { workspace: platformWorkspace, partition: webhooksPartition };
    const all = (await webhooks.listAll(records, request)).map(({ value }) => value);
    const now = clock.now();
    const due = all.filter(
      (webhook) => isDue(webhook, now) && !inHand.has(webhook.id) && !isResting(webhook.id, now),
    );
    const workspaces = [...new Set(due.map(({ workspace }) => workspace))];
    const heads = await Promise.all(
      workspaces.map(
        async (workspace) => [workspace, await latestChangeSeq({ records, workspace })] as const,
      ),
    );
    const headOf = new Map(heads);
    return due.filter(({ workspace, lastSeq }) => (headOf.get(workspace) ?? 0) > lastSeq);
  };

  const deliver = async (webhook: StoredWebhook, signal?: AbortSignal): Promise<void> => {
    try {
      await deliverWebhook(webhook, signal);
      restingSince.delete(webhook.id);
    } catch (thrown) {
      restingSince.set(webhook.id, clock.now().getTime());
      options.onProblem?.({ webhookId: webhook.id, error: toAppError(thrown) });
    } finally {
      inHand.delete(webhook.id);
      // What came while the receiver took its time waits no longer.
      wake();
    }
  };

  const begin = async (signal?: AbortSignal): Promise<void> => {
    for (const webhook of await listDue()) {
      // Another look may have begun it while this one listed.
      if (!inHand.has(webhook.id)) inHand.set(webhook.id, deliver(webhook, signal));
    }
  };

  return {
    deliverDue: async () => {
      await begin();
      await Promise.all(inHand.values());
    },
    run: async (signal) => {
      let isTold = false;
      using _listener = options.onChange?.(wake);
      const sleep = (ms: number, sleepSignal: AbortSignal) =>
        clock.sleep(ms, sleepSignal).catch(() => undefined);
      while (!signal.aborted) {
        isWoken = false;
        try {
          await begin(signal);
          isTold = false;
        } catch (thrown) {
          // A full disk stays full for a while: told once until the webhooks can be listed again.
          if (!isTold) options.onProblem?.({ webhookId: null, error: toAppError(thrown) });
          isTold = true;
        }
        await sleep(gatherMs, signal);
        if (isWoken) continue;
        sleeping = new AbortController();
        await sleep(pollMs, AbortSignal.any([signal, sleeping.signal]));
        sleeping = null;
      }
      await Promise.all(inHand.values());
    },
  };
};
