import { rejectError } from '@assay/core';
import { auditWrite } from '@assay/core/audit';
import type { DeadJob } from '@assay/core/ports';
import { commitInSlices } from '@assay/core/records';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { listDeadOfAllQueues, ofWorkspace } from './workspace-dead-jobs.ts';

const pageSize = 500;

export const redriveJobsRoute = defineRoute({
  name: 'redrive-jobs',
  method: 'POST',
  path: '/v1/jobs/redrive',
  summary: 'Try dead jobs of this workspace again: those named, or all',
  access: { kind: 'workspace', role: 'operator' },
  body: z.strictObject({ ids: z.array(z.string().min(1).max(500)).min(1).max(1_000).optional() }),
  reply: { kind: 'json', status: 200, schema: z.object({ redriven: z.number().int() }) },
  errors: ['job.not-found'],
  handle: async ({ services, workspace, actor, body }) => {
    const { records, queue, clock, ids } = services;
    const named = body.ids && new Set(body.ids);
    const list = listDeadOfAllQueues(services);
    const own: DeadJob[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ limit: pageSize, cursor });
      own.push(...page.items.filter((job) => ofWorkspace(job, workspace) && (named?.has(job.id) ?? true)));
      cursor = page.cursor;
    } while (cursor);
    if (named && own.length === 0) {
      throw rejectError(
        'job.not-found',
        'None of these is a dead job of this workspace: GET /v1/jobs/dead ("assay jobs dead") names those there are.',
      );
    }
    // Told before it is done: a crash in between leaves an entry too many rather than one too few.
    await commitInSlices(
      records,
      own.map(({ id }) => auditWrite({ workspace, actor, action: 'job.redrive', target: id, clock, ids })),
    );
    let redriven = 0;
    for (const [name, jobs] of Map.groupBy(own, (job) => job.queue)) {
      redriven += await queue.redrive({ queue: name, ids: jobs.map(({ id }) => id) });
    }
    return { redriven };
  },
});
