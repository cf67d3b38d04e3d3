import type { JobQueue } from '../../src/ports/index.ts';

export type FaultyJobQueue = JobQueue & {
  /** From now on every entry for this queue fails on enqueue; null: none does. */
  failEnqueue(queue: string | null): void;
};

/** Passes everything on, but can be told to refuse the messages of one queue, as a service in trouble does. */
export const createFaultyJobQueue = (queue: JobQueue): FaultyJobQueue => {
  let failing: string | null = null;
  return {
    ...queue,
    async enqueue(messages) {
      const places = messages.map((_, place) => place);
      const taken = places.filter((place) => messages[place]?.queue !== failing);
      const result = await queue.enqueue(messages.filter((message) => message.queue !== failing));
      const failedInside = result.failed.map((index) => taken[index] ?? index);
      const refused = places.filter((place) => messages[place]?.queue === failing);
      return { failed: [...refused, ...failedInside].toSorted((a, b) => a - b) };
    },
    failEnqueue: (name) => {
      failing = name;
    },
  };
};
