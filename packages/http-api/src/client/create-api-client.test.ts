import { rejectError } from '@assay/core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { openTestApi, testOwner } from '../../testing/open-test-api.ts';
import {
  countRoute,
  createFailingRoute,
  createTicksRoute,
  echoRoute,
  emptyRoute,
  pagesRoute,
} from '../../testing/sample-routes.ts';
import { createApiClient } from './create-api-client.ts';

const ticks = createTicksRoute();
const failing = createFailingRoute(() =>
  rejectError('document.not-found', 'There is none.', { details: { documentId: 'doc_1' } }),
);
const routes = [echoRoute, emptyRoute, countRoute, pagesRoute, ticks.route, failing];
const open = () => openTestApi({ routes }).client(testOwner, 'acme');
const over = (fetch: (request: Request) => Promise<Response>) =>
  createApiClient({ fetch, baseUrl: 'http://assay.test/', key: 'key-1', workspace: 'acme' });

describe('createApiClient', () => {
  it('calls a route with what it takes, and gives what it gives', async () => {
    const reply = await open().call(echoRoute, {
      params: { id: 'a b/ü?#' },
      query: { limit: 4 },
      body: { name: 'n', any: null },
    });
    expectTypeOf(reply).toEqualTypeOf<{ id: string; limit: number; name: string; workspace: string }>();
    expect(reply).toEqual({ id: 'a b/ü?#', limit: 4, name: 'n', workspace: 'acme' });
    expect(await open().call(emptyRoute, { params: { id: 'one' } })).toBeUndefined();
  });

  it('gives the whole answer of a raw route', async () => {
    const response = await open().call(ticks.route);
    expectTypeOf(response).toEqualTypeOf<Response>();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await response.body?.cancel();
  });

  it('sends bytes whole or as a stream', async () => {
    async function* chunks() {
      for (const size of [1, 2, 3]) yield new Uint8Array(size);
    }
    expect(await open().call(countRoute, { bytes: chunks() })).toEqual({ count: 6 });
    expect(await open().call(countRoute, { bytes: new Uint8Array(5) })).toEqual({ count: 5 });
  });

  it('gives every item of a list, page after page', async () => {
    const items: number[] = [];
    for await (const item of open().listAll(pagesRoute)) items.push(item);
    expect(items).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const rest: number[] = [];
    for await (const item of open().listAll(pagesRoute, { query: { cursor: 8 } })) rest.push(item);
    expect(rest).toEqual([8, 9]);
  });

  it('takes an answer that breaks off half-way for a server that went away', async () => {
    const broken = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"items": ['));
        controller.error(new TypeError('terminated'));
      },
    });
    const call = over(async () => new Response(broken)).call(pagesRoute);
    await expect(call).rejects.toMatchObject({ code: 'server.unreachable', recovery: 'retry' });
  });

  it('throws what the server threw', async () => {
    const call = open().call(failing, { params: { name: 'x' } });
    await expect(call).rejects.toMatchObject({
      code: 'document.not-found',
      message: 'There is none.',
      recovery: 'reject',
      details: { documentId: 'doc_1' },
    });
  });

  it('tells what a schema refused, and when to try again', async () => {
    const wrong = open().call(echoRoute, { params: { id: 'x' }, body: { name: 4 as never, any: 1 } });
    await expect(wrong).rejects.toThrow(/body\.name: .*string/);
    const problem = {
      type: 'about:blank',
      title: 'Not now',
      status: 503,
      detail: 'Later.',
      code: 'store.busy',
      recovery: 'retry',
      details: {},
      requestId: 'r',
    };
    const busy = over(async () => Response.json(problem, { status: 503, headers: { 'Retry-After': '7' } }));
    await expect(busy.call(ticks.route)).rejects.toMatchObject({ code: 'store.busy', retryAfterMs: 7_000 });
  });

  it('says that nobody answers, and that somebody else does', async () => {
    const down = over(() => Promise.reject(new TypeError('fetch failed')));
    await expect(down.call(ticks.route)).rejects.toMatchObject({
      code: 'server.unreachable',
      recovery: 'retry',
    });
    const others: [Response, string][] = [
      [new Response('<h1>Proxy</h1>', { status: 502 }), 'retry'],
      [new Response('<h1>Login</h1>', { status: 200 }), 'reject'],
      [new Response(null, { status: 302, headers: { Location: 'http://evil.test' } }), 'reject'],
    ];
    for (const [response, recovery] of others) {
      const call = over(async () => response).call(countRoute);
      await expect(call).rejects.toMatchObject({ code: 'server.unexpected-reply', recovery });
    }
  });

  it('ends with the reason of the caller when it is aborted', async () => {
    const controller = new AbortController();
    const waiting = over(
      (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(new TypeError('aborted')));
        }),
    );
    const call = waiting.call(ticks.route, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(call).rejects.toThrow('enough');
  });

  it('shows its key only where a key is asked for, and to no other host', async () => {
    const seen: Request[] = [];
    const client = over(async (request) => {
      seen.push(request);
      return new Response(null, { status: 204 });
    });
    await client.call(emptyRoute, { params: { id: 'x' } });
    await client.call({ ...emptyRoute, access: { kind: 'signed' } }, { params: { id: 'x' } });
    expect(seen.map((request) => request.headers.get('authorization'))).toEqual(['Bearer key-1', null]);
    expect(seen.map((request) => request.headers.get('assay-workspace'))).toEqual(['acme', null]);
    expect(seen[0]?.redirect).toBe('manual');
  });

  it('refuses a parameter that would lead to another path', async () => {
    for (const id of ['', '.', '..']) {
      await expect(open().call(emptyRoute, { params: { id } })).rejects.toThrow(/cannot be/);
    }
  });
});
