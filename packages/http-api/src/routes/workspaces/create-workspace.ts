import { createWorkspaces, WorkspaceRecord } from '@assay/core/access';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';

export const createWorkspaceRoute = defineRoute({
  name: 'create-workspace',
  method: 'POST',
  path: '/v1/workspaces',
  summary: 'Make a workspace; one that is there already is given back as it is',
  access: { kind: 'platform', role: 'admin' },
  body: z.strictObject({ name: z.string().min(1).max(63) }),
  reply: { kind: 'json', status: 201, schema: WorkspaceRecord },
  errors: ['workspace.invalid-name'],
  handle: ({ services, actor, body }) => createWorkspaces(services).ensure({ name: body.name, actor }),
});
