import { createUploads, sweepIncoming } from '@assay/core/documents';
import type { BlobStore, RecordStore } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { createDice, withTurns } from './open-changes.ts';
import { inPieces, openUploads, toBytes } from './open-uploads.ts';

it.each([1, 2, 3, 4, 5, 6])(
  'has one effect when one ticket is received five times at once, run %i',
  async (seed) => {
    const { pipeline, open, bytes, incoming, find } = openUploads();
    const ticket = await open(seed % 2 === 0 ? {} : { sha256: null });
    const dice = createDice(seed);
    const records = withTurns(pipeline.records, dice);
    const uploads = createUploads({ ...pipeline, records });
    const receive = async () => {
      const request = { workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes, 1 + dice(40)) };
      return uploads.receive(request);
    };
    const received = Promise.all(Array.from({ length: 5 }, receive));
    for (let turn = 0; turn < 10; turn += 1) await pipeline.round(5);
    expect(await received).toEqual(Array(5).fill({ uploadId: ticket.id }));
    await pipeline.settle();
    expect(await pipeline.listDocuments()).toMatchObject([
      { version: 1, versionCount: 1, uploadId: ticket.id },
    ]);
    expect(await find(ticket.id)).toMatchObject({ state: 'registered' });
    expect(await incoming()).toEqual([]);
    expect(pipeline.calls).toEqual({ read: 1, extract: 1 });
  },
);

it('leaves no bytes when they come after the registration of the same upload', async () => {
  const { pipeline, open, receive, bytes, incoming } = openUploads();
  const ticket = await open();
  const late: BlobStore = {
    ...pipeline.blobs,
    put: async (...request) => {
      await receive(ticket.id);
      await pipeline.settle();
      return pipeline.blobs.put(...request);
    },
  };
  const request = { workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes) };
  expect(await createUploads({ ...pipeline, blobs: late }).receive(request)).toEqual({ uploadId: ticket.id });
  expect(await incoming()).toEqual([]);
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toHaveLength(1);
});

it('takes the same bytes again after dying between keeping and acknowledging them', async () => {
  const { pipeline, open, receive, find, bytes, incoming } = openUploads();
  const ticket = await open();
  const dying = createUploads({
    ...pipeline,
    commit: async () => {
      throw new Error('the process dies here');
    },
  });
  const request = { workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes) };
  await expect(dying.receive(request)).rejects.toThrow('dies');
  expect(await incoming()).toHaveLength(1);
  expect((await find(ticket.id))?.state).toBe('awaiting-bytes');
  expect(await sweepIncoming(pipeline)).toBe(0);
  await receive(ticket.id);
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toHaveLength(1);
  expect(await incoming()).toEqual([]);
});

it('sweeps the bytes of a ticket that was never acknowledged once it is forgotten', async () => {
  const { pipeline, open, incoming } = openUploads();
  const ticket = await open();
  await pipeline.blobs.put(`incoming/default/${ticket.id}`, new Uint8Array([1]));
  expect(await sweepIncoming(pipeline)).toBe(0);
  await pipeline.clock.advance(60_000 + 2 * 86_400_000);
  expect(await sweepIncoming(pipeline)).toBe(1);
  expect(await incoming()).toEqual([]);
});

it('says so when other bytes came first for a ticket without a hash, and keeps the first', async () => {
  const { pipeline, open, receive, bytes } = openUploads();
  const ticket = await open({ sha256: null });
  const other = bytes.map((byte) => byte + 1);
  await pipeline.blobs.put(`incoming/default/${ticket.id}`, bytes);
  await expect(receive(ticket.id, other)).rejects.toMatchObject({
    code: 'upload.conflict',
    recovery: 'retry',
  });
  await receive(ticket.id, bytes);
  expect(await receive(ticket.id, other)).toEqual({ uploadId: ticket.id });
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toMatchObject([{ size: bytes.length }]);
  expect(pipeline.calls.read).toBe(1);
});

it('has one effect when it dies before it hears that it was acknowledged, and is sent again', async () => {
  const { pipeline, open, receive, bytes } = openUploads();
  const ticket = await open();
  const dying = createUploads({
    ...pipeline,
    commit: async (changes) => {
      await pipeline.commit(changes);
      throw new Error('the process dies here');
    },
  });
  const request = { workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes) };
  await expect(dying.receive(request)).rejects.toThrow('dies');
  expect(await receive(ticket.id)).toEqual({ uploadId: ticket.id });
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toMatchObject([{ version: 1, versionCount: 1 }]);
});

it('drops what a sender began and gave up', async () => {
  const { pipeline, uploads, open, find } = openUploads();
  const ticket = await open();
  const stop = new AbortController();
  async function* stalling(): AsyncGenerator<Uint8Array> {
    yield toBytes('a');
    stop.abort(new Error('the sender went away'));
    await new Promise(() => undefined);
  }
  const request = { workspace: 'default', uploadId: ticket.id, bytes: stalling(), signal: stop.signal };
  await expect(uploads.receive(request)).rejects.toThrow('went away');
  expect(await pipeline.listBlobs()).toEqual([]);
  expect((await find(ticket.id))?.state).toBe('awaiting-bytes');
});

it('keeps the bytes that another receiving was acknowledged with', async () => {
  const { pipeline, open, receive, bytes } = openUploads();
  const ticket = await open();
  const overtaken = createUploads({
    ...pipeline,
    commit: async (changes) => {
      await receive(ticket.id);
      return pipeline.commit(changes);
    },
  });
  const request = { workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes) };
  expect(await overtaken.receive(request)).toEqual({ uploadId: ticket.id });
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toMatchObject([{ version: 1, versionCount: 1 }]);
});

it.each([1, 2, 3])('answers for an upload that moves on after look %i', async (look) => {
  for (const isOpened of [true, false]) {
    const { pipeline, open, receive, bytes } = openUploads();
    const opened = isOpened ? await open() : null;
    const id = opened?.id ?? (await pipeline.add('a.txt', new TextDecoder().decode(bytes))).uploadId;
    let looks = 0;
    const records: RecordStore = {
      ...pipeline.records,
      get: async (key) => {
        const found = await pipeline.records.get(key);
        looks += 1;
        if (looks !== look) return found;
        if (opened) await receive(id);
        await pipeline.settle();
        return found;
      },
    };
    const found = await createUploads({ ...pipeline, records }).find({ workspace: 'default', uploadId: id });
    expect(found?.id).toBe(id);
    if (look < 3) expect(found?.state).toBe('registered');
  }
});
