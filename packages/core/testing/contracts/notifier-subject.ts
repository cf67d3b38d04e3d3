import type { Notification, Notifier } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** A notifier under test, with a look at what reached people. */
export type NotifierSubject = AsyncDisposable & {
  notifier: Notifier;
  /** Everything that was delivered so far, in any order; a repeat shows up as often as it came. */
  delivered: () => Promise<Notification[]>;
  /** Closes the notifier and opens another at the same place; needed with the capability `durable`. */
  reopen?: () => Promise<Notifier>;
  /** From now on nothing gets through (false: all does again); needed with the capability `faults`. */
  failDelivery?: (isFailing: boolean) => Promise<void>;
};

export type NotifierCapability = 'durable' | 'faults';
export type OpenNotifier = () => Promise<NotifierSubject>;
export type NotifierCase = ContractCase<OpenNotifier, NotifierCapability>;

export const notification = (id: string, more: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'job.dead',
  severity: 'warning',
  workspace: 'default',
  at: '2030-01-01T00:00:00.000Z',
  subject: 'A job was given up',
  text: 'The job link-document was given up after 5 tries: see `assay dead`.',
  ids: { job: 'link-document', receiveCount: 5 },
  ...more,
});

/** The ids of what was delivered, each once: a notifier may repeat itself. */
export const deliveredIds = async (subject: NotifierSubject): Promise<string[]> =>
  [...new Set((await subject.delivered()).map((each) => each.id))].toSorted();
