import { contractText, invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { getFindingRoute } from './get-finding.ts';
import { listFindingsRoute } from './list-findings.ts';

/** Three invoices above their contract: a finding each, one of which no longer holds. */
const open = async () => {
  const test = openTestApi();
  await test.pipeline.add('contract.txt', contractText('90.00'));
  for (const number of ['R-1', 'R-2', 'R-3']) await test.pipeline.add(`${number}.txt`, invoiceText(number));
  await test.pipeline.settle();
  const documents = await test.pipeline.listDocuments();
  const withdrawn = documents.find(({ name }) => name === 'R-2.txt');
  await test.pipeline.add(
    'R-2.txt',
    invoiceText('R-2')
      .replace('unitPrice=100.00; netAmount=1000.00', 'unitPrice=90.00; netAmount=900.00')
      .replaceAll('1000.00', '900.00'),
  );
  await test.pipeline.settle();
  const viewer = test.client((await test.makeKey({ workspace: 'default', role: 'viewer' })).secret);
  const list = (query: { status?: 'open' | 'withdrawn' | 'all'; limit?: number }) =>
    Array.fromAsync(viewer.listAll(listFindingsRoute, { query }));
  return { ...test, viewer, list, withdrawn };
};

it('lists open findings with both sides of their evidence', async () => {
  const { list } = await open();
  const listed = await list({});
  expect(listed).toHaveLength(2);
  expect(Object.keys(listed[0] ?? {})).toEqual([
    'id',
    'kind',
    'severity',
    'invoice',
    'contract',
    'line',
    'amount',
    'evidence',
    'arithmetic',
    'status',
  ]);
  expect(listed[0]).toMatchObject({
    kind: 'price-above-contract',
    amount: { value: '100.00', currency: 'EUR' },
  });
});

it('gives every finding of every state once, whatever the size of the pages', async () => {
  const { list } = await open();
  const whole = await list({ status: 'all' });
  expect(whole.map(({ status }) => status)).toEqual(['open', 'open', 'withdrawn']);
  for (const limit of [1, 2, 3, 4]) expect(await list({ status: 'all', limit })).toEqual(whole);
  expect(await list({ status: 'withdrawn' })).toEqual(whole.slice(2));
});

it.each(['x', 'closed:', 'open', ''])('refuses the cursor %j', async (cursor) => {
  const { viewer } = await open();
  await expect(viewer.call(listFindingsRoute, { query: { status: 'all', cursor } })).rejects.toMatchObject({
    code: expect.stringMatching(/^(record\.invalid-cursor|request\.invalid-query)$/),
  });
});

it('gives one finding with what is said of it, by the id that the list gave', async () => {
  const { list, viewer } = await open();
  for (const { id, amount } of await list({ status: 'all' })) {
    expect(encodeURIComponent(id)).toBe(id);
    expect(await viewer.call(getFindingRoute, { params: { id } })).toMatchObject({
      id,
      amount,
      summary: expect.any(String),
      confidence: expect.any(Number),
    });
  }
});

it('shows a finding of another workspace to nobody', async () => {
  const { list, makeKey, client } = await open();
  const [{ id } = { id: '' }] = await list({});
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  const found = stranger.call(getFindingRoute, { params: { id } });
  await expect(found).rejects.toMatchObject({ code: 'finding.not-found' });
  expect((await stranger.call(listFindingsRoute)).items).toEqual([]);
});
