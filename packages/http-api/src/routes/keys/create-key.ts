import { createKeys, KeyRecord, Role } from '@assay/core/access';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { resolveScope, Scope } from '../scope.ts';

export const createKeyRoute = defineRoute({
  name: 'create-key',
  method: 'POST',
  path: '/v1/keys',
  summary: 'Make a key; its secret is in this answer and nowhere else',
  access: { kind: 'workspace', role: 'admin' },
  body: z.strictObject({
    name: z.string().min(1).max(200).describe('What people call it, such as the program that holds it.'),
    role: Role,
    scope: Scope.describe(
      '`platform`: a key for every workspace, which only a key of the platform may make.',
    ),
    expiresAt: z.iso.datetime().nullable().default(null).describe('Null for a key that does not expire.'),
  }),
  reply: {
    kind: 'json',
    status: 201,
    schema: z.object({
      key: KeyRecord,
      secret: z.string().describe('To be kept now: it cannot be had again.'),
    }),
  },
  errors: ['access.platform-only', 'key.invalid-name', 'key.invalid-expiry'],
  handle: ({ services, principal, workspace, actor, body }) => {
    const { scope, ...wanted } = body;
    return createKeys(services).create({
      ...wanted,
      workspace: resolveScope({ principal, workspace, scope }),
      actor,
    });
  },
});
