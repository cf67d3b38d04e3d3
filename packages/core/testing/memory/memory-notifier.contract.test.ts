import { describeNotifier } from '../contracts/notifier.contract.ts';
import { createMemoryNotifier } from './memory-notifier.ts';

describeNotifier({
  name: 'createMemoryNotifier',
  open: async () => {
    const notifier = createMemoryNotifier();
    return {
      notifier,
      delivered: notifier.delivered,
      failDelivery: notifier.failDelivery,
      [Symbol.asyncDispose]: async () => undefined,
    };
  },
  capabilities: { durable: false, faults: true },
  skipped: [],
});
