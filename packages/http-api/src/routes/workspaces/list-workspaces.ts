import { createWorkspaces, WorkspaceRecord } from '@assay/core/access';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';

export const listWorkspacesRoute = defineRoute({
  name: 'list-workspaces',
  method: 'GET',
  path: '/v1/workspaces',
  summary: 'All workspaces, by name',
  access: { kind: 'platform', role: 'admin' },
  reply: { kind: 'json', status: 200, schema: z.object({ items: z.array(WorkspaceRecord) }) },
  errors: [],
  handle: async ({ services }) => ({ items: await createWorkspaces(services).list() }),
});
