import { createTextBundle } from '@assay/core/testing/memory';
import { invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { getUploadRoute } from '../uploads/get-upload.ts';
import { addDocumentRoute } from './add-document.ts';
import { deleteDocumentRoute } from './delete-document.ts';
import { getDocumentRoute } from './get-document.ts';
import { getDocumentFieldsRoute } from './get-document-fields.ts';
import { listDocumentsRoute } from './list-documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const open = async () => {
  const test = openTestApi();
  const operator = test.client((await test.makeKey({ workspace: 'acme', role: 'operator' })).secret);
  const stranger = test.client((await test.makeKey({ workspace: 'other', role: 'admin' })).secret);
  const add = async (name: string, text: string): Promise<string> => {
    const query = { name };
    const { uploadId } = await operator.call(addDocumentRoute, { query, bytes: bytes(text) });
    await test.pipeline.settle();
    const upload = await operator.call(getUploadRoute, { params: { id: uploadId } });
    expect(upload).toMatchObject({ state: 'registered', problem: null });
    return upload.documentId ?? '';
  };
  return { ...test, operator, stranger, add };
};

it('takes a document in and gives it back with its state, versions and fields', async () => {
  const { operator, add } = await open();
  const id = await add('march/invoice.txt', invoiceText('R-1'));
  expect(await operator.call(getDocumentRoute, { params: { id } })).toMatchObject({
    id,
    name: 'march/invoice.txt',
    door: 'upload',
    state: 'complete',
    type: 'invoice',
    versions: [{ version: 1 }],
  });
  expect(await operator.call(getDocumentFieldsRoute, { params: { id } })).toMatchObject({
    type: 'invoice',
    fields: { number: { value: 'R-1' } },
  });
});

it('takes the same name at the same door as a new version', async () => {
  const { operator, add } = await open();
  const id = await add('invoice.txt', invoiceText('R-1'));
  expect(await add('invoice.txt', invoiceText('R-2'))).toBe(id);
  const document = await operator.call(getDocumentRoute, { params: { id } });
  expect(document.versions.map(({ version }) => version)).toEqual([1, 2]);
});

it('refuses bytes that differ from their digest, and keeps nothing of them', async () => {
  const { operator, pipeline } = await open();
  const wrong = Buffer.alloc(32, 1).toString('base64');
  const adding = operator.call(addDocumentRoute, {
    query: { name: 'a.txt' },
    headers: { 'Content-Digest': `sha-256=:${wrong}:` },
    bytes: bytes('invoice'),
  });
  await expect(adding).rejects.toMatchObject({ code: 'upload.hash-mismatch' });
  expect(await pipeline.listBlobs()).toEqual([]);
});

it('refuses bytes above the limit, and keeps nothing of them', async () => {
  const test = openTestApi({ limits: { maxUploadBytes: 10 } });
  const adding = test.client().call(addDocumentRoute, {
    query: { name: 'a.txt' },
    bytes: new Blob(['12345678901']).stream(),
  });
  await expect(adding).rejects.toMatchObject({ code: expect.stringMatching(/too-large$/) });
  expect(await test.pipeline.listBlobs()).toEqual([]);
});

it.each(['Upload', '1a', 'a/b', ''])('refuses the door %j', async (door) => {
  const { operator } = await open();
  const adding = operator.call(addDocumentRoute, { query: { name: 'a', door }, bytes: bytes('x') });
  await expect(adding).rejects.toMatchObject({ code: 'request.invalid-query' });
});

it('lists every document once, whatever the size of the pages', async () => {
  const { operator, add } = await open();
  const added: string[] = [];
  for (let place = 0; place < 5; place += 1) added.push(await add(`${place}.txt`, invoiceText(`R-${place}`)));
  for (const limit of [1, 2, 5, 500]) {
    const listed = await Array.fromAsync(operator.listAll(listDocumentsRoute, { query: { limit } }));
    expect(listed.map(({ id }) => id)).toEqual(added);
  }
});

it('lists the documents of one state alone', async () => {
  const { operator, add } = await open();
  await add('good.txt', invoiceText('R-1'));
  const broken = await add('bad.txt', 'broken');
  await add('good-too.txt', invoiceText('R-2'));
  const query = { state: 'failed', limit: 1 } as const;
  const listed = await Array.fromAsync(operator.listAll(listDocumentsRoute, { query }));
  expect(listed).toMatchObject([{ id: broken, problems: [{ code: 'document.damaged' }] }]);
});

it('shows where a document lay, and lists the parts of one document alone', async () => {
  const { operator, stranger, add } = await open();
  const text = new TextDecoder().decode(
    createTextBundle([
      { name: 'a.txt', text: invoiceText('R-1') },
      { name: 'b.txt', text: invoiceText('R-2') },
    ]),
  );
  const id = await add('mail', text);
  await add('other.txt', invoiceText('R-3'));
  const query = { parent: id, limit: 1 };
  const listed = await Array.fromAsync(operator.listAll(listDocumentsRoute, { query }));
  expect(listed.map(({ name }) => name).toSorted()).toEqual(['mail/a.txt', 'mail/b.txt']);
  const document = await operator.call(getDocumentRoute, { params: { id: listed[0]?.id ?? '' } });
  expect(document.parent).toMatchObject({ documentId: id, rootId: id, depth: 1 });
  expect(await Array.fromAsync(stranger.listAll(listDocumentsRoute, { query }))).toEqual([]);
});

it('says why a document has no fields', async () => {
  const { operator, add } = await open();
  const id = await add('bad.txt', 'broken');
  await expect(operator.call(getDocumentFieldsRoute, { params: { id } })).rejects.toMatchObject({
    code: 'document.not-extracted',
    details: { documentId: id, state: 'failed', problems: 'document.damaged' },
  });
});

it('deletes a document with what was made of it', async () => {
  const { operator, pipeline, add } = await open();
  const id = await add('invoice.txt', invoiceText('R-1'));
  expect(await operator.call(deleteDocumentRoute, { params: { id } })).toEqual({ deleted: id });
  const gone = operator.call(getDocumentRoute, { params: { id } });
  await expect(gone).rejects.toMatchObject({ code: 'document.not-found' });
  await pipeline.settle();
  expect(await pipeline.listBlobs()).toEqual([]);
});

it('shows a document of another workspace to nobody', async () => {
  const { stranger, operator, add } = await open();
  const params = { id: await add('invoice.txt', invoiceText('R-1')) };
  for (const route of [getDocumentRoute, getDocumentFieldsRoute, deleteDocumentRoute]) {
    await expect(stranger.call(route as typeof getDocumentRoute, { params })).rejects.toMatchObject({
      code: 'document.not-found',
    });
  }
  expect((await stranger.call(listDocumentsRoute)).items).toEqual([]);
  expect((await operator.call(listDocumentsRoute)).items).toHaveLength(1);
});

it('lets no viewer add or delete', async () => {
  const { makeKey, client, add } = await open();
  const viewer = client((await makeKey({ workspace: 'acme', role: 'viewer' })).secret);
  const params = { id: await add('invoice.txt', invoiceText('R-1')) };
  const refused = { code: 'access.role-too-low' };
  await expect(viewer.call(deleteDocumentRoute, { params })).rejects.toMatchObject(refused);
  await expect(
    viewer.call(addDocumentRoute, { query: { name: 'a' }, bytes: bytes('x') }),
  ).rejects.toMatchObject(refused);
  expect(await viewer.call(getDocumentRoute, { params })).toMatchObject(params);
});
