import { type AppError, retryError, toAppError } from '../errors.ts';
import type { Delivery } from '../jobs/delivery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notification, Notifier } from '../ports/notifier.ts';

/** Waits between tries to tell; after the last the problem is reported instead. */
const waitsMs = [1_000, 10_000, 60_000];

/** When everything dies at once, people need not be told of every single job. */
const maxWaiting = 100;

export type DeadJobNotices = {
  /** For `onDelivered` of a runner: begins to tell of a dead job, and never throws. */
  onDelivered(delivery: Delivery): void;
  /** Tries the last time to tell what is not told yet, and tells nothing more. */
  close(): Promise<void>;
};

const printable = (text: string, limit: number): string => text.replace(/[^!-~]/g, '?').slice(0, limit);

const noticeOf = ({ job, messageId, workspace, code, receiveCount }: Delivery, at: Date): Notification => ({
  id: printable(`job.dead:${job}:${messageId}`, 256),
  kind: 'job.dead',
  severity: 'critical',
  workspace,
  at: at.toISOString(),
  subject: `Job ${printable(job, 80)} was given up`,
  text:
    `The job ${job} failed ${receiveCount} times, the last time with ${code ?? 'an unknown error'}, and waits among the dead letters. ` +
    'Mend what the code names, then bring it back with `assay jobs redrive`.',
  ids: { job, messageId: printable(messageId, 256), receiveCount, ...(code !== null && { code }) },
});

/**
 * Tells people of every job that died, with the same id for the same message. The work does not wait for it: what could
 * not be told after some tries is given to `onProblem`.
 */
export const createDeadJobNotices = (options: {
  notifier: Notifier;
  clock: Clock;
  onProblem: (error: AppError) => void;
}): DeadJobNotices => {
  const { notifier, clock, onProblem } = options;
  const closing = new AbortController();
  const waiting = new Set<Promise<void>>();

  const tell = async (notice: Notification): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      const isLast = closing.signal.aborted || tries >= waitsMs.length;
      try {
        await notifier.notify(notice);
        return;
      } catch (thrown) {
        const error = toAppError(thrown);
        if (isLast || error.recovery !== 'retry') return onProblem(error);
      }
      await clock.sleep(waitsMs[tries] ?? 0, closing.signal).catch(() => undefined);
    }
  };

  return {
    onDelivered: (delivery) => {
      if (delivery.outcome !== 'dead' || closing.signal.aborted) return;
      if (waiting.size >= maxWaiting) {
        onProblem(
          retryError(
            'notices.too-many',
            `More than ${maxWaiting} dead jobs wait to be told of: look at the dead letters.`,
            { details: { job: delivery.job } },
          ),
        );
        return;
      }
      const telling = tell(noticeOf(delivery, clock.now())).finally(() => waiting.delete(telling));
      waiting.add(telling);
    },
    close: async () => {
      closing.abort();
      await Promise.all(waiting);
    },
  };
};
