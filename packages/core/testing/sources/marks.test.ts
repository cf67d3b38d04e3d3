import { rejectError } from '@assay/core';
import { describe, expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openSources } from './open-sources.ts';

type Opened = ReturnType<typeof openSources>;

const readMarker = async ({ bucket }: Opened, key: string) => {
  const found = await bucket.open(key);
  const chunks: Uint8Array[] = [];
  for await (const chunk of found?.bytes ?? []) chunks.push(chunk);
  return found && JSON.parse(Buffer.concat(chunks).toString());
};

const marks = { afterwards: 'mark' as const, processedPrefix: 'done/' };
const moves = { ...marks, afterwards: 'move' as const };

describe('a document that came to its end', () => {
  it('is marked beside its object, with what became of it', async () => {
    const source = openSources();
    const { add, sync, bucket, pipeline, keys, objects } = source;
    bucket.put('in/a.txt', invoiceText('R-1'));
    bucket.put('in/b.txt', 'broken');
    await add({ ...marks, prefix: 'in/' });
    await sync();
    expect(await keys()).toEqual([
      'done/in/a.txt.processed',
      'done/in/b.txt.processed',
      'in/a.txt',
      'in/b.txt',
    ]);
    const [a, b] = await pipeline.listDocuments();
    expect(await readMarker(source, 'done/in/a.txt.processed')).toEqual({
      format: 'assay.processed/1',
      key: 'in/a.txt',
      etag: 'v1',
      sha256: a?.contentId,
      documentId: a?.id,
      state: 'extracted',
      code: null,
      at: expect.any(String),
    });
    expect(await readMarker(source, 'done/in/b.txt.processed')).toMatchObject({
      documentId: b?.id,
      state: 'failed',
      code: 'document.damaged',
    });
    expect(await objects('marked')).toMatchObject([
      { key: 'in/a.txt', settled: { outcome: 'extracted', moved: false } },
      { key: 'in/b.txt', settled: { outcome: 'failed', moved: false } },
    ]);
  });

  it('is moved under the processed prefix, and is no new document there', async () => {
    const { add, sync, bucket, pipeline, keys, objects } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    await add(moves);
    await sync();
    expect(await keys()).toEqual(['done/a.txt']);
    expect((await sync())?.counts).toMatchObject({ seen: 0 });
    expect(await pipeline.listDocuments()).toHaveLength(1);
    expect(await objects('marked')).toMatchObject([{ key: 'a.txt', settled: { moved: true } }]);
  });

  it('stays where nothing was asked for', async () => {
    const { add, sync, bucket, keys } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    await add({ processedPrefix: 'done/' });
    await sync();
    expect(await keys()).toEqual(['a.txt']);
    expect(bucket.calls.mark + bucket.calls.move).toBe(0);
  });

  it('is marked too when its content was known before, from another door', async () => {
    const { add, sync, bucket, pipeline, keys } = openSources();
    await pipeline.add('known.txt', invoiceText('R-1'));
    await pipeline.settle();
    bucket.put('a.txt', invoiceText('R-1'));
    await add(marks);
    await sync();
    expect(pipeline.calls.extract).toBe(1);
    expect(await keys()).toEqual(['a.txt', 'done/a.txt.processed']);
  });

  it('is marked once for each version, however often its end is told', async () => {
    const source = openSources();
    const { add, sync, bucket, pipeline } = source;
    bucket.put('a.txt', invoiceText('R-1'));
    await add(marks);
    await sync();
    expect(bucket.calls.mark).toBe(1);
    await pipeline.add('again.txt', invoiceText('R-1'));
    await pipeline.settle();
    expect(bucket.calls.mark).toBe(1);
    bucket.put('a.txt', invoiceText('R-2'));
    await sync();
    expect(bucket.calls.mark).toBe(2);
    expect((await readMarker(source, 'done/a.txt.processed')).etag).toBe('v3');
  });
});

describe('an object', () => {
  it('whose next version waits to be registered is not told of by the end of the version before', async () => {
    const source = openSources();
    const { add, request, sync, bucket, deliverSync, pipeline, objects } = source;
    bucket.put('a.txt', invoiceText('R-1'));
    await add(marks);
    await sync();
    const [document] = await pipeline.listDocuments();
    bucket.put('a.txt', invoiceText('R-2'));
    await request();
    await deliverSync();
    const event = { workspace: 'default', data: { contentId: document?.contentId } } as never;
    const signal = new AbortController().signal;
    await pipeline.handlers['mark-source-object'].handle({ event, signal });
    expect(bucket.calls.mark).toBe(1);
    expect(await objects('taken')).toMatchObject([{ key: 'a.txt', settled: null }]);
    await pipeline.settle();
    expect(await readMarker(source, 'done/a.txt.processed')).toMatchObject({ etag: 'v3' });
  });

  it('that changed after it was taken is not moved; its new version is taken, and moved then', async () => {
    const { add, request, sync, bucket, deliverSync, pipeline, keys } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    await add(moves);
    await request();
    await deliverSync();
    bucket.put('a.txt', invoiceText('R-2'));
    await pipeline.settle();
    expect(await keys()).toEqual(['a.txt']);
    expect((await sync())?.counts.taken).toBe(1);
    expect(await keys()).toEqual(['done/a.txt']);
    expect((await pipeline.listDocuments())[0]).toMatchObject({ version: 2 });
  });

  it('that was written again with the same bytes is moved too, though its document does not change', async () => {
    const { add, request, sync, bucket, deliverSync, pipeline, keys } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    await add(moves);
    await request();
    await deliverSync();
    bucket.put('a.txt', invoiceText('R-1'));
    await pipeline.settle();
    await sync();
    await sync();
    expect(await keys()).toEqual(['done/a.txt']);
    expect((await pipeline.listDocuments())[0]).toMatchObject({ version: 1, versionCount: 1 });
  });

  it('that was moved and comes back with the same bytes is put aside again', async () => {
    const { add, sync, bucket, keys, pipeline } = openSources();
    const put = (key: string) => bucket.put(key, invoiceText('R-1'));
    put('a.txt');
    await add(moves);
    await sync();
    // As S3 has it: the tag follows from the bytes.
    const list = bucket.list;
    const move = bucket.move;
    expect(await keys()).toEqual(['done/a.txt']);
    put('a.txt');
    const current = (await list({ prefix: 'a.txt' })).items[0];
    if (!current) throw new Error('the object is not there');
    const { etag } = current;
    bucket.list = async (options) => {
      const page = await list(options);
      return { ...page, items: page.items.map((one) => ({ ...one, etag: 'v1' })) };
    };
    bucket.move = (request) => move({ ...request, etag: request.etag === 'v1' ? etag : request.etag });
    const opens = bucket.calls.open;
    expect(await keys()).toEqual(['a.txt', 'done/a.txt']);
    expect((await sync())?.counts).toMatchObject({ unchanged: 1, taken: 0 });
    expect(await keys()).toEqual(['done/a.txt']);
    expect(bucket.calls.open).toBe(opens);
    expect(await pipeline.listDocuments()).toHaveLength(1);
  });
});

it('writes down where the source may not be written to, and tells it at the first sync that may', async () => {
  const { add, sync, bucket, keys, objects, pipeline } = openSources();
  bucket.put('a.txt', invoiceText('R-1'));
  bucket.put('b.txt', invoiceText('R-2'));
  await add(marks);
  bucket.before(({ name }) => {
    if (name === 'mark')
      throw rejectError('source.access-denied', 'No s3:PutObject on done/a.txt.processed.');
  });
  expect((await sync())?.counts).toMatchObject({ taken: 2, failed: 0 });
  const refused = await objects('taken');
  expect(refused).toMatchObject([{ key: 'a.txt' }, { key: 'b.txt' }]);
  expect(refused.map(({ markProblem }) => markProblem?.code)).toEqual(Array(2).fill('source.access-denied'));
  expect((await pipeline.queue.stats('mark-source-object')).dead).toBe(0);
  const tried = bucket.calls.mark;
  await sync();
  // Once refused, it asks no further in the same part.
  expect(bucket.calls.mark).toBe(tried + 1);
  bucket.before(null);
  expect((await sync())?.counts).toMatchObject({ unchanged: 2 });
  expect(await keys()).toEqual(['a.txt', 'b.txt', 'done/a.txt.processed', 'done/b.txt.processed']);
  expect(await objects('taken')).toEqual([]);
});
