import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  addDocumentRoute,
  createWebhookRoute,
  listChangesRoute,
  listJobsRoute,
  listWebhooksRoute,
} from '@assay/http-api/routes';
import { expect, it, vi } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const patient = { timeout: 60_000 };

type Received = { id: string; timestamp: string; signature: string; body: string };

/** A receiver that keeps what it is sent, and answers as a test says. */
const openReceiver = async () => {
  const received: Received[] = [];
  const state = { status: 200 };
  const server = createServer(async (request, response) => {
    const header = (name: string) => String(request.headers[name]);
    // Whoever is killed while it posts cuts its message off, which is none then.
    const body = await text(request).catch(() => null);
    if (body === null) return;
    received.push({
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      body,
    });
    response.writeHead(state.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=private`,
    received,
    state,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const signatureOf = ({ id, timestamp, body }: Received, secret: string): string => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
};

const add = async (server: ServerProcess, name: string): Promise<void> => {
  const bytes = new TextEncoder().encode(`Dear customer,\nthis is ${name}.\n`);
  await server.client.call(addDocumentRoute, { query: { name }, bytes });
  await vi.waitUntil(async () => (await server.client.call(listJobsRoute)).idle, patient);
};

const itemsOf = ({ body }: Received) => JSON.parse(body).items;

it('posts every change once to a receiver that works, also over a kill and a failure of the receiver', {
  timeout: 180_000,
}, async () => {
  await using scratch = await openScratch();
  await using receiver = await openReceiver();
  const data = join(scratch.path, 'data');
  const env = { ASSAY_WEBHOOKS_ALLOW_PRIVATE: '1' };
  const first = await startServerProcess({ data, env });
  const { webhook, secret } = await first.client.call(createWebhookRoute, {
    body: { url: receiver.url, description: '', types: null },
  });
  await add(first, 'one.txt');
  await vi.waitUntil(() => receiver.received.length > 0, patient);
  receiver.state.status = 500;
  await add(first, 'two.txt');
  const isFailing = async () => (await first.client.call(listWebhooksRoute)).items[0]?.failure !== null;
  await vi.waitUntil(isFailing, patient);
  await first.end('SIGKILL');

  receiver.state.status = 200;
  const second = await startServerProcess({ data, env });
  const { items: changes } = await second.client.call(listChangesRoute, { query: { limit: 500 } });
  const byId = () => [...new Map(receiver.received.map((one) => [one.id, one])).values()];
  await vi.waitUntil(() => byId().flatMap(itemsOf).length >= changes.length, patient);
  expect(byId().flatMap(itemsOf)).toEqual(changes);
  for (const one of receiver.received) expect(one.signature).toBe(signatureOf(one, secret));
  const isUpToDate = async () => {
    const { items } = await second.client.call(listWebhooksRoute);
    return items.find(({ id }) => id === webhook.id)?.lastSeq === changes.at(-1)?.seq;
  };
  await vi.waitUntil(isUpToDate, patient);
  expect(await second.end('SIGTERM')).toBe(0);
  const logs = `${first.log()}${second.log()}`;
  expect(logs).toContain('"webhook.failed"');
  expect(logs).not.toMatch(/token=private|whsec_/);
});

it('posts to no receiver within this machine unless it was configured to', { timeout: 180_000 }, async () => {
  await using scratch = await openScratch();
  await using receiver = await openReceiver();
  const server = await startServerProcess({ data: join(scratch.path, 'data') });
  await server.client.call(createWebhookRoute, {
    body: { url: receiver.url, description: '', types: null },
  });
  await add(server, 'one.txt');
  const failureOf = async () => (await server.client.call(listWebhooksRoute)).items[0]?.failure ?? null;
  await vi.waitUntil(async () => (await failureOf()) !== null, patient);
  expect(await failureOf()).toMatchObject({ code: 'webhook.forbidden-address' });
  expect(receiver.received).toEqual([]);
  expect(await server.end('SIGTERM')).toBe(0);
});
