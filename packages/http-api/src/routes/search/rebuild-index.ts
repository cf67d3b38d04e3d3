import { z } from 'zod';
import { defineRoute } from '../../route.ts';

export const rebuildIndexRoute = defineRoute({
  name: 'rebuild-index',
  method: 'POST',
  path: '/v1/search/rebuild',
  summary: 'Make the index of this workspace again from what is stored',
  description:
    'The index that is there answers until the new one takes its place. The work follows; GET /v1/changes tells of it ' +
    '(`index.rebuilt`).',
  access: { kind: 'workspace', role: 'operator' },
  reply: { kind: 'json', status: 202, schema: z.object({ runId: z.string() }) },
  errors: ['search.off', 'search.busy'],
  handle: ({ services, workspace, actor }) => services.rebuildIndex({ workspace, actor }),
});
