import { Change, latestChangeSeq, listChanges } from '@assay/core/changes';
import { z } from 'zod';
import type { ApiServices } from '../../api-services.ts';
import { defineRoute } from '../../route.ts';
import { watchChanges } from './watch-changes.ts';

export const After = z
  .union([z.literal('latest'), z.coerce.number().int().min(0)])
  .describe('The number of the last change that is known, or `latest` for what is still to come.');

export const resolveAfter = async (options: {
  services: ApiServices;
  workspace: string;
  after: z.infer<typeof After>;
}): Promise<number> => {
  const { services, workspace, after } = options;
  return after === 'latest' ? latestChangeSeq({ records: services.records, workspace }) : after;
};

export const listChangesRoute = defineRoute({
  name: 'list-changes',
  method: 'GET',
  path: '/v1/changes',
  summary: 'What happened in this workspace after a change that is known, in order',
  description:
    'Pass `next` as `after` to go on: no change is left out or given twice. With `waitMs` an answer without changes waits for one. Changes are kept for 30 days.',
  access: { kind: 'workspace', role: 'viewer' },
  query: z.strictObject({
    after: After.default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    waitMs: z.coerce
      .number()
      .int()
      .min(0)
      .max(30_000)
      .default(0)
      .describe('How long to wait for a change where there is none.'),
  }),
  reply: {
    kind: 'json',
    status: 200,
    schema: z.object({ items: z.array(Change), next: z.number().int().describe('To be passed as `after`.') }),
  },
  errors: [],
  handle: async ({ services, workspace, query, request }) => {
    const { records, clock } = services;
    const { limit, waitMs } = query;
    const { signal } = request;
    const watch = watchChanges({ services, workspace });
    try {
      const after = await resolveAfter({ services, workspace, after: query.after });
      const endMs = clock.now().getTime() + waitMs;
      for (;;) {
        watch.beginLook();
        const page = await listChanges({ records, workspace, after, limit });
        const leftMs = endMs - clock.now().getTime();
        if (page.items.length > 0 || leftMs <= 0 || signal.aborted) return page;
        await watch.wait({ ms: leftMs, signal });
      }
    } finally {
      watch[Symbol.dispose]();
    }
  },
});
