import type { ClaimedJob, Clock, EventRoute, QueueDeclaration } from '@assay/core/ports';
import type { Message } from '@aws-sdk/client-sqs';
import type { HeldJob, HeldJobs } from './held-jobs.ts';
import { decodeJob, encodeJob } from './job-envelope.ts';
import type { ParkedJobs } from './parked-jobs.ts';
import { assertDone } from './run-in-batches.ts';
import type { SerialKeys } from './serial-keys.ts';
import type { QueuePlace, SqsCalls } from './sqs-calls.ts';

/** A message that did not fit among the parked comes again after this long, spread to twice of it. */
const handBackMs = 5_000;

export type ClaimPlaces = { declaration: QueueDeclaration; queue: QueuePlace };

/** Receives messages and decides which may be worked on: those that have receives left, one per serial key. */
export const createClaimJobs = (options: {
  calls: SqsCalls;
  held: HeldJobs;
  parked: ParkedJobs;
  keys: SerialKeys;
  routes: readonly EventRoute[];
  clock: Clock;
  random: () => number;
  /** How long to wait for a first message, ms. */
  waitMs: number;
  bury: (places: ClaimPlaces, job: HeldJob, reason: string | null) => Promise<void>;
}) => {
  const { calls, held, parked, keys, clock, random } = options;

  const give = (job: HeldJob): ClaimedJob => ({
    ...job.message,
    receipt: held.add(job),
    receiveCount: job.receives,
  });

  /** Sends copies whose count leaves this receive out, and only then deletes the originals. */
  const handBack = async (
    { queue }: ClaimPlaces,
    jobs: readonly HeldJob[],
    delayMs: () => number,
  ): Promise<void> => {
    const copies = jobs.map(({ message, receives }) => ({
      sent: encodeJob(message, { receives: receives - 1 }),
      delayMs: delayMs(),
    }));
    const outcomes = await calls.send(queue, copies);
    const done = jobs.filter((_, place) => outcomes[place] === 'done');
    await calls.delete(
      queue,
      done.map(({ handle }) => handle),
    );
    outcomes.forEach(assertDone);
  };

  const readJob = (received: Message, { name }: QueueDeclaration, untilMs: number): HeldJob => {
    const { message, receives } = decodeJob(received, name, options.routes);
    return {
      message,
      handle: received.ReceiptHandle ?? '',
      receives: receives + Number(received.Attributes?.ApproximateReceiveCount ?? 1),
      untilMs,
      holder: held.newHolder(),
    };
  };

  const park = async (places: ClaimPlaces, jobs: readonly HeldJob[], isForeign: boolean): Promise<void> => {
    const overflow: HeldJob[] = [];
    for (const job of jobs) {
      if (parked.hasRoom(places.declaration.name)) parked.add(job, isForeign);
      else overflow.push(job);
    }
    // What cannot be handed back now reappears by itself, with one more receive; the others are given nevertheless.
    await handBack(places, overflow, () => handBackMs * (1 + random())).catch(() => undefined);
  };

  /** Of jobs whose key was reserved, those that got it; the others are parked. */
  const takeKeys = async (places: ClaimPlaces, jobs: readonly HeldJob[]): Promise<HeldJob[]> => {
    const taken = await Promise.allSettled(jobs.map(keys.take));
    const isTaken = (place: number): boolean => {
      const one = taken[place];
      return one?.status === 'fulfilled' && one.value;
    };
    await park(
      places,
      jobs.filter((_, place) => !isTaken(place)),
      true,
    );
    const ours = jobs.filter((_, place) => isTaken(place));
    const failure = taken.find((one) => one.status === 'rejected');
    if (failure && ours.length === 0) throw failure.reason;
    return ours;
  };

  const claimParked = async (places: ClaimPlaces, limit: number): Promise<ClaimedJob[]> => {
    const { name, visibilityMs } = places.declaration;
    let room = limit;
    const chosen = parked.takeOut(name, (job) => {
      if (room === 0 || !keys.reserve(job)) return false;
      room -= 1;
      return true;
    });
    if (chosen.length === 0) return [];
    const untilMs = clock.now().getTime() + visibilityMs;
    const renewed = chosen.map((job) => ({ ...job, untilMs }));
    const handles = renewed.map(({ handle }) => handle);
    const hidden = await calls.hide(places.queue, handles, visibilityMs);
    await Promise.all(renewed.filter((_, place) => hidden[place] !== 'done').map(keys.release));
    // A refused one is back in its queue; what could not be decided waits on under the lease that it has.
    for (const [place, job] of chosen.entries()) {
      const outcome = hidden[place];
      if (typeof outcome === 'object' && 'failed' in outcome) parked.add(job);
    }
    const kept = renewed.filter((_, place) => hidden[place] === 'done');
    return (await takeKeys(places, kept)).map(give);
  };

  const claimReceived = async (
    places: ClaimPlaces,
    request: { limit: number; waitMs: number },
  ): Promise<{ jobs: ClaimedJob[]; received: number }> => {
    const { declaration } = places;
    const { visibilityMs, maxReceives } = declaration;
    const startedMs = clock.now().getTime();
    const received = await calls.receive(places.queue, { ...request, visibilityMs });
    // Counted from before the request, which may have waited: the lease seems shorter than it is, never longer.
    const untilMs = startedMs + visibilityMs;
    const all = received.map((each) => readJob(each, declaration, untilMs));
    const spent = all.filter((job) => job.receives > maxReceives);
    // A burial that fails is tried at the next receive.
    await Promise.allSettled(spent.map((job) => options.bury(places, job, null)));
    const alive = all.filter((job) => job.receives <= maxReceives);
    const reserved = alive.filter((job) => keys.reserve(job));
    await park(
      places,
      alive.filter((job) => !reserved.includes(job)),
      false,
    );
    return { jobs: (await takeKeys(places, reserved)).map(give), received: received.length };
  };

  const tend = async (places: ClaimPlaces, withinMs: number): Promise<void> => {
    const ending = parked.takeEnding(places.declaration.name, withinMs);
    await handBack(places, ending, () => 0);
  };

  return {
    handBack,
    /** Hands back the parked whose lease is half over: unheard of, they would come back as failed receives. */
    tend: (places: ClaimPlaces): Promise<void> => tend(places, places.declaration.visibilityMs / 2),
    tendAll: (places: ClaimPlaces): Promise<void> => tend(places, Number.POSITIVE_INFINITY),

    claim: async (places: ClaimPlaces, limit: number): Promise<ClaimedJob[]> => {
      const jobs = await claimParked(places, limit);
      // Two looks more than a limit needs, and no more: the rest of the queue may all be of one busy key.
      for (let looks = Math.ceil(limit / 10) + 2; looks > 0 && jobs.length < limit; looks -= 1) {
        const want = Math.min(10, limit - jobs.length);
        const waitMs = jobs.length === 0 ? options.waitMs : 0;
        const found = await claimReceived(places, { limit: want, waitMs }).catch((thrown: unknown) => {
          if (jobs.length > 0) return { jobs: [], received: 0 };
          throw thrown;
        });
        jobs.push(...found.jobs);
        if (found.received < want) break;
      }
      return jobs;
    },
  };
};
