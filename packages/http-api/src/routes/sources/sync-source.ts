import { createSources, SourceRun } from '@assay/core/sources';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { SourceParams } from './source-schemas.ts';

export const syncSourceRoute = defineRoute({
  name: 'sync-source',
  method: 'POST',
  path: '/v1/sources/:name/sync',
  summary: 'Take in what is new or has changed in a source',
  description:
    'Answers at once; `GET /v1/sources/:name` tells how far it is. Where a sync is under way already, it is that one.',
  access: { kind: 'workspace', role: 'operator' },
  params: SourceParams,
  reply: {
    kind: 'json',
    status: 202,
    schema: z.object({ run: SourceRun, isNew: z.boolean().describe('False where one was under way.') }),
  },
  errors: ['source.not-found', 'source.conflict'],
  handle: ({ services, workspace, actor, params }) =>
    createSources(services).requestSync({ workspace, name: params.name, actor }),
});
