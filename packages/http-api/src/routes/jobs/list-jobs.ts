import { queueDeclarations } from '@assay/core/jobs';
import type { QueueStats } from '@assay/core/ports';
import { z } from 'zod';
import type { ApiServices } from '../../api-services.ts';
import { defineRoute } from '../../route.ts';
import { perServices } from '../per-services.ts';

type NamedStats = QueueStats & { name: string };

/** Counting looks at every waiting message, and those who wait for work ask often and at once. */
const countsKeptMs = 250;

const countsOf = perServices<{ atMs: number; counts: Promise<NamedStats[]> | null }>(() => ({
  atMs: 0,
  counts: null,
}));

const count = async ({ queue }: ApiServices): Promise<NamedStats[]> =>
  Promise.all(queueDeclarations().map(async ({ name }) => ({ name, ...(await queue.stats(name)) })));

const getCounts = (services: ApiServices): Promise<NamedStats[]> => {
  const state = countsOf(services);
  const nowMs = services.clock.now().getTime();
  if (state.counts !== null && nowMs - state.atMs < countsKeptMs) return state.counts;
  const counts = count(services);
  state.atMs = nowMs;
  state.counts = counts;
  // A failed count is not remembered: the next one asks anew.
  counts.catch(() => {
    if (state.counts === counts) state.counts = null;
  });
  return counts;
};

const Count = z.number().int();

export const listJobsRoute = defineRoute({
  name: 'list-jobs',
  method: 'GET',
  path: '/v1/jobs',
  summary: 'How many jobs wait, are in hand, or died',
  description:
    '`idle` is as of now: nothing waits, is in hand, or has yet to be published. The counts may be a quarter of a second old.',
  access: { kind: 'platform', role: 'viewer' },
  reply: {
    kind: 'json',
    status: 200,
    schema: z.object({
      idle: z.boolean(),
      queues: z.array(
        z.object({ name: z.string(), waiting: Count, delayed: Count, claimed: Count, dead: Count }),
      ),
    }),
  },
  errors: [],
  handle: async ({ services }) => {
    // Asked first and never from memory: a client that has just added something must not be told that all is done.
    const idle = await services.isIdle();
    return { idle, queues: await getCounts(services) };
  },
});
