import { AppError } from '../../src/errors.ts';
import type { ClaimedJob, JobQueue, LeaseResult, QueueDeclaration } from '../../src/ports/index.ts';
import type { OpenJobQueue } from '../contracts/job-queue-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledQueue } from './spoiled-job-queue.ts';

const declaring = (more: Partial<QueueDeclaration>) =>
  openSpoiledQueue(() => ({}), { declare: (queue) => ({ ...queue, ...more }) });

type Entry = Parameters<JobQueue['enqueue']>[0][number];

const enqueuing = (change: (entry: Entry) => Entry) =>
  openSpoiledQueue((queue) => ({ enqueue: (messages) => queue.enqueue(messages.map(change)) }));

const claiming = (change: (job: ClaimedJob) => ClaimedJob) =>
  openSpoiledQueue((queue) => ({ claim: async (options) => (await queue.claim(options)).map(change) }));

/** Does for any receipt of a message what only its latest one may do. */
const trustStaleReceipts = openSpoiledQueue((queue) => {
  const ids = new Map<string, string>();
  const latest = new Map<string, string>();
  const current = (receipt: string): string => latest.get(ids.get(receipt) ?? '') ?? receipt;
  return {
    claim: async (options) => {
      const jobs = await queue.claim(options);
      for (const job of jobs) {
        ids.set(job.receipt, job.id);
        latest.set(job.id, job.receipt);
      }
      return jobs;
    },
    complete: (receipts) => queue.complete(receipts.map(current)),
    renew: (receipts) => queue.renew(receipts.map(current)),
  };
});

/** Hides the serial keys from the queue below, which then cannot keep them. */
const forgetSerialKeys = openSpoiledQueue((queue) => {
  const keys = new Map<string, string | null>();
  return {
    enqueue: (messages) => {
      for (const { id, serialKey } of messages) keys.set(id, serialKey);
      return queue.enqueue(messages.map((message) => ({ ...message, serialKey: null })));
    },
    claim: async (options) =>
      (await queue.claim(options)).map((job) => ({ ...job, serialKey: keys.get(job.id) ?? null })),
  };
});

const forgiveUnknownQueues = openSpoiledQueue((queue) => ({
  enqueue: async (messages) => {
    for (const message of messages) {
      await queue.enqueue([message]).catch((thrown: unknown) => {
        if (!(thrown instanceof AppError) || thrown.code !== 'queue.unknown') throw thrown;
      });
    }
    return { failed: [] };
  },
}));

/** Gives a claim that is under way to everybody who asks meanwhile. */
const shareClaims = openSpoiledQueue((queue) => {
  let ongoing: Promise<ClaimedJob[]> | null = null;
  return {
    claim: async (options) => {
      ongoing ??= queue.claim(options);
      const jobs = await ongoing;
      ongoing = null;
      return jobs;
    },
  };
});

const reuseBodies = openSpoiledQueue((queue) => {
  const bodies = new Map<string, ClaimedJob['body']>();
  return {
    enqueue: (messages) => {
      for (const { id, body } of messages) bodies.set(id, body);
      return queue.enqueue(messages);
    },
    claim: async (options) =>
      (await queue.claim(options)).map((job) => ({ ...job, body: bodies.get(job.id) ?? job.body })),
  };
});

const releaseKeyAtRenewal = openSpoiledQueue((queue) => {
  const held = new Map<string, ClaimedJob>();
  return {
    claim: async (options) => {
      const jobs = await queue.claim(options);
      for (const job of jobs) held.set(job.receipt, job);
      return jobs;
    },
    renew: async (receipts): Promise<LeaseResult[]> => {
      for (const receipt of receipts) await queue.defer(receipt, { delayMs: 0 });
      return receipts.map((receipt) => (held.has(receipt) ? 'done' : 'lost'));
    },
  };
});

export const brokenJobDeliveries: ReadonlyArray<BrokenAdapter<OpenJobQueue>> = [
  {
    flaw: 'never lets a claim time out',
    open: declaring({ visibilityMs: 1e12 }),
    caughtBy: [
      'hides a claimed message for its visibility timeout and then delivers it again',
      'makes a dead letter of a message whose workers vanished as often as allowed',
    ],
  },
  {
    flaw: 'forgets everything when it is closed',
    open: openSpoiledQueue(() => ({}), { forgets: true }),
    caughtBy: ['still has its messages, leases and delays after it was closed and opened again'],
  },
  {
    flaw: 'ignores serial keys',
    open: forgetSerialKeys,
    caughtBy: [
      'claims one message per serial key at a time, and others beside it',
      'claims one message per serial key also for concurrent claimers',
    ],
  },
  {
    flaw: 'keeps serial keys across queues',
    open: openSpoiledQueue((queue) => {
      const busy = new Map<string, string>();
      return {
        claim: async (options) => {
          const jobs = await queue.claim(options);
          return jobs.filter(({ serialKey, queue: name }) => {
            if (serialKey === null || (busy.get(serialKey) ?? name) !== name) return serialKey === null;
            busy.set(serialKey, name);
            return true;
          });
        },
      };
    }),
    caughtBy: ['keeps serial keys of different queues apart'],
  },
  {
    flaw: 'ignores priorities',
    open: enqueuing((message) => ({ ...message, priority: 0 })),
    caughtBy: ['claims larger priorities first'],
  },
  {
    flaw: 'ignores delays',
    open: enqueuing((message) => ({ ...message, delayMs: 0 })),
    caughtBy: ['holds a delayed message back until its time'],
  },
  {
    flaw: 'cuts long delays short',
    open: openSpoiledQueue((queue) => {
      const cut = (delayMs: number): number => Math.min(delayMs, 60_000);
      return {
        enqueue: (messages) =>
          queue.enqueue(messages.map((each) => ({ ...each, delayMs: cut(each.delayMs ?? 0) }))),
        retry: (receipt, { delayMs }) => queue.retry(receipt, { delayMs: cut(delayMs) }),
      };
    }),
    caughtBy: [
      'takes the longest delay and refuses a longer one, and then enqueues nothing',
      'refuses a longer delay for retry and defer too, and leaves the lease as it was',
    ],
  },
  {
    flaw: 'swallows messages for undeclared queues',
    open: forgiveUnknownQueues,
    caughtBy: ['refuses an undeclared queue wherever one is named, and then enqueues nothing'],
  },
  {
    flaw: 'throws away a second message of the same id, whatever its queue',
    open: openSpoiledQueue((queue) => {
      const seen = new Set<string>();
      return {
        enqueue: (messages) =>
          queue.enqueue(messages.filter(({ id }) => !seen.has(id) && seen.add(id).size > 0)),
      };
    }),
    caughtBy: ['keeps queues apart, also for the same message id'],
  },
  {
    flaw: 'never completes a message of which the id was sent twice',
    open: openSpoiledQueue((queue) => {
      const ids: string[] = [];
      return {
        enqueue: (messages) => {
          ids.push(...messages.map((each) => each.id));
          return queue.enqueue(messages);
        },
        complete: async (receipts) =>
          new Set(ids).size < ids.length ? receipts.map(() => 'lost') : queue.complete(receipts),
      };
    }),
    caughtBy: ['survives the same id sent twice: at least one delivery, and none after all are completed'],
  },
  {
    flaw: 'claims more than the limit',
    open: openSpoiledQueue((queue) => ({
      claim: ({ queue: name }) => queue.claim({ queue: name, limit: 100 }),
    })),
    caughtBy: ['claims no more than the limit and each message once'],
  },
  {
    flaw: 'gives a message to two claimers at a time',
    open: shareClaims,
    caughtBy: [
      'gives no message to two of many concurrent claimers',
      'claims one message per serial key also for concurrent claimers',
    ],
  },
  {
    flaw: 'counts receives from 0',
    open: claiming((job) => ({ ...job, receiveCount: job.receiveCount - 1 })),
    caughtBy: ['delivers a message whole, with a receipt and a first receive'],
  },
  {
    flaw: 'hands out the sender’s own objects',
    open: reuseBodies,
    caughtBy: ['keeps a message as it was when sender or worker change their objects'],
  },
  {
    flaw: 'answers for receipts that it was not asked about',
    open: openSpoiledQueue((queue) => ({
      renew: async (receipts) => (await queue.renew(receipts)).concat('done'),
    })),
    caughtBy: ['gives nothing from an empty queue, and takes an empty batch'],
  },
  {
    flaw: 'counts delayed messages as waiting and forgets the dead',
    open: openSpoiledQueue((queue) => ({
      stats: async (name) => {
        const { waiting, delayed, claimed } = await queue.stats(name);
        return { waiting: waiting + delayed, delayed: 0, claimed, dead: 0 };
      },
    })),
    caughtBy: [
      'counts what waits, is delayed, is claimed and is dead',
      'counts dead letters and frees their serial key',
    ],
  },
  {
    flaw: 'takes a stale receipt for a good one',
    open: trustStaleReceipts,
    caughtBy: [
      'takes a stale receipt as lost everywhere, without touching the later delivery',
      'tells per entry which of a batch was done and which was lost',
    ],
  },
  {
    flaw: 'lets go of a message when its lease is renewed',
    open: releaseKeyAtRenewal,
    caughtBy: [
      'hides a message anew from each renewal on',
      'does not renew a lease that ran out once its serial key was given to another message',
    ],
  },
];
