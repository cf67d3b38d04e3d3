import { rejectError } from '@assay/core';
import { listChanges } from '@assay/core/changes';
import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { accessKey, openSources } from './open-sources.ts';

const blankObject = {
  key: null,
  etag: 'v1',
  size: 1,
  state: 'taken',
  reasons: [],
  runId: 'run_1',
  uploadId: null,
  documentKey: null,
  settled: null,
  markProblem: null,
  at: '2030-01-01T00:00:00.000Z',
};

const everything = async ({ pipeline }: ReturnType<typeof openSources>): Promise<string> => {
  const changes = await listChanges({
    records: pipeline.records,
    workspace: 'default',
    after: 0,
    limit: 1_000,
  });
  const dead = await Promise.all(
    (['sync-source', 'mark-source-object'] as const).map((queue) =>
      pipeline.queue.listDead({ queue, limit: 100 }),
    ),
  );
  return JSON.stringify([pipeline.listRecords(), changes, dead, await pipeline.listBlobs()]);
};

it('takes the object of a deleted document only when it changes, and keeps its name nowhere', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline, objects } = source;
  bucket.put('quillfeather.txt', invoiceText('R-1'));
  bucket.put('other.txt', invoiceText('R-2'));
  await add({ afterwards: 'mark', processedPrefix: 'done/' });
  await sync();
  expect(await everything(source)).toContain('quillfeather');
  const document = (await pipeline.listDocuments()).find(({ name }) => name === 'quillfeather.txt');
  await pipeline.deleteDocument(document?.id ?? '');
  await pipeline.settle();
  expect(await everything(source)).not.toContain('quillfeather');
  expect((await sync())?.counts).toMatchObject({ taken: 0, unchanged: 2 });
  expect(await pipeline.listDocuments()).toHaveLength(1);
  expect(await everything(source)).not.toContain('quillfeather');
  expect((await objects('marked')).map(({ key, documentId }) => [key, documentId === null])).toEqual([
    [null, true],
    ['other.txt', false],
  ]);
  bucket.put('quillfeather.txt', invoiceText('R-3'));
  expect((await sync())?.counts).toMatchObject({ taken: 1, unchanged: 1 });
  expect(await pipeline.listDocuments()).toHaveLength(2);
});

it('keeps no name of a document whose object was later left out, or could not be got', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline, objects } = source;
  bucket.put('quillfeather-1.txt', invoiceText('R-1'));
  bucket.put('quillfeather-2.txt', invoiceText('R-2'));
  await add();
  await sync();
  bucket.put('quillfeather-1.txt', '');
  bucket.put('quillfeather-2.txt', invoiceText('R-4'));
  bucket.before(({ name }) => {
    if (name === 'open') throw rejectError('source.access-denied', 'No s3:GetObject on quillfeather-2.txt.');
  });
  await sync();
  // As long as there is a document, it lends its name.
  expect(await objects('skipped')).toMatchObject([{ key: 'quillfeather-1.txt' }]);
  expect(await objects('failed')).toMatchObject([{ key: 'quillfeather-2.txt' }]);
  for (const { id } of await pipeline.listDocuments()) await pipeline.deleteDocument(id);
  await pipeline.settle();
  expect(await everything(source)).not.toContain('quillfeather');
});

it('has no key of an object in a record key, an event or a change, and none in the run once it ended', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline } = source;
  bucket.put('quillfeather.txt', invoiceText('R-1'));
  bucket.put('quillfeather.gif', 'x');
  await add();
  const published: unknown[] = [];
  const publish = pipeline.bus.publish;
  pipeline.bus.publish = async (events) => {
    published.push(...structuredClone(events));
    return publish(events);
  };
  await sync();
  expect(published.length).toBeGreaterThan(5);
  expect(JSON.stringify(published)).not.toContain('quillfeather');
  const lines = pipeline
    .listRecords()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(JSON.stringify(lines.map(([key, , indexes]) => [key, indexes]))).not.toContain('quillfeather');
  const holders = lines.filter((line) => JSON.stringify(line).includes('quillfeather'));
  expect(holders.map(([key]) => key.collection).toSorted()).toEqual(['documents', 'source-objects']);
});

it('has credentials in the secret store and nowhere else, and removes them with the source', async () => {
  const source = openSources();
  const { add, sync, bucket, secrets, sources, accesses, objects } = source;
  bucket.put('a.txt', invoiceText('R-1'));
  bucket.put('b.gif', 'x');
  const added = await add();
  const run = await sync();
  expect(accesses[0]?.credentials).toEqual(accessKey);
  const listed = await sources.list({ workspace: 'default' });
  const shown = JSON.stringify([added, run, listed, await objects('taken'), await everything(source)]);
  expect(shown).not.toMatch(/thistledown|AKIAQUILLFEATHER/);
  expect(await secrets.list('workspaces/default/sources/')).toEqual([
    `workspaces/default/sources/${added.id.toLowerCase()}`,
  ]);
  await sources.remove({ workspace: 'default', name: 'invoices', actor: 'tester' });
  expect(await secrets.list('')).toEqual([]);
  await source.pipeline.settle();
  expect(await source.pipeline.listDocuments()).toHaveLength(1);
  const left = source.pipeline
    .listRecords()
    .split('\n')
    .map((line) => JSON.parse(line)[0].collection);
  expect(left.filter((collection) => collection.startsWith('source'))).toEqual([]);
});

it('removes credentials too where the process died right after the source was removed', async () => {
  const { add, sources, secrets, pipeline } = openSources();
  await add();
  const drop = secrets.delete;
  secrets.delete = () => Promise.reject(new Error('the process died here'));
  await expect(sources.remove({ workspace: 'default', name: 'invoices', actor: 'tester' })).rejects.toThrow();
  secrets.delete = drop;
  expect(await secrets.list('')).toHaveLength(1);
  await pipeline.settle();
  expect(await secrets.list('')).toEqual([]);
});

it('ends a sync of a source that was removed meanwhile, and leaves nothing of it', async () => {
  const { add, request, sources, bucket, pipeline } = openSources();
  bucket.put('a.txt', invoiceText('R-1'));
  await add();
  await request();
  let isRemoved = false;
  bucket.before(async ({ name }) => {
    if (name !== 'open' || isRemoved) return;
    isRemoved = true;
    await sources.remove({ workspace: 'default', name: 'invoices', actor: 'tester' });
  });
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toEqual([]);
  const left = pipeline
    .listRecords()
    .split('\n')
    .map((line) => JSON.parse(line)[0].collection);
  expect(left.filter((collection) => collection.startsWith('source'))).toEqual([]);
});

it('removes what is known of a source in steps, however many objects it had', async () => {
  const { add, sources, pipeline } = openSources();
  const { id: sourceId } = await add();
  const { records, workspace } = pipeline;
  const objectOf = (number: number) => {
    const objectId = String(number).padStart(6, '0');
    const value = { sourceId, objectId };
    const key = { workspace, collection: 'source-objects', partition: sourceId, sort: objectId };
    return { kind: 'put' as const, key, value: { ...blankObject, ...value }, if: 'absent' as const };
  };
  for (let start = 0; start < 5_500; start += 25) {
    await records.commit(Array.from({ length: 25 }, (_, place) => objectOf(start + place)));
  }
  await sources.remove({ workspace, name: 'invoices', actor: 'tester' });
  let steps = 0;
  const handle = pipeline.handlers['sync-source'].handle;
  pipeline.handlers['sync-source'].handle = (context) => {
    steps += 1;
    return handle(context);
  };
  await pipeline.settle();
  expect(steps).toBe(2);
  expect(pipeline.listRecords()).not.toContain('source-objects');
});
