import { createSources } from '@assay/core/sources';
import { defineRoute } from '../../route.ts';
import { SourceParams } from './source-schemas.ts';

export const removeSourceRoute = defineRoute({
  name: 'remove-source',
  method: 'DELETE',
  path: '/v1/sources/:name',
  summary: 'Remove a source with its credentials; documents that came from it stay',
  access: { kind: 'workspace', role: 'admin' },
  params: SourceParams,
  reply: { kind: 'empty', status: 204 },
  errors: ['source.not-found', 'source.conflict'],
  handle: async ({ services, workspace, actor, params }) => {
    await createSources(services).remove({ workspace, name: params.name, actor });
    return undefined;
  },
});
