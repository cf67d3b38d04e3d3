import { createSources, ListedObject, ObjectState } from '@assay/core/sources';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { SourceParams } from './source-schemas.ts';

export const listSourceObjectsRoute = defineRoute({
  name: 'list-source-objects',
  method: 'GET',
  path: '/v1/sources/:name/objects',
  summary: 'What became of the objects of a source, with every reason; may be a moment old',
  access: { kind: 'workspace', role: 'operator' },
  params: SourceParams,
  query: z.strictObject({
    ...pageQuery,
    state: ObjectState.describe(
      '`taken`: taken in. `marked`: come to its end, and the source was told. `skipped`: left out by the filters. `failed`: could not be got, and is tried again.',
    ),
  }),
  reply: { kind: 'json', status: 200, schema: pageOf(ListedObject) },
  errors: ['source.not-found', 'record.invalid-cursor'],
  handle: ({ services, workspace, params, query }) =>
    createSources(services).listObjects({
      workspace,
      name: params.name,
      state: query.state,
      limit: query.limit,
      cursor: query.cursor ?? null,
    }),
});
