import { defineRoute } from '../../route.ts';

export const rootRoute = defineRoute({
  name: 'root',
  method: 'GET',
  path: '/',
  summary: 'To the documentation',
  access: { kind: 'public' },
  reply: { kind: 'raw', status: 302, mediaTypes: [] },
  errors: [],
  handle: async () => new Response(null, { status: 302, headers: { Location: '/docs' } }),
});
