import { invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { getDocumentContentRoute } from './get-document-content.ts';
import { getDocumentPageRoute } from './get-document-page.ts';
import { getDocumentTextRoute } from './get-document-text.ts';

const open = async (name = 'invoice.txt', text = invoiceText('R-1')) => {
  const test = openTestApi();
  await test.pipeline.add(name, text);
  await test.pipeline.settle();
  const [document] = await test.pipeline.listDocuments();
  if (!document) throw new Error('The document did not come in.');
  const stranger = test.client((await test.makeKey({ workspace: 'other', role: 'admin' })).secret);
  return { ...test, document, params: { id: document.id }, stranger };
};

it('gives the bytes as they came, as a file that no browser runs', async () => {
  const { client, params, document } = await open('a/Rechnung "März".html');
  const response = await client().call(getDocumentContentRoute, { params });
  expect(await response.text()).toBe(invoiceText('R-1'));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': String(document.size),
    'content-disposition': `attachment; filename="Rechnung _M_rz_.html"; filename*=UTF-8''Rechnung%20%22M%C3%A4rz%22.html`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
    etag: `"${document.contentId}"`,
  });
});

it('gives no bytes to those who have them', async () => {
  const { makeKey, send, params, document } = await open();
  const { secret } = await makeKey({ workspace: 'default', role: 'viewer' });
  const headers = { 'If-None-Match': `"other", "${document.contentId}"` };
  const response = await send(`/v1/documents/${params.id}/content`, { key: secret, headers });
  expect(response.status).toBe(304);
  expect(await response.text()).toBe('');
});

it('gives a page as a picture', async () => {
  const { client, params } = await open();
  const page = await client().call(getDocumentPageRoute, { params: { ...params, page: 1 } });
  expect(page.headers.get('Content-Type')).toBe('image/png');
  expect([...new Uint8Array(await page.arrayBuffer()).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
});

it.each([{ maxPixels: 99 }, { maxPixels: 4_001 }])('refuses to draw with %j', async (query) => {
  const { client, params } = await open();
  const drawing = client().call(getDocumentPageRoute, { params: { ...params, page: 1 }, query });
  await expect(drawing).rejects.toMatchObject({ code: 'request.invalid-query' });
});

it('gives what was read', async () => {
  const { client, params } = await open();
  const response = await client().call(getDocumentTextRoute, { params });
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(await response.json()).toMatchObject({ format: 'assay.read/1', kind: 'text' });
});

it('says that nothing was read of a document that is damaged', async () => {
  const { client, params } = await open('bad.txt', 'broken');
  await expect(client().call(getDocumentTextRoute, { params })).rejects.toMatchObject({
    code: 'document.not-read',
    details: { state: 'failed', problems: 'document.damaged' },
  });
});

it('gives nothing of another workspace', async () => {
  const { stranger, params } = await open();
  const notFound = { code: 'document.not-found' };
  await expect(stranger.call(getDocumentContentRoute, { params })).rejects.toMatchObject(notFound);
  await expect(stranger.call(getDocumentTextRoute, { params })).rejects.toMatchObject(notFound);
  const page = stranger.call(getDocumentPageRoute, { params: { ...params, page: 1 } });
  await expect(page).rejects.toMatchObject(notFound);
});

it('answers a look at the headers alone without opening the bytes', async () => {
  const { makeKey, send, params, services, document } = await open();
  const { secret } = await makeKey({ workspace: 'default', role: 'viewer' });
  await services.blobs.delete(`workspaces/default/raw/${document.contentId}`);
  const response = await send(`/v1/documents/${params.id}/content`, { method: 'HEAD', key: secret });
  expect(response.status).toBe(200);
});
