import { z } from 'zod';
import { defineRoute } from '../src/route.ts';

const access = { kind: 'workspace', role: 'viewer' } as const;

/** Gives back what it was given, so that a test sees what a handler sees. */
export const echoRoute = defineRoute({
  name: 'echo',
  method: 'POST',
  path: '/v1/echo/:id',
  summary: 'What was sent',
  access,
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ limit: z.coerce.number().int().default(10), word: z.string().optional() }),
  body: z.strictObject({ name: z.string(), any: z.unknown() }),
  reply: {
    kind: 'json',
    status: 201,
    schema: z.object({ id: z.string(), limit: z.number(), name: z.string(), workspace: z.string() }),
  },
  errors: [],
  handle: async ({ params, query, body, workspace }) => ({ ...params, ...query, ...body, workspace }),
});

/** Says how many bytes came. */
export const countRoute = defineRoute({
  name: 'count',
  method: 'PUT',
  path: '/v1/count',
  summary: 'How many bytes came',
  access,
  takesBytes: true,
  reply: { kind: 'json', status: 200, schema: z.object({ count: z.number() }) },
  errors: [],
  handle: async ({ request }) => {
    let count = 0;
    for await (const chunk of request.body ?? []) count += chunk.byteLength;
    return { count };
  },
});

export const emptyRoute = defineRoute({
  name: 'empty',
  method: 'DELETE',
  path: '/v1/echo/:id',
  summary: 'Nothing',
  access,
  params: z.strictObject({ id: z.string() }),
  reply: { kind: 'empty', status: 204 },
  errors: [],
  handle: async () => undefined,
});

/** Lists ten numbers, three to a page. */
export const pagesRoute = defineRoute({
  name: 'pages',
  method: 'GET',
  path: '/v1/pages',
  summary: 'Numbers in pages',
  access,
  query: z.strictObject({ cursor: z.coerce.number().int().default(0) }),
  reply: {
    kind: 'json',
    status: 200,
    schema: z.object({ items: z.array(z.number()), cursor: z.string().nullable() }),
  },
  errors: [],
  handle: async ({ query }) => ({
    items: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].slice(query.cursor, query.cursor + 3),
    cursor: query.cursor + 3 < 10 ? String(query.cursor + 3) : null,
  }),
});

/** A stream that goes on until somebody ends it; `ended` says by what. */
export const createTicksRoute = () => {
  const ended: string[] = [];
  const route = defineRoute({
    name: 'ticks',
    method: 'GET',
    path: '/v1/ticks',
    summary: 'Ticks without end',
    access,
    reply: { kind: 'raw', status: 200, mediaTypes: ['text/event-stream'] },
    errors: [],
    handle: async ({ request }) => {
      request.signal.addEventListener('abort', () => ended.push('aborted'));
      let count = 0;
      const body = new ReadableStream<Uint8Array>(
        {
          pull: (controller) => {
            count += 1;
            controller.enqueue(new TextEncoder().encode(`data: ${count}\n\n`));
          },
          cancel: () => {
            ended.push('cancelled');
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    },
  });
  return { route, ended };
};

/** Fails in the way that is given. */
export const createFailingRoute = (fail: () => unknown) =>
  defineRoute({
    name: 'failing',
    method: 'GET',
    path: '/v1/failing/:name',
    summary: 'Fails',
    access,
    params: z.strictObject({ name: z.string() }),
    query: z.strictObject({ word: z.string().optional() }),
    reply: { kind: 'empty', status: 204 },
    errors: [],
    handle: async () => {
      throw fail();
    },
  });

/** Begins an answer, and breaks off in the middle of it. */
export const brokenStreamRoute = defineRoute({
  name: 'broken-stream',
  method: 'GET',
  path: '/v1/broken',
  summary: 'Breaks off',
  access,
  reply: { kind: 'raw', status: 200, mediaTypes: ['text/plain'] },
  errors: [],
  handle: async () => {
    async function* chunks() {
      yield new TextEncoder().encode('secret');
      throw new RangeError('secret');
    }
    return new Response(ReadableStream.from(chunks()));
  },
});
