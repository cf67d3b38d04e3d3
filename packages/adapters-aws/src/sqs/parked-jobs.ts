import type { Clock } from '@assay/core/ports';
import type { HeldJob } from './held-jobs.ts';

/** More than these wait in their queue instead of in memory. */
export const maxParked = 50;

/** How long a key that another process holds is not asked for again. */
const foreignKeyPauseMs = 1_000;

type Parked = HeldJob & { notBeforeMs: number };

/**
 * Messages that were received while another one of their serial key was claimed. They stay hidden in the hands of this
 * process until the key is free, so that a key's backlog is not received and handed back at every look.
 */
export const createParkedJobs = ({ clock }: { clock: Clock }) => {
  const queues = new Map<string, Parked[]>();
  const nowMs = (): number => clock.now().getTime();
  const of = (queue: string): Parked[] => queues.get(queue) ?? [];

  return {
    hasRoom: (queue: string): boolean => of(queue).length < maxParked,
    add: (job: HeldJob, isForeign = false): void => {
      const notBeforeMs = isForeign ? nowMs() + foreignKeyPauseMs : 0;
      queues.set(job.message.queue, [...of(job.message.queue), { ...job, notBeforeMs }]);
    },
    /** Takes out the oldest that may be tried now, one a key, as long as `isWanted` wants them. */
    takeOut: (queue: string, isWanted: (job: HeldJob) => boolean): HeldJob[] => {
      const taken: HeldJob[] = [];
      const rest: Parked[] = [];
      for (const job of of(queue)) {
        if (job.notBeforeMs <= nowMs() && job.untilMs > nowMs() && isWanted(job)) taken.push(job);
        else rest.push(job);
      }
      queues.set(queue, rest);
      return taken;
    },
    /** Takes out those whose lease ends within `withinMs`; those whose lease ended are forgotten, as they are back. */
    takeEnding: (queue: string, withinMs: number): HeldJob[] => {
      const alive = of(queue).filter((job) => job.untilMs > nowMs());
      const isEnding = (job: HeldJob): boolean => job.untilMs <= nowMs() + withinMs;
      queues.set(
        queue,
        alive.filter((job) => !isEnding(job)),
      );
      return alive.filter(isEnding);
    },
  };
};

export type ParkedJobs = ReturnType<typeof createParkedJobs>;
