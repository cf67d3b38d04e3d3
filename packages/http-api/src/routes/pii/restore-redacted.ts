import { applyParts, findRestorable, PlaceholderValues } from '@assay/core/redaction';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { openRedactionSecret } from './redaction-secret.ts';

export const restoreRedactedRoute = defineRoute({
  name: 'restore-redacted',
  method: 'POST',
  path: '/v1/pii/restore',
  summary: 'Bring back what was encrypted, or replaced by placeholders, in a text',
  description:
    'What this workspace encrypted comes back by its secret; placeholders by those that the answer of `/v1/pii/redact` told.',
  access: { kind: 'workspace', role: 'operator' },
  body: z.strictObject({
    text: z.string(),
    placeholders: PlaceholderValues.optional(),
  }),
  reply: {
    kind: 'json',
    status: 200,
    schema: z.object({
      text: z.string(),
      restored: z.int().min(0),
      unknown: z.int().min(0).describe('What looks redacted, and is of another workspace or key.'),
    }),
  },
  errors: ['secret.unavailable'],
  handle: async ({ services, workspace, body }) => {
    const { text, placeholders = {} } = body;
    const { cipher } = await openRedactionSecret({ ...services, workspace });
    const { parts, unknown } = findRestorable(text, { placeholders, cipher });
    return { text: applyParts(text, parts), restored: parts.length, unknown };
  },
});
