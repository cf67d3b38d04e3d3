import { retryError } from '@assay/core';
import { listAudit } from '@assay/core/audit';
import { uploads as uploadRecords } from '@assay/core/documents';
import type { RecordStore } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { inPieces, openUploads, sha256Of, toBytes } from './open-uploads.ts';

it('tells an upload from its opening to the document that it became', async () => {
  const { pipeline, open, receive, find, bytes } = openUploads();
  const ticket = await open();
  expect(ticket).toMatchObject({ name: 'quillfeather.txt', size: bytes.length, usedAt: null });
  const states = async () => (await find(ticket.id))?.state;
  expect(await states()).toBe('awaiting-bytes');
  expect(await receive(ticket.id)).toEqual({ uploadId: ticket.id });
  expect(await states()).toBe('received');
  await pipeline.settle();
  const [document] = await pipeline.listDocuments();
  expect(await find(ticket.id)).toEqual({
    id: ticket.id,
    state: 'registered',
    documentId: document?.id,
    version: 1,
    problem: null,
  });
  expect(document).toMatchObject({ contentId: sha256Of(bytes), uploadId: ticket.id, door: 'upload' });
});

it('tells what became of a document that was added directly, and nothing of it to another workspace', async () => {
  const { pipeline, find } = openUploads();
  const first = await pipeline.add('a.txt', invoiceText('R-1'));
  expect(await find(first.uploadId)).toMatchObject({ state: 'received', documentId: null });
  const versions = [1];
  await pipeline.settle();
  for (const text of ['R-2', 'R-2', 'R-1']) {
    const { uploadId } = await pipeline.add('a.txt', invoiceText(text));
    await pipeline.settle();
    versions.push((await find(uploadId))?.version ?? 0);
  }
  expect(versions).toEqual([1, 2, 2, 3]);
  expect(await find(first.uploadId, 'other')).toBeNull();
  expect(await find('upl_never')).toBeNull();
  await pipeline.clock.advance(8 * 86_400_000);
  expect(await find(first.uploadId)).toBeNull();
});

it('keeps nothing of bytes that are not those that were announced, and takes the right ones after', async () => {
  const { pipeline, open, receive, find, bytes, incoming } = openUploads();
  const wrong = bytes.slice();
  wrong[3] = 0;
  const ticket = await open();
  for (const [sent, code] of [
    [bytes.slice(1), 'upload.size-mismatch'],
    [toBytes(`${invoiceText('R-1')}!`), 'upload.size-mismatch'],
    [new Uint8Array(), 'upload.size-mismatch'],
    [wrong, 'upload.hash-mismatch'],
  ] as const) {
    await expect(receive(ticket.id, sent)).rejects.toMatchObject({ code, recovery: 'reject' });
    expect(await incoming()).toEqual([]);
    expect((await find(ticket.id))?.state).toBe('awaiting-bytes');
  }
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toEqual([]);
  await receive(ticket.id);
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toHaveLength(1);
});

it('stops taking bytes in as soon as there are too many', async () => {
  const { pipeline, uploads, open } = openUploads();
  const ticket = await open({ size: 100, sha256: null });
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1;
      yield new Uint8Array(30);
    }
  }
  const receiving = uploads.receive({ workspace: 'default', uploadId: ticket.id, bytes: endless() });
  await expect(receiving).rejects.toMatchObject({ code: 'upload.size-mismatch' });
  expect(given).toBe(4);
  const adding = pipeline.addDocument({
    workspace: 'default',
    door: 'test',
    name: 'endless',
    bytes: endless(),
    maxBytes: 59,
    actor: 'tester',
  });
  await expect(adding).rejects.toMatchObject({ code: 'document.too-large', recovery: 'reject' });
  expect(given).toBe(6);
  expect(await pipeline.listBlobs()).toEqual([]);
});

it('holds a document that is added directly to its size and hash, if these are given', async () => {
  const { pipeline, bytes } = openUploads();
  const request = { workspace: 'default', door: 'test', name: 'a', actor: 'tester', maxBytes: bytes.length };
  const add = (part: object) => pipeline.addDocument({ ...request, bytes, ...part });
  const wrong = sha256Of(toBytes('other'));
  await expect(add({ sha256: wrong })).rejects.toMatchObject({ code: 'upload.hash-mismatch' });
  await expect(add({ maxBytes: bytes.length - 1 })).rejects.toMatchObject({ code: 'document.too-large' });
  expect(await pipeline.listBlobs()).toEqual([]);
  await add({ sha256: sha256Of(bytes).toUpperCase() });
  await add({ name: 'b', bytes: inPieces(bytes), sha256: sha256Of(bytes) });
  await pipeline.settle();
  expect((await pipeline.listDocuments()).map(({ size }) => size)).toEqual([bytes.length, bytes.length]);
});

it('receives no upload that is unknown, of another workspace, or expired', async () => {
  const { pipeline, uploads, open, receive, find, bytes, incoming } = openUploads();
  await expect(receive('upl_never')).rejects.toMatchObject({ code: 'upload.not-found' });
  const elsewhere = await open({ workspace: 'other' });
  await expect(receive(elsewhere.id)).rejects.toMatchObject({ code: 'upload.not-found' });
  const ticket = await open();
  await pipeline.clock.advance(60_000);
  expect((await find(ticket.id))?.state).toBe('expired');
  const late = uploads.receive({ workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes) });
  await expect(late).rejects.toMatchObject({ code: 'upload.expired', recovery: 'reject' });
  await pipeline.clock.advance(2 * 86_400_000);
  expect(await find(ticket.id)).toBeNull();
  expect(await incoming()).toEqual([]);
});

it('opens no upload that could not be kept', async () => {
  const { open } = openUploads();
  for (const [part, code] of [
    [{ workspace: '_platform' }, 'workspace.invalid-name'],
    [{ name: '' }, 'document.invalid-name'],
    [{ size: -1 }, 'upload.invalid-size'],
    [{ size: 1.5 }, 'upload.invalid-size'],
    [{ sha256: 'abc' }, 'upload.invalid-hash'],
    [{ ttlMs: 0 }, 'upload.invalid-ttl'],
    [{ ttlMs: Number.NaN }, 'upload.invalid-ttl'],
  ] as const) {
    await expect(open(part)).rejects.toMatchObject({ code, recovery: 'reject' });
  }
});

it('forgets the name of an upload with its document', async () => {
  const { pipeline, open, receive } = openUploads();
  const ticket = await open();
  await receive(ticket.id);
  await pipeline.settle();
  expect(pipeline.listRecords()).toContain('quillfeather');
  const [document] = await pipeline.listDocuments();
  await pipeline.deleteDocument(document?.id ?? '');
  expect(pipeline.listRecords()).not.toContain('quillfeather');
  await pipeline.settle();
  expect(pipeline.listRecords()).not.toMatch(/quillfeather|Northwind|R-1/);
  expect(await pipeline.listBlobs()).toEqual([]);
});

it('says of a registration that was given up why, and mends it when its dead letter is sent again', async () => {
  const { pipeline, open, receive, find } = openUploads();
  const { blobs } = pipeline;
  const copy = blobs.copy;
  blobs.copy = async () => {
    throw retryError('blob.unavailable', 'The disk is full.');
  };
  const ticket = await open();
  await receive(ticket.id);
  await pipeline.settle();
  expect(await find(ticket.id)).toMatchObject({
    state: 'failed',
    documentId: null,
    problem: { code: 'blob.unavailable', message: 'The disk is full.' },
  });
  blobs.copy = copy;
  expect(await pipeline.queue.redrive({ queue: 'register-object' })).toBe(1);
  await pipeline.settle();
  expect(await find(ticket.id)).toMatchObject({ state: 'registered', version: 1, problem: null });
});

it('gives up for good on bytes that are gone, and keeps no name of them', async () => {
  const { pipeline, open, receive, find, incoming } = openUploads();
  const ticket = await open();
  await receive(ticket.id);
  for (const key of await incoming()) await pipeline.blobs.delete(key);
  await pipeline.settle();
  expect(await find(ticket.id)).toMatchObject({
    state: 'failed',
    problem: { code: 'upload.bytes-missing' },
  });
  const waiting = { partition: ticket.id, sort: 'upload' };
  expect(await uploadRecords.find(pipeline.records, 'default', waiting)).toBeNull();
});

it('writes down who opened an upload and brought a document, once', async () => {
  const { pipeline, open, receive } = openUploads();
  const ticket = await open();
  await receive(ticket.id);
  await receive(ticket.id);
  await pipeline.settle();
  const day = pipeline.clock.now().toISOString().slice(0, 10);
  const request: { records: RecordStore; workspace: string; day: string } = {
    records: pipeline.records,
    workspace: 'default',
    day,
  };
  const first = await listAudit({ ...request, limit: 2, cursor: null });
  expect(first.items).toMatchObject([
    { actor: 'tester', action: 'upload.open', target: ticket.id },
    { actor: 'tester', action: 'document.add', target: ticket.id },
  ]);
  const second = await listAudit({ ...request, limit: 5, cursor: first.cursor });
  expect(second.items.map(({ action }) => action)).toEqual(['document.register']);
  expect(second.cursor).toBeNull();
});
