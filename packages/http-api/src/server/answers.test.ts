import { describe, expect, it } from 'vitest';
import { openTestApi } from '../../testing/open-test-api.ts';
import {
  brokenStreamRoute,
  createFailingRoute,
  createTicksRoute,
  echoRoute,
} from '../../testing/sample-routes.ts';

const open = async (options: Parameters<typeof openTestApi>[0] = {}) => {
  const test = openTestApi({ routes: [echoRoute], ...options });
  return { ...test, key: (await test.makeKey({ workspace: 'acme', role: 'admin' })).secret };
};

const codeOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as { code: string }).code}`;

describe('every answer', () => {
  it('keeps browsers and caches from doing anything with it', async () => {
    const { send, key } = await open();
    for (const path of ['/v1/me', '/v1/nothing', '/healthz', '/docs', '/']) {
      const { headers } = await send(path, { key, headers: { Origin: 'http://evil.test' } });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(headers.get('assay-request-id')).toMatch(/^req_[0-9a-f]{24}$/);
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('has another id each time, whatever the caller calls the request', async () => {
    const { send } = await open();
    const ids = await Promise.all(
      [1, 2, 3].map(async () => {
        const response = await send('/healthz', { headers: { 'Assay-Request-Id': 'mine' } });
        return response.headers.get('assay-request-id');
      }),
    );
    expect(new Set([...ids, 'mine']).size).toBe(4);
  });

  it('is a refusal for preflights, and lets no origin in', async () => {
    const { send } = await open();
    const preflight = { Origin: 'http://evil.test', 'Access-Control-Request-Method': 'POST' };
    for (const path of ['/v1/me', '/v1/nothing']) {
      const response = await send(path, { method: 'OPTIONS', headers: preflight });
      expect(await codeOf(response)).toBe('405 request.method-not-allowed');
    }
  });

  it('says which methods a path has when another was used, and that a path is unknown', async () => {
    const { send, key } = await open();
    const response = await send('/v1/me', { method: 'POST', key });
    expect(response.headers.get('allow')).toBe('HEAD, GET');
    expect(await codeOf(response)).toBe('405 request.method-not-allowed');
    expect(await codeOf(await send('/v1/me/', { key }))).toBe('404 request.unknown-path');
  });

  it('has the headers of GET and no body for HEAD, and stops what would have been sent', async () => {
    const ticks = createTicksRoute();
    const { send, key } = await open({ routes: [ticks.route] });
    const [get, head] = [await send('/v1/me', { key }), await send('/v1/me', { key, method: 'HEAD' })];
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      get.status,
      get.headers.get('content-type'),
      '',
    ]);
    const missing = await send('/v1/nothing', { key, method: 'HEAD' });
    expect([missing.status, await missing.text()]).toEqual([404, '']);
    await send('/v1/ticks', { key, method: 'HEAD' });
    expect(ticks.ended).toEqual(['cancelled']);
  });

  it('comes as it is made when it is a stream, and ends when the reader leaves', async () => {
    const ticks = createTicksRoute();
    const test = await open({ routes: [ticks.route] });
    const controller = new AbortController();
    const response = await test.send('/v1/ticks', { key: test.key, signal: controller.signal });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('data: 1\n\n');
    expect(test.log).toEqual([]);
    controller.abort();
    expect(ticks.ended).toEqual(['aborted']);
    await reader?.cancel();
    expect(ticks.ended).toEqual(['aborted', 'cancelled']);
    expect(test.log).toMatchObject([{ route: '/v1/ticks', status: 200, bytesOut: 9 }]);
  });

  it('goes only to those who came under a name that was allowed', async () => {
    const test = await open({ allowedHosts: ['127.0.0.1', 'localhost', '[::1]', 'assay.test:4800'] });
    const ask = (url: string, host?: string) =>
      test.api.fetch(new Request(`${url}/healthz`, host === undefined ? {} : { headers: { Host: host } }));
    for (const origin of [
      'http://127.0.0.1:4800',
      'http://localhost',
      'http://[::1]:80',
      'http://assay.test:4800',
    ]) {
      expect((await ask(origin)).status).toBe(200);
    }
    for (const origin of ['http://evil.test', 'http://assay.test:81', 'http://127.0.0.1.evil.test']) {
      expect(await codeOf(await ask(origin))).toBe('421 request.misdirected');
    }
    expect((await ask('http://localhost', 'evil.test')).status).toBe(421);
    expect((await ask('http://evil.test', 'localhost')).status).toBe(421);
  });
});

describe('the log', () => {
  const failing = createFailingRoute(() => new TypeError('secret-message'));

  it('has one entry per request, and nothing of what was asked or said', async () => {
    const test = await open({ routes: [echoRoute, failing] });
    await (await test.send('/v1/failing/secret-name?word=secret-word', { key: test.key })).text();
    await (await test.send('/secret-path?secret-query=1', { key: test.key })).text();
    await (await test.send('/v1/me', { key: 'secret-key' })).text();
    const headers = { 'Content-Type': 'application/json', 'X-Header': 'secret-header' };
    const body = '{"name":"secret-body","any":"secret-value"}';
    await (await test.send('/v1/echo/secret-id', { method: 'POST', key: test.key, headers, body })).text();
    await test.client().call(echoRoute, { params: { id: 'secret-id' }, body: { name: 'secret', any: 1 } });
    expect(JSON.stringify(test.log)).not.toContain('secret');
    const keyId = expect.stringMatching(/^key_[0-9A-Z]{26}$/);
    expect(test.log.filter((entry) => entry.event === 'request')).toMatchObject([
      { method: 'GET', route: '/v1/failing/:name', status: 500, keyId, bytesIn: 0 },
      { method: 'GET', route: null, status: 404, keyId },
      { method: 'GET', route: '/v1/me', status: 401, keyId: 'none' },
      { method: 'POST', route: '/v1/echo/:id', status: 201, keyId, bytesIn: body.length },
      { method: 'POST', route: '/v1/echo/:id', status: 201, keyId: 'owner' },
    ]);
    expect(Object.keys(test.log.at(-1) ?? {}).toSorted()).toEqual([
      'bytesIn',
      'bytesOut',
      'event',
      'keyId',
      'method',
      'ms',
      'requestId',
      'route',
      'status',
    ]);
  });

  it('names the class of what failed here, under the id that the caller was given', async () => {
    const test = await open({ routes: [failing] });
    const response = await test.send('/v1/failing/one', { key: test.key });
    expect(test.log[0]).toEqual({
      event: 'request-failed',
      requestId: response.headers.get('assay-request-id'),
      errorClass: 'TypeError',
    });
    expect(await response.text()).not.toContain('secret');
  });

  it('says of an answer that broke off in the middle that it did', async () => {
    const test = await open({ routes: [brokenStreamRoute] });
    const response = await test.send('/v1/broken', { key: test.key });
    await expect(response.text()).rejects.toThrow();
    expect(test.log).toMatchObject([
      { event: 'request-failed', errorClass: 'RangeError' },
      { event: 'request', status: 200, bytesOut: 6 },
    ]);
    expect(JSON.stringify(test.log)).not.toContain('secret');
  });

  it('holds even when something throws what is no error at all', async () => {
    for (const thrown of [null, undefined, 'secret', { code: 'document.not-found', message: 'secret' }]) {
      const test = await open({ routes: [createFailingRoute(() => thrown)] });
      const response = await test.send('/v1/failing/one', { key: test.key });
      expect(await codeOf(response)).toBe('500 internal.unexpected');
      expect(JSON.stringify(test.log)).not.toContain('secret');
    }
  });
});
