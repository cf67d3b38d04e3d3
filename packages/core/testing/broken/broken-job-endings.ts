import type { ClaimedJob } from '../../src/ports/index.ts';
import type { OpenJobQueue } from '../contracts/job-queue-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledQueue } from './spoiled-job-queue.ts';

export const brokenJobEndings: ReadonlyArray<BrokenAdapter<OpenJobQueue>> = [
  {
    flaw: 'does not renew',
    open: openSpoiledQueue(() => ({ renew: async (receipts) => receipts.map(() => 'done') })),
    caughtBy: [
      'hides a message anew from each renewal on',
      'frees a serial key when its message is retried, deferred, or times out, and keeps it while renewed',
    ],
  },
  {
    flaw: 'does not complete',
    open: openSpoiledQueue(() => ({ complete: async (receipts) => receipts.map(() => 'done') })),
    caughtBy: ['never gives a completed message again'],
  },
  {
    flaw: 'answers for the first of a batch only',
    open: openSpoiledQueue((queue) => ({
      complete: async (receipts) => {
        const [first = 'done'] = await queue.complete(receipts);
        return receipts.map(() => first);
      },
    })),
    caughtBy: ['tells per entry which of a batch was done and which was lost'],
  },
  {
    flaw: 'loses a message on retry',
    open: openSpoiledQueue((queue) => ({
      retry: async (receipt) => (await queue.complete([receipt]))[0] ?? 'lost',
    })),
    caughtBy: [
      'gives a retried message again after the delay, with one more receive',
      'makes a dead letter of a message that was retried as often as allowed',
    ],
  },
  {
    flaw: 'retries at once, whatever the delay',
    open: openSpoiledQueue((queue) => ({ retry: (receipt) => queue.retry(receipt, { delayMs: 0 }) })),
    caughtBy: [
      'gives a retried message again after the delay, with one more receive',
      'tells with a dead letter why it failed last',
    ],
  },
  {
    flaw: 'does not count a retried receive',
    open: openSpoiledQueue((queue) => ({ retry: (receipt, options) => queue.defer(receipt, options) })),
    caughtBy: ['makes a dead letter of a message that was retried as often as allowed'],
  },
  {
    flaw: 'counts a deferred receive',
    open: openSpoiledQueue((queue) => ({ defer: (receipt, options) => queue.retry(receipt, options) })),
    caughtBy: ['gives a deferred message again after the delay and does not count the receive'],
  },
  {
    flaw: 'counts from 1 again after a deferral',
    open: openSpoiledQueue((queue) => {
      const held = new Map<string, ClaimedJob>();
      return {
        claim: async (options) => {
          const jobs = await queue.claim(options);
          for (const job of jobs) held.set(job.receipt, job);
          return jobs;
        },
        defer: async (receipt, { delayMs }) => {
          const job = held.get(receipt);
          const [result = 'lost'] = await queue.complete([receipt]);
          if (job && result === 'done') await queue.enqueue([{ ...job, delayMs }]);
          return result;
        },
      };
    }),
    caughtBy: ['gives a deferred message again after the delay and does not count the receive'],
  },
  {
    flaw: 'gives up one receive early',
    open: openSpoiledQueue(() => ({}), {
      declare: (queue) => ({ ...queue, maxReceives: queue.maxReceives - 1 }),
    }),
    caughtBy: [
      'makes a dead letter of a message that was retried as often as allowed',
      'lets the last allowed receive be completed, also when it was renewed',
    ],
  },
  {
    flaw: 'never gives up',
    open: openSpoiledQueue(() => ({}), { declare: (queue) => ({ ...queue, maxReceives: 1_000 }) }),
    caughtBy: [
      'makes a dead letter of a message that was retried as often as allowed',
      'makes a dead letter of a message whose workers vanished as often as allowed',
    ],
  },
  {
    flaw: 'forgets why a message failed',
    open: openSpoiledQueue((queue) => ({
      retry: (receipt, { delayMs }) => queue.retry(receipt, { delayMs }),
    })),
    caughtBy: ['tells with a dead letter why it failed last'],
  },
  {
    flaw: 'lists the first page of dead letters for ever',
    open: openSpoiledQueue((queue) => ({
      listDead: ({ cursor: _, ...options }) => queue.listDead(options),
    })),
    caughtBy: ['lists dead letters of one queue, a page at a time'],
  },
  {
    flaw: 'brings all dead letters back, whichever are named',
    open: openSpoiledQueue((queue) => ({ redrive: ({ queue: name }) => queue.redrive({ queue: name }) })),
    caughtBy: ['brings back only the dead letters that are named'],
  },
  {
    flaw: 'brings nothing back',
    open: openSpoiledQueue((queue) => ({
      redrive: async ({ queue: name }) => (await queue.listDead({ queue: name })).items.length,
    })),
    caughtBy: ['brings all dead letters back with a fresh receive count'],
  },
];
