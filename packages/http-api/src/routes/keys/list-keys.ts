import { createKeys, KeyRecord } from '@assay/core/access';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { resolveScope, Scope } from '../scope.ts';

export const listKeysRoute = defineRoute({
  name: 'list-keys',
  method: 'GET',
  path: '/v1/keys',
  summary: 'The keys of this workspace, or of the platform, without what proves them',
  access: { kind: 'workspace', role: 'admin' },
  query: z.strictObject({ scope: Scope }),
  reply: { kind: 'json', status: 200, schema: z.object({ items: z.array(KeyRecord) }) },
  errors: ['access.platform-only'],
  handle: async ({ services, principal, workspace, query }) => ({
    items: await createKeys(services).list({
      workspace: resolveScope({ principal, workspace, scope: query.scope }),
    }),
  }),
});
