import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type LookupFunction,
  type Socket,
} from 'node:net';
import { createManualClock } from '@assay/core/testing/memory';
import { describe, expect, it, vi } from 'vitest';
import { createHttpWebhookSender } from './http-webhook-sender.ts';

/** What comes, comes at once; a busy machine may take its time. */
const patient = { timeout: 20_000 };

const clock = createManualClock();
const message = { headers: { 'webhook-id': 'msg_1' }, body: '{"größe":1}', timeoutMs: 5_000 };

const openReceiver = async (answer: RequestListener) => {
  const server = createServer(answer);
  let connectionCount = 0;
  server.on('connection', () => {
    connectionCount += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    connections: () => connectionCount,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const toLoopback: LookupFunction = (_name, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

const allowing = createHttpWebhookSender({ clock, allowPrivate: true });

describe('a sender that may reach this machine', () => {
  it('posts the headers and the bytes that it was given', async () => {
    const got: unknown[] = [];
    await using receiver = await openReceiver(async (request, response) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk);
      got.push([
        request.method,
        request.url,
        request.headers['webhook-id'],
        Buffer.concat(chunks).toString(),
      ]);
      response.writeHead(204).end();
    });
    const answer = await allowing.post({ ...message, url: `${receiver.url}?a=1` });
    expect(answer).toEqual({ status: 204, retryAfterMs: null });
    expect(got).toEqual([['POST', '/hook?a=1', 'msg_1', message.body]]);
  });

  it('gives a redirect as an answer, and follows none', async () => {
    await using target = await openReceiver((_request, response) => response.end());
    await using receiver = await openReceiver((_request, response) =>
      response.writeHead(307, { location: target.url, 'retry-after': '3' }).end(),
    );
    const answer = await allowing.post({ ...message, url: receiver.url });
    expect(answer).toEqual({ status: 307, retryAfterMs: 3_000 });
    expect(target.connections()).toBe(0);
  });

  it('reads no more of an endless answer than 64 KB and what lies in the buffers', async () => {
    let sentBytes = 0;
    let isCut = false;
    await using receiver = await openReceiver((_request, response) => {
      const chunk = Buffer.alloc(16_384);
      const pump = (): void => {
        while (!response.destroyed && response.write(chunk)) sentBytes += chunk.length;
        response.once('drain', pump);
      };
      response.on('close', () => {
        isCut = true;
      });
      pump();
    });
    expect(await allowing.post({ ...message, url: receiver.url })).toMatchObject({ status: 200 });
    await vi.waitFor(() => expect(isCut).toBe(true), patient);
    expect(sentBytes).toBeLessThan(20_000_000);
  });

  it('gives up on a receiver that accepts and says nothing, or never ends its headers', async () => {
    const sockets = new Set<Socket>();
    const silent = createSocketServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\nX: ');
    });
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const posting = allowing.post({ ...message, url, timeoutMs: 50 });
    await expect(posting).rejects.toMatchObject({ code: 'webhook.timeout', recovery: 'retry' });
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('gives up at once when it is told to, with the reason that it was told', async () => {
    await using receiver = await openReceiver(() => undefined);
    const stop = new AbortController();
    const posting = allowing.post({ ...message, url: receiver.url, signal: stop.signal });
    await vi.waitFor(() => expect(receiver.connections()).toBe(1), patient);
    stop.abort(new Error('enough'));
    await expect(posting).rejects.toThrow('enough');
    await expect(allowing.post({ ...message, url: receiver.url, signal: stop.signal })).rejects.toThrow(
      'enough',
    );
    expect(receiver.connections()).toBe(1);
  });

  it('says that nobody listens, without the address', async () => {
    const receiver = await openReceiver(() => undefined);
    await receiver[Symbol.asyncDispose]();
    const posting = allowing.post({ ...message, url: `${receiver.url}?token=private` });
    await expect(posting).rejects.toMatchObject({
      code: 'webhook.unreachable',
      recovery: 'retry',
      details: { system: 'ECONNREFUSED' },
      message: expect.not.stringMatching(/private|127/),
    });
  });

  it.each([
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    'nonsense\r\n\r\n',
    '',
  ])('fails, and does not wait, when it is answered with %j and the end', async (reply) => {
    const server = createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(reply));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(allowing.post({ ...message, url })).rejects.toMatchObject({ code: 'webhook.unreachable' });
    server.close();
  });
});

it.each([
  ['ENOTFOUND', 'webhook.unknown-host'],
  ['CERT_HAS_EXPIRED', 'webhook.untrusted-certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'webhook.untrusted-certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'webhook.untrusted-certificate'],
  ['EHOSTUNREACH', 'webhook.unreachable'],
])('tells %s as %s', async (system, code) => {
  const lookup: LookupFunction = (_name, _options, callback) =>
    callback(Object.assign(new Error('at private.example'), { code: system }), []);
  const sender = createHttpWebhookSender({ clock, allowPrivate: false, lookup });
  const posting = sender.post({ ...message, url: 'https://private.example' });
  await expect(posting).rejects.toMatchObject({
    code,
    recovery: 'retry',
    details: { system },
    message: expect.not.stringContaining('private'),
  });
});

describe('a sender that may not', () => {
  it.each([
    ['an address', (port: number) => `http://127.0.0.1:${port}`],
    ['an address in one number', (port: number) => `http://2130706433:${port}`],
    ['an address in other digits', (port: number) => `http://0x7f.0.0.1:${port}`],
    ['a short address', (port: number) => `http://127.1:${port}`],
    ['the unspecified address', (port: number) => `http://0.0.0.0:${port}`],
    ['an address of IPv6', (port: number) => `http://[::1]:${port}`],
    ['a mapped address', (port: number) => `http://[::ffff:127.0.0.1]:${port}`],
    ['a name of this machine', (port: number) => `http://localhost:${port}`],
    ['a name that somebody made mean it', (port: number) => `http://rebound.example:${port}`],
    ['such a name over TLS', (port: number) => `https://rebound.example:${port}`],
  ])('makes no connection to this machine by %s', async (_what, urlOf) => {
    await using receiver = await openReceiver((_request, response) => response.end());
    const sender = createHttpWebhookSender({
      clock,
      allowPrivate: false,
      ...(urlOf(1).includes('rebound') && { lookup: toLoopback }),
    });
    const posting = sender.post({ ...message, url: urlOf(receiver.port) });
    await expect(posting).rejects.toMatchObject({ code: 'webhook.forbidden-address', recovery: 'retry' });
    expect(receiver.connections()).toBe(0);
    const { status } = await createHttpWebhookSender({ clock, allowPrivate: true, lookup: toLoopback }).post({
      ...message,
      url: `http://rebound.example:${receiver.port}`,
    });
    expect(status).toBe(200);
  });
});
