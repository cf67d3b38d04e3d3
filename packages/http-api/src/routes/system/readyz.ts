import { z } from 'zod';
import { defineRoute } from '../../route.ts';

const Readiness = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      check: z.string(),
      ok: z.boolean(),
      message: z.string().optional().describe('How to mend it. Needs a key of the platform.'),
    }),
  ),
});

export const readyzRoute = defineRoute({
  name: 'readyz',
  method: 'GET',
  path: '/readyz',
  summary: 'Can the server take work',
  description: 'Status 503, with the same body, when a check fails.',
  access: { kind: 'public' },
  reply: { kind: 'json', status: 200, schema: Readiness },
  errors: [],
  handle: async ({ services, principal }) => {
    const checks = await services.checkReadiness();
    // Messages name folders and limits of the machine, which concern neither strangers nor one workspace.
    const showsMessages = principal !== null && principal.workspace === null;
    const ok = checks.every((check) => check.ok);
    const body = {
      ok,
      checks: checks.map(({ check, ok: isFine, message }) =>
        showsMessages ? { check, ok: isFine, message } : { check, ok: isFine },
      ),
    };
    return ok ? body : Response.json(body, { status: 503, headers: { 'Retry-After': '5' } });
  },
});
