import { rejectError } from '@assay/core';
import { eventRoutes } from '@assay/core/jobs';
import {
  type Clock,
  type EventRoute,
  type JobQueue,
  type LeaseResult,
  maxDelayMs,
  type QueueDeclaration,
} from '@assay/core/ports';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { type ClaimPlaces, createClaimJobs } from './claim-jobs.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createHeldJobs, type HeldJob, readReceipt } from './held-jobs.ts';
import { encodeJob, maxMessageBytes, sizeOfSent } from './job-envelope.ts';
import { createParkedJobs } from './parked-jobs.ts';
import { assertDone, type EntryOutcome } from './run-in-batches.ts';
import { createSerialKeys } from './serial-keys.ts';
import type { SerialLeases } from './serial-leases.ts';
import { createSqsCalls, type QueuePlace } from './sqs-calls.ts';

export type SqsJobQueue = JobQueue & {
  /** Hands back what waits here for its serial key; what is claimed is its worker's. */
  close(): Promise<void>;
};

const assertDelay = (delayMs: number): void => {
  if (delayMs <= maxDelayMs) return;
  throw rejectError(
    'queue.delay-too-long',
    `A message waits at most ${maxDelayMs} ms in a queue: use a schedule for longer waits.`,
    { details: { delayMs } },
  );
};

/** A refused receipt is a lost lease; what could not be decided is the caller's to repeat. */
const toLeaseResult = (outcome: EntryOutcome | undefined): LeaseResult => {
  if (outcome === 'done') return 'done';
  if (outcome && 'failed' in outcome) throw outcome.failed;
  return 'lost';
};

/**
 * A job queue on standard queues of SQS, one and a dead-letter queue for each declaration.
 *
 * - Delays and visibility are whole seconds here, rounded up. Priorities are carried, not kept.
 * - `defer` sends a copy whose stamp leaves this receive out, and then deletes the original: a crash between the two
 *   delivers the message twice, and loses it never. SQS's own count starts anew with the copy, so its redrive policy is
 *   the last resort for messages that nobody could work on, and this adapter buries those that used up their receives.
 * - A lease that ran out by our clock is lost, without a request: SQS does not tell.
 * - Messages over 256 KiB are `queue.message-too-large` (reject), and then nothing is enqueued.
 */
export const createSqsJobQueue = (options: {
  client: SQSClient;
  queues: readonly QueueDeclaration[];
  queueUrl: (name: string) => string;
  deadQueueUrl: (name: string) => string;
  clock: Clock;
  /** Must span every process that claims from these queues. */
  serialLeases: SerialLeases;
  /** What messages from a bus are named by. */
  routes?: readonly EventRoute[];
  /** How long a claim waits for a first message (0 to 20 s): fewer requests, and all servers are asked. */
  waitMs?: number;
  random?: () => number;
}): SqsJobQueue => {
  const { client, clock, routes = eventRoutes(), waitMs = 0, random = Math.random } = options;
  const declarations = new Map(options.queues.map((queue) => [queue.name, queue]));
  const calls = createSqsCalls({ client, clock, random });
  const held = createHeldJobs({ clock });
  const parked = createParkedJobs({ clock });
  const keys = createSerialKeys({ leases: options.serialLeases, clock });
  const letters = createDeadLetters({ calls, routes, clock });

  const placesOf = (name: string): ClaimPlaces & { dead: QueuePlace } => {
    const declaration = declarations.get(name);
    if (!declaration) {
      throw rejectError('queue.unknown', `No queue is named ${name}: declare it, or mend the name.`, {
        details: { queue: name },
      });
    }
    return {
      declaration,
      queue: { url: options.queueUrl(name), label: `queue ${name}` },
      dead: { url: options.deadQueueUrl(name), label: `dead-letter queue of ${name}` },
    };
  };

  /** Sends to the dead letters, and only then deletes. */
  const bury = async (places: ClaimPlaces, job: HeldJob, reason: string | null): Promise<void> => {
    const at = clock.now().toISOString();
    const receives = Math.min(job.receives, places.declaration.maxReceives);
    const sent = encodeJob(job.message, { receives, dead: { at, reason } });
    const { dead } = placesOf(places.declaration.name);
    const [outcome] = await calls.send(dead, [{ sent, delayMs: 0 }]);
    assertDone(outcome ?? 'done');
    await calls.delete(places.queue, [job.handle]);
  };

  const claiming = createClaimJobs({
    calls,
    held,
    parked,
    keys,
    routes,
    clock,
    random,
    waitMs,
    bury,
  });

  const end = async (receipt: string, job: HeldJob): Promise<void> => {
    held.remove(receipt);
    await keys.release(job);
  };

  /** Runs one request for the receipts of each queue; those known to be lost are left out. */
  const forEachQueue = async (
    receipts: readonly string[],
    request: (places: ClaimPlaces, handles: readonly string[]) => Promise<EntryOutcome[]>,
    onDone: (receipt: string, job: HeldJob) => Promise<LeaseResult>,
  ): Promise<LeaseResult[]> => {
    const results = receipts.map((): LeaseResult => 'lost');
    const byQueue = Map.groupBy(receipts.keys(), (place) => readReceipt(receipts[place] ?? '').queue);
    const settled = await Promise.allSettled(
      [...byQueue].map(async ([queue, places]) => {
        if (!declarations.has(queue)) return;
        const open = places.filter((place) => held.find(receipts[place] ?? '') !== 'lost');
        const handles = open.map((place) => readReceipt(receipts[place] ?? '').handle);
        const outcomes = await request(placesOf(queue), handles);
        const ends = await Promise.allSettled(
          open.map(async (place, index) => {
            const receipt = receipts[place] ?? '';
            const result = toLeaseResult(outcomes[index]);
            const job = held.find(receipt);
            results[place] =
              result === 'done' && typeof job === 'object' ? await onDone(receipt, job) : result;
          }),
        );
        for (const one of ends) if (one.status === 'rejected') throw one.reason;
      }),
    );
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    return results;
  };

  return {
    async enqueue(messages) {
      const entries = messages.map(({ delayMs = 0, ...message }) => {
        placesOf(message.queue);
        assertDelay(delayMs);
        const sent = encodeJob(message, { receives: 0 });
        if (sizeOfSent(sent) > maxMessageBytes) {
          throw rejectError(
            'queue.message-too-large',
            `The message ${message.id} has more than ${maxMessageBytes} bytes: keep its content in a blob and send the key.`,
            { details: { queue: message.queue, messageId: message.id } },
          );
        }
        return { queue: message.queue, sent, delayMs };
      });
      const outcomes: EntryOutcome[] = [];
      await Promise.all(
        [...Map.groupBy(entries.keys(), (place) => entries[place]?.queue ?? '')].map(
          async ([queue, places]) => {
            const group = entries.filter((_, place) => places.includes(place));
            const sent = await calls.send(placesOf(queue).queue, group);
            places.forEach((place, index) => {
              outcomes[place] = sent[index] ?? 'done';
            });
          },
        ),
      );
      const failed = [...outcomes.keys()].filter((place) => outcomes[place] !== 'done');
      // When nothing at all was taken, why is worth more than where.
      if (failed.length > 0 && failed.length === outcomes.length) outcomes.forEach(assertDone);
      return { failed };
    },

    async claim({ queue, limit }) {
      const places = placesOf(queue);
      await claiming.tend(places).catch(() => undefined);
      return claiming.claim(places, limit);
    },

    renew: async (receipts) => {
      const startedMs = clock.now().getTime();
      return forEachQueue(
        receipts,
        async (places, handles) => {
          await claiming.tend(places).catch(() => undefined);
          return calls.hide(places.queue, handles, places.declaration.visibilityMs);
        },
        async (_receipt, job) => {
          job.untilMs = startedMs + placesOf(job.message.queue).declaration.visibilityMs;
          return (await keys.take(job)) ? 'done' : 'lost';
        },
      );
    },

    complete: (receipts) =>
      forEachQueue(
        receipts,
        ({ queue }, handles) => calls.delete(queue, handles),
        async (receipt, job) => {
          await end(receipt, job);
          return 'done';
        },
      ),

    async retry(receipt, { delayMs, reason = null }) {
      assertDelay(delayMs);
      const job = held.find(receipt);
      const { queue: name, handle } = readReceipt(receipt);
      if (job === 'lost' || !declarations.has(name)) return 'lost';
      const places = placesOf(name);
      if (typeof job === 'object' && job.receives >= places.declaration.maxReceives) {
        await bury(places, job, reason);
        await end(receipt, job);
        return 'done';
      }
      const [outcome] = await calls.hide(places.queue, [handle], delayMs);
      const result = toLeaseResult(outcome);
      if (typeof job === 'object') await end(receipt, job);
      return result;
    },

    async defer(receipt, { delayMs }) {
      assertDelay(delayMs);
      const job = held.find(receipt);
      const { queue: name, handle } = readReceipt(receipt);
      if (job === 'lost' || !declarations.has(name)) return 'lost';
      const places = placesOf(name);
      // What another process claimed is not known here: it only gets its delay, and this receive counts.
      if (job === 'foreign') return toLeaseResult((await calls.hide(places.queue, [handle], delayMs))[0]);
      await claiming.handBack(places, [job], () => delayMs);
      await end(receipt, job);
      return 'done';
    },

    async stats(name) {
      const { queue, dead } = placesOf(name);
      const [open, buried] = await Promise.all([calls.count(queue), calls.count(dead)]);
      return {
        waiting: open.visible,
        delayed: open.delayed,
        claimed: open.hidden,
        dead: buried.visible + buried.delayed + buried.hidden,
      };
    },

    listDead: async ({ queue, limit = 100, cursor = null }) =>
      letters.list(placesOf(queue), { limit, cursor }),

    redrive: async ({ queue, ids }) => letters.redrive(placesOf(queue), ids ?? null),

    close: async () => {
      await Promise.all([...declarations.keys()].map((name) => claiming.tendAll(placesOf(name))));
    },
  };
};
