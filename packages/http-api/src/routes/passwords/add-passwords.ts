import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { commitAudit } from '../commit-audit.ts';

export const addPasswordsRoute = defineRoute({
  name: 'add-passwords',
  method: 'POST',
  path: '/v1/passwords',
  summary: 'Keep passwords that encrypted documents of this workspace are tried with',
  description: 'They are kept and used, and never shown again.',
  access: { kind: 'workspace', role: 'admin' },
  body: z.strictObject({ passwords: z.array(z.string().min(1).max(200)).min(1).max(100) }),
  reply: { kind: 'empty', status: 204 },
  errors: [],
  handle: async ({ services, workspace, actor, body }) => {
    await commitAudit({ services, workspace, actor, action: 'password.add', target: workspace });
    await services.passwords.add(workspace, body.passwords);
    return undefined;
  },
});
