import { createKeys } from '@assay/core/access';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';

export const revokeKeyRoute = defineRoute({
  name: 'revoke-key',
  method: 'DELETE',
  path: '/v1/keys/:id',
  summary: 'Revoke a key: it opens nothing from the next request on',
  access: { kind: 'workspace', role: 'admin' },
  params: IdParams,
  reply: { kind: 'empty', status: 204 },
  errors: ['key.not-found'],
  handle: async ({ services, principal, workspace, actor, params }) => {
    // A key of the platform may revoke any; one of a workspace its own workspace's alone.
    const within = principal?.workspace === null ? null : workspace;
    await createKeys(services).revoke({ keyId: params.id, within, actor });
    return undefined;
  },
});
