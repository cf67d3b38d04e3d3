import { z } from 'zod';
import { defineRoute } from '../../route.ts';

export const healthzRoute = defineRoute({
  name: 'healthz',
  method: 'GET',
  path: '/healthz',
  summary: 'Is the process alive',
  access: { kind: 'public' },
  reply: { kind: 'json', status: 200, schema: z.object({ ok: z.literal(true) }) },
  errors: [],
  handle: async () => ({ ok: true as const }),
});
