import { documentVersions } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openSources } from './open-sources.ts';

describe('a sync', () => {
  it('takes in what lies in a source, each object as a document named by its key', async () => {
    const { add, sync, bucket, pipeline, accesses, openCount } = openSources();
    bucket.put('2026/a.txt', invoiceText('R-1'));
    bucket.put('2026/b', invoiceText('R-2'));
    await add();
    const run = await sync();
    expect(run).toMatchObject({ state: 'completed', problem: null });
    expect(run?.counts).toEqual({ seen: 2, taken: 2, unchanged: 0, skipped: 0, failed: 0, reasons: {} });
    const documents = await pipeline.listDocuments();
    expect(documents.map(({ door, name }) => [door, name])).toEqual([
      ['source:invoices', '2026/a.txt'],
      ['source:invoices', '2026/b'],
    ]);
    expect(accesses[0]).toMatchObject({ url: 's3://northwind-mail/in/', region: null, endpoint: null });
    expect(openCount()).toBe(0);
  });

  it('of an unchanged source gets no object, writes no record of one, and puts nothing into the source', async () => {
    const { add, sync, bucket, pipeline, keys } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    bucket.put('b.rar', 'Rar!');
    bucket.put('c.txt', invoiceText('R-2'));
    await add({ afterwards: 'mark', processedPrefix: 'done/' });
    await sync();
    const before = { ...bucket.calls };
    const inBucket = await keys();
    const isOfSync = (line: string) =>
      line.includes('source-objects') || line.includes('"collection":"documents"');
    const recordsBefore = pipeline.listRecords().split('\n').filter(isOfSync);
    const run = await sync();
    expect(run?.counts).toMatchObject({ seen: 3, taken: 0, unchanged: 2, skipped: 1, failed: 0 });
    const { open, read, mark, move } = bucket.calls;
    expect({ open, read, mark, move }).toEqual({
      open: before.open,
      read: before.read,
      mark: before.mark,
      move: before.move,
    });
    expect(await keys()).toEqual(inBucket);
    expect(pipeline.listRecords().split('\n').filter(isOfSync)).toEqual(recordsBefore);
  });

  it('takes what has changed as a new version of its document, and A, B, A as three', async () => {
    const { add, sync, bucket, pipeline } = openSources();
    await add();
    for (const marker of ['R-1', 'R-2', 'R-1']) {
      bucket.put('a.txt', invoiceText(marker));
      expect((await sync())?.counts.taken).toBe(1);
    }
    const [document] = await pipeline.listDocuments();
    const versions = await documentVersions.listAll(pipeline.records, {
      workspace: 'default',
      partition: document?.id ?? '',
    });
    expect(document?.version).toBe(3);
    expect(new Set(versions.map(({ value }) => value.contentId)).size).toBe(2);
  });

  it('takes the same bytes under two keys as two documents with one content, and marks both', async () => {
    const { add, sync, bucket, pipeline, keys } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    bucket.put('b.txt', invoiceText('R-1'));
    await add({ afterwards: 'mark', processedPrefix: 'done/' });
    await sync();
    const documents = await pipeline.listDocuments();
    expect(documents).toHaveLength(2);
    expect(new Set(documents.map(({ contentId }) => contentId)).size).toBe(1);
    expect(pipeline.calls.extract).toBe(1);
    expect(await keys()).toEqual(['a.txt', 'b.txt', 'done/a.txt.processed', 'done/b.txt.processed']);
  });

  it('goes on in further parts, each after the one before, and counts them together', async () => {
    const { add, request, bucket, deliverSync, lastRun } = openSources();
    for (let number = 0; number < 450; number += 1) {
      bucket.put(`in/${String(number).padStart(4, '0')}.txt`, `number ${number}`);
    }
    await add({ prefix: 'in/' });
    await request();
    let parts = 0;
    while ((await deliverSync()) !== null) parts += 1;
    expect(parts).toBe(3);
    expect(await lastRun()).toMatchObject({ state: 'completed', counts: { seen: 450, taken: 450 } });
    expect(bucket.calls.open).toBe(450);
  });

  it('that is asked for while one is under way is that one', async () => {
    const { add, request, pipeline, bucket } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    await add();
    const first = await request();
    const second = await request();
    expect(first.isNew).toBe(true);
    expect(second).toEqual({ run: first.run, isNew: false });
    await pipeline.settle();
    expect((await request()).isNew).toBe(true);
  });

  it('that is lost with its process does not hold up the next one for ever', async () => {
    const { add, request, pipeline } = openSources();
    await add();
    const first = await request();
    await pipeline.clock.advance(3 * 60 * 60_000);
    const second = await request();
    expect(second.isNew).toBe(true);
    expect(second.run.id).not.toBe(first.run.id);
  });

  it('passes over what is under the processed prefix without listing it object by object', async () => {
    const { add, sync, bucket, pipeline } = openSources();
    bucket.put('a.txt', invoiceText('R-1'));
    for (let number = 0; number < 2_000; number += 1) bucket.put(`done/${number}.processed`, '{}');
    bucket.put('z.txt', invoiceText('R-2'));
    await add({ afterwards: 'mark', processedPrefix: 'done/' });
    const run = await sync();
    expect(run?.counts).toMatchObject({ seen: 2, taken: 2 });
    expect(bucket.calls.list).toBe(2);
    expect((await pipeline.listDocuments()).map(({ name }) => name)).toEqual(['a.txt', 'z.txt']);
  });
});
