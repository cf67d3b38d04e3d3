import { rejectError } from '@assay/core';
import { createSources, SourceRecord } from '@assay/core/sources';
import { defineRoute } from '../../route.ts';
import { SourceParams } from './source-schemas.ts';

export const getSourceRoute = defineRoute({
  name: 'get-source',
  method: 'GET',
  path: '/v1/sources/:name',
  summary: 'A source with its latest sync: how far it is, or how it ended',
  access: { kind: 'workspace', role: 'operator' },
  params: SourceParams,
  reply: { kind: 'json', status: 200, schema: SourceRecord },
  errors: ['source.not-found'],
  handle: async ({ services, workspace, params }) => {
    const found = await createSources(services).find({ workspace, name: params.name });
    if (found) return found;
    throw rejectError(
      'source.not-found',
      'There is no source of this name: GET /v1/sources ("assay sources list") names those there are.',
    );
  },
});
