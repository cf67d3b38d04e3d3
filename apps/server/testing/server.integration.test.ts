import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient } from '@assay/http-api';
import {
  addDocumentRoute,
  createKeyRoute,
  getDocumentRoute,
  getUploadRoute,
  listDocumentsRoute,
  listJobsRoute,
} from '@assay/http-api/routes';
import { expect, it } from 'vitest';
import { compileCache } from './compile-cache.ts';
import { openScratch } from './open-scratch.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const entry = join(import.meta.dirname, '../src/main.ts');
const letter = (text: string) => new TextEncoder().encode(`Dear customer,\n${text}\n`);

/** Starts the server where it must not start, and gives what it says. */
const refusedStart = async (env: Record<string, string>): Promise<{ code: number | null; said: string }> => {
  const child = spawn(process.execPath, [entry], { env: { ...compileCache, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, said };
};

const clientWith = (server: ServerProcess, key: string | null) =>
  createApiClient({ fetch: (request) => fetch(request), baseUrl: server.url, key, workspace: null });

const untilIdle = async (server: ServerProcess): Promise<void> => {
  while (!(await server.client.call(listJobsRoute)).idle) await sleep(50);
};

it('makes a key at its first start, shows it that once, and asks for one from then on', {
  timeout: 60_000,
}, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const first = await startServerProcess({ data });
  const [, secret = ''] = /: (assay_\S+)/.exec(first.log()) ?? [];
  expect(secret).not.toBe('');
  await expect(clientWith(first, null).call(listDocumentsRoute)).rejects.toMatchObject({
    code: 'access.no-key',
  });
  expect((await clientWith(first, secret).call(listDocumentsRoute)).items).toEqual([]);
  expect(await first.end('SIGTERM')).toBe(0);

  const second = await startServerProcess({ data });
  expect(second.log()).not.toContain('assay_');
  expect((await clientWith(second, secret).call(listDocumentsRoute)).items).toEqual([]);
  // The token of a run ends with it.
  await expect(clientWith(second, first.token).call(listDocumentsRoute)).rejects.toMatchObject({
    code: 'access.invalid-key',
  });
  expect(await second.end('SIGTERM')).toBe(0);
});

it('listens wider than this machine only when somebody made a key', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const wide = { ASSAY_DATA: data, ASSAY_HOST: '0.0.0.0', ASSAY_PORT: '0' };
  const refused = await refusedStart(wide);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.said).toContain('server.no-key');
  expect(refused.said).toContain('assay keys create');

  const narrow = await startServerProcess({ data });
  await narrow.client.call(createKeyRoute, {
    body: { role: 'admin', name: 'gateway', scope: 'platform', expiresAt: null },
  });
  await narrow.end('SIGTERM');
  const allowed = await startServerProcess({ data, env: { ASSAY_HOST: '0.0.0.0' } });
  expect(allowed.url).toContain('127.0.0.1');
  await allowed.end('SIGTERM');
});

it('shows its first key also when a start before it failed', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const failing = { ASSAY_DATA: data, ASSAY_PORT: '0', ASSAY_WATCH: join(scratch.path, 'nowhere') };
  const refused = await refusedStart(failing);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.said).toContain('watch.folder-missing');
  const server = await startServerProcess({ data });
  expect(server.log()).toMatch(/: assay_\S+/);
  await server.end('SIGTERM');
});

it('answers on loopback to loopback names only, so that no page of a browser reaches it under its own', {
  timeout: 60_000,
}, async () => {
  await using scratch = await openScratch();
  const server = await startServerProcess({ data: join(scratch.path, 'data') });
  const { port } = new URL(server.url);
  const statusFor = (host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/healthz', headers: { host } };
      get(options, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
    });
  expect(await statusFor(`localhost:${port}`)).toBe(200);
  expect(await statusFor('rebound.example')).toBe(421);
  await server.end('SIGTERM');
});

it('says which program keeps it from listening, or from the folder', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const data = join(scratch.path, 'data');
  const taken = await refusedStart({ ASSAY_DATA: data, ASSAY_PORT: String(port) });
  expect(taken.said).toContain('server.port-taken');
  other.close();
  const server = await startServerProcess({ data });
  const second = await refusedStart({ ASSAY_DATA: data, ASSAY_PORT: '0' });
  expect(second.said).toContain('folder.in-use');
  expect(second.said).toContain(String(server.pid));
  await server.end('SIGTERM');
  const wrong = await refusedStart({ ASSAY_DATA: data, ASSAY_PORT: 'many' });
  expect(wrong.said).toContain('ASSAY_PORT');
});

it('loses nothing acknowledged when it is asked to end under load, and goes on at the next start', {
  timeout: 120_000,
}, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const server = await startServerProcess({ data });
  const acknowledged = new Map<string, string>();
  let ended = false;
  const clients = Array.from({ length: 8 }, async (_, client) => {
    for (let place = 0; !ended; place += 1) {
      const name = `letter-${client}-${place}.txt`;
      const bytes = letter(`This is number ${place} of client ${client}.`);
      try {
        const { uploadId } = await server.client.call(addDocumentRoute, { query: { name }, bytes });
        acknowledged.set(name, uploadId);
      } catch {
        return;
      }
    }
  });
  while (acknowledged.size < 40) await sleep(10);
  expect(await server.end('SIGTERM')).toBe(0);
  ended = true;
  await Promise.all(clients);

  const again = await startServerProcess({ data });
  await untilIdle(again);
  for (const [name, uploadId] of acknowledged) {
    const upload = await again.client.call(getUploadRoute, { params: { id: uploadId } });
    const document = await again.client.call(getDocumentRoute, { params: { id: upload.documentId ?? '' } });
    expect(document).toMatchObject({ name, version: 1 });
    expect(['complete', 'incomplete']).toContain(document.state);
  }
  await again.end('SIGTERM');
});

it('writes no name, query or content of a document into its log', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const server = await startServerProcess({ data });
  const secret = 'Xylophonist-4711';
  const bytes = letter(`The word is ${secret}-inside.`);
  const { uploadId } = await server.client.call(addDocumentRoute, {
    query: { name: `${secret}-name.txt` },
    bytes,
  });
  const broken = new TextEncoder().encode(`%PDF-1.7 ${secret}-broken`);
  await server.client.call(addDocumentRoute, { query: { name: `${secret}.pdf` }, bytes: broken });
  await untilIdle(server);
  const upload = await server.client.call(getUploadRoute, { params: { id: uploadId } });
  await fetch(`${server.url}/v1/documents/${secret}?${secret}=1`, {
    headers: { authorization: `Bearer ${server.token}`, 'x-note': secret },
  });
  await fetch(`${server.url}/${secret}`, { method: 'POST', body: JSON.stringify({ secret }) });
  expect(upload.documentId).not.toBeNull();
  await server.end('SIGTERM');
  expect(server.log()).toContain('"route":"/v1/documents"');
  expect(server.log()).not.toContain(secret);
  expect(server.log()).not.toContain(server.token);
  // The folder's own notes hold no content either; the documents lie in the blobs and the database.
  expect(await readFile(join(data, 'server-secret'))).toHaveLength(32);
});
