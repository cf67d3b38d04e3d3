import { createSources, SourceRecord } from '@assay/core/sources';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';

export const listSourcesRoute = defineRoute({
  name: 'list-sources',
  method: 'GET',
  path: '/v1/sources',
  summary: 'The sources of this workspace by name, each with its latest sync, without credentials',
  access: { kind: 'workspace', role: 'operator' },
  reply: { kind: 'json', status: 200, schema: z.object({ items: z.array(SourceRecord) }) },
  errors: [],
  handle: async ({ services, workspace }) => ({ items: await createSources(services).list({ workspace }) }),
});
