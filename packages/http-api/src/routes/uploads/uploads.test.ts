import type { Id } from '@assay/core';
import { invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi, testOrigin } from '../../../testing/open-test-api.ts';
import { listAuditRoute } from '../audit/list-audit.ts';
import { getDocumentRoute } from '../documents/get-document.ts';
import { getUploadRoute } from './get-upload.ts';
import { openUploadRoute } from './open-upload.ts';

const text = invoiceText('R-1');
const size = new TextEncoder().encode(text).length;

const sha256Of = async (bytes: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(bytes))).toString('hex');

const open = async () => {
  const test = openTestApi();
  const operator = test.client((await test.makeKey({ workspace: 'acme', role: 'operator' })).secret);
  const body = { name: 'invoice.txt', size, sha256: await sha256Of(text), door: 'upload' };
  const ticket = await operator.call(openUploadRoute, { body });
  const path = ticket.url.slice(testOrigin.length);
  /** As a browser or curl sends it: no key. */
  const put = (bytes: string, to = path) =>
    test.send(to, { method: 'PUT', headers: ticket.headers, body: bytes });
  const find = () => operator.call(getUploadRoute, { params: { id: ticket.uploadId } });
  return { ...test, operator, body, ticket, path, put, find };
};

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;

it('takes the bytes of a signed URL without a key, and tells what became of them', async () => {
  const { put, find, ticket, pipeline, operator } = await open();
  expect(ticket).toMatchObject({ method: 'PUT', expiresAt: '2030-01-01T00:15:00.000Z' });
  expect(await find()).toMatchObject({ state: 'awaiting-bytes', documentId: null });
  const response = await put(text);
  expect(response.status).toBe(202);
  expect(await response.json()).toEqual({ uploadId: ticket.uploadId });
  expect(await find()).toMatchObject({ state: 'received' });
  await pipeline.settle();
  const upload = await find();
  expect(upload).toMatchObject({ state: 'registered', version: 1, problem: null });
  const document = await operator.call(getDocumentRoute, { params: { id: upload.documentId ?? '' } });
  expect(document).toMatchObject({ name: 'invoice.txt', door: 'upload', state: 'complete' });
});

it('has one effect when the same bytes are sent twice', async () => {
  const { put, pipeline } = await open();
  expect((await put(text)).status).toBe(202);
  expect((await put(text)).status).toBe(202);
  await pipeline.settle();
  expect(await pipeline.listDocuments('acme')).toMatchObject([{ versionCount: 1 }]);
});

it('refuses other bytes, and keeps nothing of them', async () => {
  const { put, pipeline } = await open();
  expect(await codeOf(await put(`${text}x`))).toBe('upload.size-mismatch');
  expect(await codeOf(await put(text.replace('R-1', 'R-2')))).toBe('upload.hash-mismatch');
  expect(await pipeline.listBlobs()).toEqual([]);
});

it('refuses a URL that has expired', async () => {
  const { put, clock, find } = await open().then((test) => ({ ...test, clock: test.pipeline.clock }));
  await clock.advance(15 * 60_000);
  const response = await put(text);
  expect(response.status).toBe(410);
  expect(await codeOf(response)).toBe('upload.expired');
  expect(await find()).toMatchObject({ state: 'expired' });
});

it.each([
  ['size', '1'],
  ['sha256', 'a'.repeat(64)],
  ['workspace', 'other'],
  ['expiresAt', '2031-01-01T00:00:00.000Z'],
  ['signature', 'AAAA'],
])('refuses a URL whose %s was changed', async (name, value) => {
  const { put, path, pipeline } = await open();
  const url = new URL(path, testOrigin);
  url.searchParams.set(name, value);
  const response = await put(text, `${url.pathname}${url.search}`);
  expect(response.status).toBe(403);
  expect(await codeOf(response)).toBe('access.invalid-signature');
  expect(await pipeline.listBlobs()).toEqual([]);
});

it('refuses a URL for another upload', async () => {
  const { put, path, ticket } = await open();
  const response = await put(text, path.replace(ticket.uploadId, 'upl_01JD0Q00000000000000000000'));
  expect(await codeOf(response)).toBe('access.invalid-signature');
});

it('leads to another store where one receives the bytes, and finds no such upload here', async () => {
  const { services, operator, body, put, pipeline } = await open();
  const asked: unknown[] = [];
  const headers = { 'x-amz-checksum-sha256': 'abc' };
  services.verifyUpload = null;
  services.uploadSigner = {
    sign: async (conditions) => {
      asked.push(conditions);
      return { method: 'PUT', url: `https://store.test/incoming/acme/${conditions.uploadId}`, headers };
    },
  };
  const ticket = await operator.call(openUploadRoute, { body });
  const url = `https://store.test/incoming/acme/${ticket.uploadId}`;
  expect(ticket).toMatchObject({ method: 'PUT', url, headers });
  expect(asked).toMatchObject([
    { workspace: 'acme', size, sha256: body.sha256, expiresAt: ticket.expiresAt },
  ]);
  const response = await put(text);
  expect(response.status).toBe(404);
  expect(await codeOf(response)).toBe('upload.not-found');
  expect(await pipeline.listBlobs()).toEqual([]);
});

it('tells what became of bytes that another store took', async () => {
  const { ticket, pipeline, find } = await open();
  const news = (id: string) => ({
    id: `evt_${id}` as Id<'event'>,
    type: 'object.stored' as const,
    version: 1 as const,
    workspace: 'acme',
    at: pipeline.clock.now().toISOString(),
    data: { uploadId: ticket.uploadId, documentKey: ticket.uploadId },
  });
  await pipeline.blobs.put(`incoming/acme/${ticket.uploadId}`, new TextEncoder().encode(text));
  await pipeline.bus.publish([news('01JD0Q00000000000000000001')]);
  await pipeline.round(1);
  expect(await find()).toMatchObject({ state: 'received' });
  await pipeline.settle();
  expect(await find()).toMatchObject({ state: 'registered', version: 1 });
});

it('writes down who opened an upload', async () => {
  const { client, makeKey, ticket } = await open();
  const admin = client((await makeKey({ workspace: 'acme', role: 'admin' })).secret);
  const { items } = await admin.call(listAuditRoute, { query: { day: '2030-01-01' } });
  expect(items).toContainEqual(expect.objectContaining({ action: 'upload.open', target: ticket.uploadId }));
});

it('refuses to open an upload above the limit', async () => {
  const test = openTestApi({ limits: { maxUploadBytes: 10 } });
  const body = { name: 'a', size: 11, door: 'upload' };
  await expect(test.client().call(openUploadRoute, { body })).rejects.toMatchObject({
    code: 'document.too-large',
    details: { size: 11, maxUploadBytes: 10 },
  });
});

it('shows an upload of another workspace to nobody, and opens none for a viewer', async () => {
  const { ticket, makeKey, client, body } = await open();
  const stranger = client((await makeKey({ workspace: 'other', role: 'viewer' })).secret);
  const found = stranger.call(getUploadRoute, { params: { id: ticket.uploadId } });
  await expect(found).rejects.toMatchObject({ code: 'upload.not-found' });
  await expect(stranger.call(openUploadRoute, { body })).rejects.toMatchObject({
    code: 'access.role-too-low',
  });
});
