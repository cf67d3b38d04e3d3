import { rejectError } from '@assay/core';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { createChangeStream } from './change-stream.ts';
import { After, resolveAfter } from './list-changes.ts';
import { takeStreamPlace } from './open-streams.ts';

/** What the reader had last, as a browser says it when it comes back. */
const parseLastEventId = (header: string | null): number | null => {
  if (header === null || header === '') return null;
  const seq = /^\d{1,15}$/.test(header) ? Number(header) : null;
  if (seq !== null) return seq;
  throw rejectError(
    'changes.invalid-last-event-id',
    'Last-Event-ID is the number of a change: leave it out.',
  );
};

const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };

export const streamChangesRoute = defineRoute({
  name: 'stream-changes',
  method: 'GET',
  path: '/v1/changes/stream',
  summary: 'What happens in this workspace, as server-sent events',
  description:
    '`id` is the number of the change, `event` its type, `data` the change as GET /v1/changes gives it. `Last-Event-ID` goes before `after`; without either it begins with what is still to come. A stream ends after ten minutes: come back with the last id, and nothing is left out.',
  access: { kind: 'workspace', role: 'viewer' },
  query: z.strictObject({ after: After.default('latest') }),
  reply: { kind: 'raw', status: 200, mediaTypes: ['text/event-stream'] },
  errors: ['changes.invalid-last-event-id', 'changes.busy'],
  handle: async ({ services, workspace, query, request }) => {
    const known = parseLastEventId(request.headers.get('Last-Event-ID'));
    const after = known ?? (await resolveAfter({ services, workspace, after: query.after }));
    // Nobody will read the body, nor leave it.
    if (request.method === 'HEAD') return new Response(null, { headers });
    const onEnd = takeStreamPlace(services, workspace);
    const { signal } = request;
    return new Response(createChangeStream({ services, workspace, after, signal, onEnd }), { headers });
  },
});
