import { Role } from '@assay/core/access';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';

const Me = z.object({
  actor: z.string().describe('As the audit log names you.'),
  role: Role,
  workspace: z.string().nullable().describe('The one workspace that your key opens; null for all of them.'),
  isOwner: z.boolean().describe('Whether you hold the data folder itself.'),
  chosenWorkspace: z.string().describe('The workspace that this request concerns.'),
});

export const meRoute = defineRoute({
  name: 'me',
  method: 'GET',
  path: '/v1/me',
  summary: 'Who am I',
  description: 'What the key of this request stands for.',
  access: { kind: 'workspace', role: 'viewer' },
  reply: { kind: 'json', status: 200, schema: Me },
  errors: [],
  handle: async ({ principal, workspace }) => {
    if (principal === null) throw new TypeError('A workspace route has a principal.');
    return { ...principal, chosenWorkspace: workspace };
  },
});
