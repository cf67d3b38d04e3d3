import { describe, expect, it } from 'vitest';
import { openTestApi, testOwner } from '../../testing/open-test-api.ts';
import { countRoute, echoRoute, emptyRoute } from '../../testing/sample-routes.ts';

const open = async (limits = {}) => {
  const test = openTestApi({ routes: [echoRoute, countRoute, emptyRoute], limits });
  const { secret: key } = await test.makeKey({ workspace: null, role: 'viewer' });
  const echo = (options: {
    body?: BodyInit;
    query?: string;
    type?: string | null;
    headers?: Record<string, string>;
  }) => {
    const headers = {
      ...(options.type === null ? {} : { 'Content-Type': options.type ?? 'application/json' }),
      ...options.headers,
    };
    const body = options.body ?? '{"name":"a","any":1}';
    return test.send(`/v1/echo/one${options.query ?? ''}`, {
      method: 'POST',
      key,
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
  };
  return { ...test, key, echo };
};
type BodyInit = NonNullable<RequestInit['body']>;

const codeOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as { code: string }).code}`;

const streamOf = (chunks: number, size: number) => {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (sent === chunks) return controller.close();
        sent += 1;
        controller.enqueue(new Uint8Array(size));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, sent: () => sent };
};

describe('a request', () => {
  it('reaches the handler parsed by its schemas, and the reply leaves parsed by its own', async () => {
    const { echo, makeKey } = await open();
    await makeKey({ workspace: 'acme', role: 'viewer' });
    const response = await echo({ query: '?limit=3', headers: { 'Assay-Workspace': 'acme' } });
    expect([response.status, await response.json()]).toEqual([
      201,
      { id: 'one', limit: 3, name: 'a', workspace: 'acme' },
    ]);
  });

  it.each([
    ['a parameter given twice', '?limit=1&limit=2'],
    ['a parameter nobody knows', '?other=1'],
    ['a parameter of the wrong form', '?limit=many'],
    ['a parameter that reaches for a prototype', '?__proto__=1'],
  ])('is refused with %s', async (_what, query) => {
    expect(await codeOf(await (await open()).echo({ query }))).toBe('400 request.invalid-query');
  });

  it('is refused with any parameter where none is taken', async () => {
    const { send, key } = await open();
    expect(await codeOf(await send('/v1/me?x=1', { key }))).toBe('400 request.invalid-query');
  });

  it.each([
    ['no JSON at all', '', '400 request.empty-body'],
    ['half of JSON', '{"name":', '400 request.invalid-json'],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22]), '400 request.invalid-json'],
    ['JSON of another form', '[]', '400 request.invalid-body'],
    ['a key that nobody knows', '{"name":"a","any":1,"more":2}', '400 request.invalid-body'],
    [
      'a key that reaches for a prototype',
      '{"name":"a","any":{"__proto__":{"isOwner":true}}}',
      '400 request.invalid-json',
    ],
    ['brackets without end', `{"name":"a","any":${'['.repeat(100_000)}`, '400 request.invalid-json'],
    [
      'deep but whole brackets',
      `{"name":"a","any":${'['.repeat(60)}${']'.repeat(60)}}`,
      '400 request.invalid-json',
    ],
  ])('is refused with %s', async (_what, body, expected) => {
    expect(await codeOf(await (await open()).echo({ body }))).toBe(expected);
  });

  it('may hold brackets in its texts', async () => {
    const body = JSON.stringify({ name: '['.repeat(100), any: '"\\{' });
    expect((await (await open()).echo({ body })).status).toBe(201);
  });

  it.each([
    null,
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/jsonx',
  ])('is refused with JSON that is called %s', async (type) => {
    const { echo } = await open();
    const body = new TextEncoder().encode('{"name":"a","any":1}');
    expect(await codeOf(await echo({ type, body }))).toBe('415 request.unsupported-media-type');
  });

  it('is refused when its body is packed', async () => {
    const response = await (await open()).echo({ headers: { 'Content-Encoding': 'gzip' } });
    expect(await codeOf(response)).toBe('415 request.unsupported-encoding');
  });

  it('is refused with a body where none is taken', async () => {
    const { send, key } = await open();
    expect(await codeOf(await send('/v1/echo/one', { method: 'DELETE', key, body: 'x' }))).toBe(
      '400 request.unexpected-body',
    );
    expect((await send('/v1/echo/one', { method: 'DELETE', key })).status).toBe(204);
  });

  it('is refused by the length it claims before a byte is read', async () => {
    const { api } = await open({ maxJsonBytes: 100, maxUploadBytes: 100 });
    for (const [method, path] of [
      ['POST', '/v1/echo/one'],
      ['PUT', '/v1/count'],
    ] as const) {
      const { stream, sent } = streamOf(10, 10);
      const headers = { 'Content-Type': 'application/json', 'Content-Length': '101' };
      const init = { method, headers, body: stream, duplex: 'half' } as RequestInit;
      const response = await api.fetch(new Request(`http://assay.test${path}`, init), {
        principal: testOwner,
      });
      expect(await codeOf(response)).toBe('413 request.too-large');
      expect(sent()).toBe(0);
    }
  });

  it('is refused by its real length, and read no further than that', async () => {
    const { send, key, log } = await open({ maxJsonBytes: 100, maxUploadBytes: 100 });
    for (const [method, path] of [
      ['POST', '/v1/echo/one'],
      ['PUT', '/v1/count'],
    ] as const) {
      const { stream, sent } = streamOf(1_000, 60);
      const headers = { 'Content-Type': 'application/json', 'Content-Length': '5' };
      const response = await send(path, {
        method,
        key,
        headers,
        body: stream,
        duplex: 'half',
      } as RequestInit);
      expect(await codeOf(response)).toBe('413 request.too-large');
      expect(sent()).toBeLessThan(5);
    }
    expect(log.every((entry) => entry.event === 'request' && entry.bytesIn <= 120)).toBe(true);
  });

  it('passes bytes on as they come, up to exactly the limit', async () => {
    const { send, key } = await open({ maxUploadBytes: 600 });
    const { stream } = streamOf(10, 60);
    const response = await send('/v1/count', {
      method: 'PUT',
      key,
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(await response.json()).toEqual({ count: 600 });
    expect(await (await send('/v1/count', { method: 'PUT', key })).json()).toEqual({ count: 0 });
  });
});
