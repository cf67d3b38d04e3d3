import type { StoredWebhook } from './webhook-records.ts';

const firstPauseMs = 5_000;
const longestPauseMs = 60 * 60 * 1_000;

/** A receiver that was not reached for so long is given up: somebody has to look at it. */
const givenUpAfterMs = 24 * 60 * 60 * 1_000;

/** Doubles from 5 seconds to an hour, less up to half of it, so that those who failed together come back apart. */
const pauseMs = (count: number, random: number): number =>
  Math.round(Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(count - 1, 16)) * (0.5 + random / 2));

/**
 * The webhook after one more attempt that failed: tried again later, but not before the receiver asks for it
 * (`retryAfterMs`); given up 24 hours after the first failure, with a last attempt at that moment.
 */
export const planRetry = (options: {
  webhook: StoredWebhook;
  now: Date;
  code: string;
  retryAfterMs: number | null;
  /** From 0 up to 1. */
  random: number;
}): StoredWebhook => {
  const { webhook, code, retryAfterMs, random } = options;
  const nowMs = options.now.getTime();
  // A clock that was set back makes no failure one of the future.
  const sinceMs = Math.min(nowMs, webhook.failure ? Date.parse(webhook.failure.since) : nowMs);
  const count = (webhook.failure?.count ?? 0) + 1;
  const failure = { since: new Date(sinceMs).toISOString(), count, code };
  const endMs = sinceMs + givenUpAfterMs;
  if (nowMs >= endMs) {
    return { ...webhook, failure, enabled: false, nextAttemptAt: null, disabledReason: 'failing' };
  }
  const nextMs = Math.min(endMs, nowMs + Math.max(pauseMs(count, random), retryAfterMs ?? 0));
  return { ...webhook, failure, nextAttemptAt: new Date(nextMs).toISOString() };
};

/** Whether an attempt may be made now. Nothing is planned a day ahead: such a time was written by a clock that ran ahead. */
export const isDue = (webhook: StoredWebhook, now: Date): boolean => {
  if (!webhook.enabled) return false;
  if (webhook.nextAttemptAt === null) return true;
  const leftMs = Date.parse(webhook.nextAttemptAt) - now.getTime();
  return leftMs <= 0 || leftMs > givenUpAfterMs;
};
