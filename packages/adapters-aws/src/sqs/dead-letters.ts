import { rejectError } from '@assay/core';
import type { Clock, DeadJob, EventRoute, QueueDeclaration } from '@assay/core/ports';
import type { Message } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { decodeJob, encodeJob } from './job-envelope.ts';
import { assertDone, type EntryOutcome } from './run-in-batches.ts';
import type { QueuePlace, SqsCalls } from './sqs-calls.ts';

type Found = { job: DeadJob; handle: string; messageId: string };
type Places = { declaration: QueueDeclaration; queue: QueuePlace; dead: QueuePlace };

/** Long enough to read a long queue; what is not shown again by then shows itself. */
const readVisibilityMs = 120_000;
/** Waiting asks every server of the queue; an answer at once may leave messages out. */
const readWaitMs = 1_000;
/** So many dead letters are read at most for one listing: they are all held hidden meanwhile. */
const maxRead = 10_000;

const Cursor = z.tuple([z.string(), z.string(), z.string()]);

/**
 * Dead letters of SQS, which can be received but neither listed nor looked up. Each call receives all of them, hides
 * them meanwhile, and shows again what stays. Within this process one call at a time looks at a queue; a look from
 * elsewhere at the same time sees only a part.
 */
export const createDeadLetters = (options: {
  calls: SqsCalls;
  routes: readonly EventRoute[];
  clock: Clock;
}) => {
  const { calls, routes, clock } = options;
  const turns = new Map<string, Promise<unknown>>();

  const inTurn = <T>(queue: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(queue) ?? Promise.resolve()).then(work, work);
    turns.set(
      queue,
      turn.catch(() => undefined),
    );
    return turn;
  };

  const read = (received: Message, declaration: QueueDeclaration): Found => {
    const { message, receives, dead } = decodeJob(received, declaration.name, routes);
    const firstReceived = Number(received.Attributes?.ApproximateFirstReceiveTimestamp);
    // Those that SQS or the bus moved by themselves tell neither when nor why; the time is then a lower bound.
    const died = Number.isFinite(firstReceived) ? new Date(firstReceived) : clock.now();
    const job: DeadJob = {
      ...message,
      receiveCount: dead ? receives : receives + declaration.maxReceives,
      diedAt: dead?.at ?? died.toISOString(),
      reason: dead?.reason ?? received.MessageAttributes?.ERROR_CODE?.StringValue ?? null,
    };
    return { job, handle: received.ReceiptHandle ?? '', messageId: received.MessageId ?? '' };
  };

  /** Receives what lies there, each once; a message that comes a second time says that the first are visible again. */
  const receiveAll = async (
    { declaration, dead }: Places,
    onBatch: (batch: readonly Found[]) => Promise<void>,
  ): Promise<void> => {
    const seen = new Set<string>();
    while (seen.size < maxRead) {
      const received = await calls.receive(dead, {
        limit: 10,
        visibilityMs: readVisibilityMs,
        waitMs: readWaitMs,
      });
      const fresh = received
        .map((each) => read(each, declaration))
        .filter(({ messageId }) => !seen.has(messageId));
      if (fresh.length === 0) return;
      for (const { messageId } of fresh) seen.add(messageId);
      await onBatch(fresh);
    }
  };

  const showAgain = async (places: Places, found: readonly Found[]): Promise<void> => {
    const handles = found.map(({ handle }) => handle);
    await calls.hide(places.dead, handles, 0);
  };

  const orderOf = ({ job, messageId }: Found): string => JSON.stringify([job.diedAt, job.id, messageId]);

  const parseCursor = (cursor: string, queue: string): string => {
    const [name, , place] = Cursor.safeParse(cursor.split('\n')).data ?? [];
    if (name === queue && place) return place;
    throw rejectError('queue.invalid-cursor', 'The cursor is of another listing: start again without one.');
  };

  return {
    list: (places: Places, page: { limit: number; cursor: string | null }) =>
      inTurn(places.declaration.name, async () => {
        const { name } = places.declaration;
        const after = page.cursor === null ? null : parseCursor(page.cursor, name);
        const all: Found[] = [];
        try {
          await receiveAll(places, async (batch) => {
            all.push(...batch);
          });
        } finally {
          await showAgain(places, all);
        }
        const rest = all
          .filter((each) => after === null || orderOf(each) > after)
          .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
        const items = rest.slice(0, page.limit);
        const last = items.at(-1);
        const cursor = last && rest.length > items.length ? [name, 'dead', orderOf(last)].join('\n') : null;
        return { items: items.map(({ job }) => job), cursor };
      }),

    /** Sends back, and only then deletes: a crash between the two sends a letter twice. */
    redrive: (places: Places, ids: readonly string[] | null) =>
      inTurn(places.declaration.name, async () => {
        const wanted = ids && new Set(ids);
        const staying: Found[] = [];
        let count = 0;
        let failure: EntryOutcome = 'done';
        if (wanted?.size === 0) return count;
        try {
          await receiveAll(places, async (batch) => {
            const chosen = batch.filter(({ job }) => wanted?.has(job.id) ?? true);
            staying.push(...batch.filter((each) => !chosen.includes(each)));
            const entries = chosen.map(({ job }) => ({ sent: encodeJob(job, { receives: 0 }), delayMs: 0 }));
            const outcomes = await calls.send(places.queue, entries);
            const sent = chosen.filter((_, place) => outcomes[place] === 'done');
            failure = outcomes.find((outcome) => outcome !== 'done') ?? failure;
            staying.push(...chosen.filter((each) => !sent.includes(each)));
            await calls.delete(
              places.dead,
              sent.map(({ handle }) => handle),
            );
            count += sent.length;
          });
        } finally {
          await showAgain(places, staying);
        }
        // When none could be brought back, why is worth more than how many.
        if (count === 0) assertDone(failure);
        return count;
      }),
  };
};
