import { listAudit } from '@assay/core/audit';
import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { toBytes } from './open-uploads.ts';
import { openStoredUploads } from './open-uploads-at-store.ts';

it('tells an upload whose bytes a store took from its opening to the document that it became', async () => {
  const { pipeline, open, find, store, tell, incoming, bytes } = openStoredUploads();
  const ticket = await open();
  const state = async () => (await find(ticket.id))?.state;
  expect(await state()).toBe('awaiting-bytes');
  await store(ticket.id);
  expect(await state()).toBe('awaiting-bytes');
  await tell(ticket.id);
  await pipeline.round(1);
  expect(await state()).toBe('received');
  await pipeline.settle();
  const [document] = await pipeline.listDocuments();
  expect(await find(ticket.id)).toMatchObject({ state: 'registered', documentId: document?.id, version: 1 });
  expect(document).toMatchObject({ uploadId: ticket.id, name: 'quillfeather.txt', size: bytes.length });
  expect(await incoming()).toEqual([]);
  const day = pipeline.clock.now().toISOString().slice(0, 10);
  const audit = { records: pipeline.records, workspace: 'default', day, limit: 9, cursor: null };
  expect((await listAudit(audit)).items).toMatchObject([
    { actor: 'tester', action: 'upload.open', target: ticket.id },
    { actor: 'tester', action: 'document.add', target: ticket.id },
    { actor: 'tester', action: 'document.register', target: document?.id },
  ]);
});

it.each([
  ['upload.size-mismatch', { sha256: null }, toBytes(`${invoiceText('R-1')}!`)],
  ['upload.size-mismatch', {}, new Uint8Array()],
  ['upload.hash-mismatch', {}, toBytes(invoiceText('R-2'))],
] as const)('ends an upload with %s, and keeps neither bytes nor name (%o)', async (code, part, sent) => {
  const { pipeline, open, find, receive, store, tell, incoming, bytes } = openStoredUploads();
  const ticket = await open(part);
  await store(ticket.id, sent);
  await tell(ticket.id);
  await pipeline.settle();
  const failed = { state: 'failed', documentId: null, problem: { code } };
  expect(await find(ticket.id)).toMatchObject(failed);
  expect(await incoming()).toEqual([]);
  expect(pipeline.listRecords()).not.toContain('quillfeather');
  expect(pipeline.listRecords()).toContain('upload.refuse');
  // It has ended: the right bytes need a new one.
  await store(ticket.id, bytes);
  await tell(ticket.id, ticket.id);
  await pipeline.settle();
  await expect(receive(ticket.id)).rejects.toMatchObject({ code, recovery: 'reject' });
  expect(await find(ticket.id)).toMatchObject(failed);
  expect(await incoming()).toEqual([]);
  expect(await pipeline.listDocuments()).toEqual([]);
});

it('takes bytes that were stored in time when the news of them is a day late', async () => {
  const { pipeline, open, find, store, tell, incoming } = openStoredUploads();
  const ticket = await open();
  await store(ticket.id);
  await pipeline.clock.advance(86_400_000);
  expect((await find(ticket.id))?.state).toBe('awaiting-bytes');
  await tell(ticket.id);
  await pipeline.settle();
  expect(await find(ticket.id)).toMatchObject({ state: 'registered', version: 1 });
  expect(await incoming()).toEqual([]);
});

it('tells that an upload is expired as long as no bytes came, also when there is news of bytes that are gone', async () => {
  const { pipeline, open, find, store, tell, incoming } = openStoredUploads();
  const ticket = await open();
  await pipeline.clock.advance(60_000);
  expect((await find(ticket.id))?.state).toBe('expired');
  await tell(ticket.id);
  await pipeline.settle();
  expect((await find(ticket.id))?.state).toBe('expired');
  // Begun in time, as the store saw to that, and sent slowly.
  await store(ticket.id);
  await tell(ticket.id);
  await pipeline.settle();
  expect(await find(ticket.id)).toMatchObject({ state: 'registered' });
  expect(await incoming()).toEqual([]);
});

it('says of a used upload what is true until it is forgotten, however long it was open', async () => {
  const { pipeline, open, find, store, tell } = openStoredUploads();
  const ticket = await open({ ttlMs: 7 * 86_400_000 });
  await store(ticket.id);
  await tell(ticket.id);
  await pipeline.settle();
  for (let day = 0; day < 6; day += 1) {
    expect((await find(ticket.id))?.state).toBe('registered');
    await pipeline.clock.advance(86_400_000);
  }
  await pipeline.clock.advance(86_400_000);
  expect(await find(ticket.id)).toBeNull();
});

it.each(['before', 'after'] as const)(
  'brings the current version in the order of the uploads, the first told of %s the second',
  async (order) => {
    const { pipeline, open, find, store, tell, incoming } = openStoredUploads();
    const texts = [invoiceText('R-1'), invoiceText('R-2')].map(toBytes);
    const tickets = [];
    for (const text of texts) {
      const ticket = await open({ size: text.length, sha256: null });
      await store(ticket.id, text);
      tickets.push(ticket.id);
      await pipeline.clock.advance(10);
    }
    const told = order === 'before' ? tickets : tickets.toReversed();
    for (const id of told) {
      await tell(id);
      await pipeline.settle();
    }
    const [document, ...none] = await pipeline.listDocuments();
    expect(none).toEqual([]);
    expect(document).toMatchObject({ versionCount: 2, uploadId: tickets[1] });
    const content = await pipeline.blobs.get(`workspaces/default/raw/${document?.contentId}`);
    expect(content).toEqual(texts[1]);
    const versions = await Promise.all(told.map(async (id) => (await find(id))?.version));
    expect(versions).toEqual([1, 2]);
    expect(await incoming()).toEqual([]);
  },
);

it('has no effect on a document that was deleted, nor on its name', async () => {
  const { pipeline, open, find, store, tell, look } = openStoredUploads();
  const ticket = await open();
  await store(ticket.id);
  await tell(ticket.id);
  await pipeline.settle();
  const [document] = await pipeline.listDocuments();
  await pipeline.deleteDocument(document?.id ?? '');
  await pipeline.settle();
  const before = await look();
  await tell(ticket.id);
  await store(ticket.id);
  await tell(ticket.id);
  await pipeline.settle();
  expect(await look()).toEqual(before);
  expect(before.blobs).toEqual([]);
  expect(before.records).not.toContain('quillfeather');
  expect(await find(ticket.id)).toMatchObject({ state: 'registered', documentId: document?.id });
});
