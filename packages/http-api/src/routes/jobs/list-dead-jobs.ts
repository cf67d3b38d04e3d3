import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { fillPage } from '../fill-page.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { listDeadOfAllQueues, ofWorkspace } from './workspace-dead-jobs.ts';

/** Slices looked through, most of which may be of other workspaces, before a short page is given. */
const maxLooks = 500;

/** A reason is given by its code alone: an older message could quote what failed. */
const codePattern = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

export const listDeadJobsRoute = defineRoute({
  name: 'list-dead-jobs',
  method: 'GET',
  path: '/v1/jobs/dead',
  summary: 'Jobs of this workspace that used up their attempts, and why',
  description: 'A page may hold fewer than `limit` and still have a `cursor`.',
  access: { kind: 'workspace', role: 'operator' },
  query: z.strictObject(pageQuery),
  reply: {
    kind: 'json',
    status: 200,
    schema: pageOf(
      z.object({
        id: z.string(),
        queue: z.string(),
        receiveCount: z.number().int(),
        diedAt: z.string(),
        reason: z.string().nullable().describe('A code; null when its process died with it.'),
        eventType: z.string(),
        documentId: z.string().nullable(),
        contentId: z.string().nullable(),
      }),
    ),
  },
  errors: ['queue.invalid-cursor'],
  handle: async ({ services, workspace, query }) => {
    const page = await fillPage({
      limit: query.limit,
      cursor: query.cursor ?? null,
      maxLooks,
      list: listDeadOfAllQueues(services),
      accepts: (job) => ofWorkspace(job, workspace) !== null,
    });
    const own = page.items.flatMap((job) => ofWorkspace(job, workspace) ?? []);
    return {
      items: own.map(({ job, event }) => ({
        id: job.id,
        queue: job.queue,
        receiveCount: job.receiveCount,
        diedAt: job.diedAt,
        reason: job.reason !== null && !codePattern.test(job.reason) ? 'internal.unexpected' : job.reason,
        eventType: event.type,
        documentId: event.data.documentId ?? null,
        contentId: event.data.contentId ?? null,
      })),
      cursor: page.cursor,
    };
  },
});
