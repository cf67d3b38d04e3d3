import { createHttpWebhookSender } from '@assay/adapters-local';
import type { Clock, RecordStore, WebhookSender } from '@assay/core/ports';
import { createWebhookDeliverer } from '@assay/core/webhooks';
import type { Log } from './log.ts';

/** Tells webhooks of changes until the signal aborts. The log names ids and codes; an address may hold a secret. */
export const runWebhooks = (options: {
  home: {
    records: RecordStore;
    clock: Clock;
    onChange: (listener: (workspace: string) => void) => Disposable;
  };
  allowPrivate: boolean;
  log: Log;
  signal: AbortSignal;
  sender?: WebhookSender;
}): Promise<void> => {
  const { home, allowPrivate, log, signal } = options;
  const { records, clock, onChange } = home;
  const { sender = createHttpWebhookSender({ clock, allowPrivate }) } = options;
  const deliverer = createWebhookDeliverer({
    records,
    sender,
    clock,
    random: Math.random,
    onChange,
    onFailed: (failure) => {
      const isDisabled = failure.disabledReason !== null;
      log({
        level: isDisabled ? 'error' : 'warn',
        event: isDisabled ? 'webhook.disabled' : 'webhook.failed',
        ...failure,
      });
    },
    onProblem: ({ webhookId, error }) =>
      log({ level: 'error', event: 'webhook.problem', webhookId, code: error.code }),
  });
  return deliverer.run(signal);
};
