import { retryError } from '../../src/errors.ts';
import type { Notification, Notifier } from '../../src/ports/index.ts';
import { notifierCases } from '../contracts/notifier.contract.ts';
import type { OpenNotifier } from '../contracts/notifier-subject.ts';
import { createMemoryNotifier, type MemoryNotifier } from '../memory/memory-notifier.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';

/** A sound notifier of which `notify` was replaced; what it told outlives it unless `forgets`. */
const openWith =
  (
    spoil: (notifier: MemoryNotifier) => Notifier['notify'],
    { forgets = false }: { forgets?: boolean } = {},
  ): OpenNotifier =>
  async () => {
    const sound = createMemoryNotifier();
    let later = sound;
    const notify = spoil(sound);
    return {
      notifier: { notify },
      delivered: () => later.delivered(),
      reopen: async () => {
        if (forgets) later = createMemoryNotifier();
        return later;
      },
      failDelivery: sound.failDelivery,
      [Symbol.asyncDispose]: async () => undefined,
    };
  };

const withChange = (change: (notification: Notification) => Notification): OpenNotifier =>
  openWith(
    ({ notify }) =>
      (notification) =>
        notify(change(notification)),
  );

/** Checks nothing, and keeps what it is given. */
const openUnchecked: OpenNotifier = async () => {
  const told: Notification[] = [];
  const notifier: Notifier = {
    notify: async (notification) => {
      told.push(structuredClone(notification));
    },
  };
  return { notifier, delivered: async () => told, [Symbol.asyncDispose]: async () => undefined };
};

describeBrokenAdapters({
  port: 'Notifier',
  cases: notifierCases,
  sound: openWith(({ notify }) => notify),
  broken: [
    {
      flaw: 'forgets the ids',
      open: withChange((notification) => ({ ...notification, ids: {} })),
      caughtBy: ['brings every field as it was told'],
    },
    {
      flaw: 'makes texts of numbers',
      open: withChange((notification) => ({
        ...notification,
        ids: Object.fromEntries(
          Object.entries(notification.ids).map(([name, value]) => [name, String(value)]),
        ),
      })),
      caughtBy: ['brings every field as it was told'],
    },
    {
      flaw: 'cuts a long text',
      open: withChange((notification) => ({ ...notification, text: notification.text.slice(0, 1_600) })),
      caughtBy: ['takes the longest subject and text'],
    },
    {
      flaw: 'resolves before it has told anybody',
      open: openWith(({ notify }) => async (notification) => {
        setTimeout(() => void notify(notification).catch(() => undefined), 1);
      }),
      caughtBy: ['has brought it when notify resolves, and loses none of concurrent ones'],
    },
    {
      flaw: 'drops what is told while it is telling',
      open: openWith(({ notify }) => {
        let isBusy = false;
        return async (notification) => {
          if (isBusy) return;
          isBusy = true;
          await notify(notification);
          isBusy = false;
        };
      }),
      caughtBy: ['has brought it when notify resolves, and loses none of concurrent ones'],
    },
    {
      flaw: 'takes the same text for the same matter',
      open: openWith(({ notify }) => {
        const texts = new Set<string>();
        return async (notification) => {
          const { subject, text } = notification;
          if (!texts.has(subject + text)) await notify(notification);
          texts.add(subject + text);
        };
      }),
      caughtBy: ['brings matters that differ in their id alone, and keeps the id of one that is told again'],
    },
    {
      flaw: 'gives a repeat another id',
      open: openWith(({ notify }) => {
        let count = 0;
        return (notification) => {
          count += 1;
          return notify({ ...notification, id: count > 2 ? `${notification.id}.${count}` : notification.id });
        };
      }),
      caughtBy: ['brings matters that differ in their id alone, and keeps the id of one that is told again'],
    },
    {
      flaw: 'reads the caller’s own object later',
      open: openWith(({ notify }) => async (notification) => {
        await Promise.resolve();
        await notify(notification);
      }),
      caughtBy: ['brings it as it was told when the caller changes its object meanwhile'],
    },
    {
      flaw: 'checks nothing',
      open: openUnchecked,
      caughtBy: ['refuses what is not in its form, and brings nothing of it'],
    },
    {
      flaw: 'hides that it could not tell',
      open: openWith(
        ({ notify }) =>
          (notification) =>
            notify(notification).catch((thrown: { code?: string }) => {
              if (thrown.code !== 'notifier.unavailable') throw thrown;
            }),
      ),
      caughtBy: ['says that it could not tell, and tells it at the next try'],
    },
    {
      flaw: 'gives up for good after a failure',
      open: openWith(({ notify }) => {
        let isBroken = false;
        return async (notification) => {
          if (isBroken) throw retryError('notifier.unavailable', 'It failed before.');
          await notify(notification).catch((thrown: unknown) => {
            isBroken = true;
            throw thrown;
          });
        };
      }),
      caughtBy: ['says that it could not tell, and tells it at the next try'],
    },
    {
      flaw: 'loses what it told when it is closed',
      open: openWith(({ notify }) => notify, { forgets: true }),
      caughtBy: ['has brought it also when it is closed right afterwards'],
    },
  ],
});
