import { documentVersions, findDocument, readKey } from '@assay/core/documents';
import { expect, it } from 'vitest';
import { contractText, invoiceText } from '../builders/line-document.ts';
import { openPipeline } from './open-pipeline.ts';

type Pipeline = ReturnType<typeof openPipeline>;

const textOf = async (pipeline: Pipeline, place: { workspace?: string; contentId: string }) => {
  const { workspace = 'default', contentId } = place;
  const read = await pipeline.blobs.get(readKey(workspace, contentId));
  return new TextDecoder().decode(read ?? new Uint8Array());
};

it('does the work of 2,000 uploads of the same 5 files once a file', { timeout: 60_000 }, async () => {
  const pipeline = openPipeline();
  const texts = [
    contractText('90.00'),
    invoiceText('R-1'),
    invoiceText('R-2'),
    invoiceText('R-3'),
    invoiceText('R-4'),
  ];
  const addAtOnce = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, place) => {
        const file = place % texts.length;
        return pipeline.add(`file-${file}.txt`, texts[file] ?? '');
      }),
    );
  for (let sent = 0; sent < 1_900; sent += 10) {
    await addAtOnce(10);
    await pipeline.round(10);
    await pipeline.round(10);
  }
  await addAtOnce(100);
  await pipeline.settle(100);
  const documents = await pipeline.listDocuments();
  expect(
    documents.map(({ name, version, versionCount }) => [name, version, versionCount]).toSorted(),
  ).toEqual(texts.map((_, file) => [`file-${file}.txt`, 1, 1]));
  expect(pipeline.calls).toEqual({ read: 5, extract: 5 });
  expect(await pipeline.listFindings()).toHaveLength(4);
  expect((await pipeline.listBlobs()).filter((key) => key.startsWith('incoming/'))).toEqual([]);
});

it('keeps the same file name of two workspaces, and of two doors, apart', async () => {
  const pipeline = openPipeline();
  const places = [
    { workspace: 'default', door: 'test' },
    { workspace: 'default', door: 'mail' },
    { workspace: 'other', door: 'test' },
  ];
  await Promise.all(
    places.map((place) =>
      pipeline.add('invoice.txt', invoiceText(`${place.workspace}-${place.door}`), place),
    ),
  );
  await pipeline.settle();
  const seen = new Set<string>();
  for (const place of places) {
    const documents = await pipeline.listDocuments(place.workspace);
    const document = documents.find((each) => each.door === place.door);
    const { contentId = '', id: documentId = '' } = document ?? {};
    seen.add(documentId);
    const text = await textOf(pipeline, { ...place, contentId });
    expect(text).toContain(`${place.workspace}-${place.door}`);
    const { records } = pipeline;
    const elsewhere = place.workspace === 'other' ? 'default' : 'other';
    expect(await findDocument({ records, workspace: elsewhere, documentId })).toBeNull();
    expect(await findDocument({ records, workspace: place.workspace, documentId })).toMatchObject({
      name: 'invoice.txt',
      state: 'complete',
    });
  }
  expect(seen.size).toBe(3);
});

it('shows no data of the old version under the new one that comes while the old is being read', async () => {
  const pipeline = openPipeline();
  const read = pipeline.reader.read;
  const { promise: isReading, resolve: nowReading } = Promise.withResolvers<void>();
  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
  let isFirst = true;
  pipeline.reader.read = async (request) => {
    if (!isFirst) return read(request);
    isFirst = false;
    nowReading();
    await mayGoOn;
    return read(request);
  };
  await pipeline.add('invoice.txt', invoiceText('OLD'));
  const slow = (async () => {
    for (let turn = 0; turn < 3; turn += 1) await pipeline.round(1);
  })();
  await isReading;
  await pipeline.add('invoice.txt', invoiceText('NEW'));
  await pipeline.settle();
  const { records } = pipeline;
  const [document] = await pipeline.listDocuments();
  const { contentId = '', id: documentId = '' } = document ?? {};
  const find = () => findDocument({ records, workspace: 'default', documentId });
  expect(document).toMatchObject({ version: 2 });
  expect(await find()).toMatchObject({ contentId, state: 'complete' });
  goOn();
  await slow;
  await pipeline.settle();
  expect(await find()).toMatchObject({ contentId, version: 2, state: 'complete' });
  expect(await textOf(pipeline, { contentId })).toContain('NEW');
  expect(await textOf(pipeline, { contentId })).not.toContain('OLD');
});

it('finds a document with all its versions and where each content of it stands', async () => {
  const pipeline = openPipeline();
  for (const text of ['R-1', 'R-2', 'R-1']) {
    await pipeline.add('a.txt', invoiceText(text));
    await pipeline.settle();
  }
  const [document] = await pipeline.listDocuments();
  const { records } = pipeline;
  const found = await findDocument({ records, workspace: 'default', documentId: document?.id ?? '' });
  expect(found?.versions.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(found?.versions[0]?.contentId).toBe(found?.versions[2]?.contentId);
  expect(found).toMatchObject({ ...document, state: 'complete' });
  const request = { workspace: 'default', partition: document?.id ?? '' };
  expect(await documentVersions.listAll(records, request)).toHaveLength(3);
});
