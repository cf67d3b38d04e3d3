import { assertNotification } from '../../src/agents/index.ts';
import { retryError } from '../../src/errors.ts';
import type { Notification, Notifier } from '../../src/ports/index.ts';

export type MemoryNotifier = Notifier & {
  delivered(): Promise<Notification[]>;
  /** From now on nothing gets through (false: all does again). */
  failDelivery(isFailing: boolean): Promise<void>;
};

/** Tells nobody but those who ask for what was told. */
export const createMemoryNotifier = (): MemoryNotifier => {
  const told: Notification[] = [];
  let isOut = false;
  return {
    notify: async (notification) => {
      assertNotification(notification);
      if (isOut) throw retryError('notifier.unavailable', 'Nobody can be told now: try again later.');
      told.push(structuredClone(notification));
    },
    delivered: async () => structuredClone(told),
    failDelivery: async (isFailing) => {
      isOut = isFailing;
    },
  };
};
