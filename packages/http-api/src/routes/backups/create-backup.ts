import { rejectError } from '@assay/core';
import { platformWorkspace } from '@assay/core/events';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { commitAudit } from '../commit-audit.ts';

export const createBackupRoute = defineRoute({
  name: 'create-backup',
  method: 'POST',
  path: '/v1/backups',
  summary: 'Copy everything that is stored, while it is worked on',
  description:
    'Without `path` the copy goes where the server keeps them; only the owner of the data folder may name another place.',
  access: { kind: 'platform', role: 'admin' },
  body: z.strictObject({
    path: z.string().min(1).max(4_096).optional().describe('A folder of the server that does not exist yet.'),
  }),
  reply: {
    kind: 'json',
    status: 201,
    schema: z.object({
      path: z.string(),
      createdAt: z.string(),
      blobCount: z.number().int(),
      byteCount: z.number().int(),
    }),
  },
  errors: [
    'access.forbidden',
    'backups.unavailable',
    'backup.target-exists',
    'backup.in-progress',
    'backup.failed',
  ],
  handle: async ({ services, principal, actor, body, request }) => {
    if (body.path !== undefined && principal?.isOwner !== true) {
      throw rejectError(
        'access.forbidden',
        'Only the owner of the data folder may say where a backup goes: leave "path" out.',
      );
    }
    if (!services.backups) {
      throw rejectError('backups.unavailable', 'This home keeps its copies by itself.');
    }
    await commitAudit({
      services,
      workspace: platformWorkspace,
      actor,
      action: 'backup.create',
      target: platformWorkspace,
    });
    return services.backups.create({
      ...(body.path !== undefined && { path: body.path }),
      signal: request.signal,
    });
  },
});
