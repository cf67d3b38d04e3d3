import type { JobQueue } from '../ports/job-queue.ts';

export type Completer = { complete(receipt: string): Promise<void> };

const batchSize = 256;

/** Gathers completions that fall together into one call of the queue; each caller still waits until its own is durable. */
export const createCompleter = (queue: JobQueue): Completer => {
  const waiting: { receipt: string; resolve: () => void; reject: (cause: unknown) => void }[] = [];
  let flushing = false;

  const flush = async (): Promise<void> => {
    flushing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize);
      try {
        await queue.complete(batch.map((entry) => entry.receipt));
        for (const entry of batch) entry.resolve();
      } catch (cause) {
        for (const entry of batch) entry.reject(cause);
      }
    }
    flushing = false;
  };

  return {
    complete: (receipt) =>
      new Promise((resolve, reject) => {
        waiting.push({ receipt, resolve, reject });
        if (!flushing) void Promise.resolve().then(() => (flushing ? undefined : flush()));
      }),
  };
};
