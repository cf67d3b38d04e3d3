import { contractText, invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { findStatusOfCode } from '../../problems/status-of-code.ts';
import { rebuildIndexRoute } from './rebuild-index.ts';
import { searchRoute } from './search.ts';

const open = async () => {
  const test = openTestApi();
  await test.pipeline.add('contract.txt', contractText('90.00'));
  for (const number of ['R-1', 'R-2']) await test.pipeline.add(`${number}.txt`, invoiceText(number));
  await test.pipeline.settle();
  const viewer = test.client((await test.makeKey({ workspace: 'default', role: 'viewer' })).secret);
  return { ...test, viewer };
};

const ask = { filter: {}, limit: 10, cursor: null, facets: [], like: null, explain: false };

it('finds documents with their passages, facets and a cursor that goes on', async () => {
  const { viewer } = await open();
  const body = { ...ask, query: 'consulting', filter: { type: 'invoice' }, limit: 1, facets: ['party'] };
  const first = await viewer.call(searchRoute, { body });
  expect(first).toMatchObject({ total: 2, facets: { party: [{ count: 2 }, { count: 2 }] } });
  const [result] = first.items;
  expect(result?.passages[0]?.highlights[0]).toMatchObject({
    box: [expect.any(Number), 0.1, expect.any(Number), 0.11],
  });
  const second = await viewer.call(searchRoute, { body: { ...body, cursor: first.cursor } });
  const names = [...first.items, ...second.items].flatMap(({ documents }) =>
    documents.map(({ name }) => name),
  );
  expect(names.toSorted()).toEqual(['R-1.txt', 'R-2.txt']);
  expect(second.cursor).toBeNull();
});

it('shows a key nothing of other workspaces', async () => {
  const { makeKey, client } = await open();
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  expect(await stranger.call(searchRoute, { body: { ...ask, query: 'consulting' } })).toMatchObject({
    items: [],
    total: 0,
  });
});

it.each([
  [{ filter: { nothing: 'x' } }, 'request.invalid-body'],
  [{ limit: 0 }, 'request.invalid-body'],
  [{ cursor: 'x' }, 'search.invalid-cursor'],
  [{ filter: { amount: { from: 'ten' } } }, 'search.invalid-number'],
  [{ like: 'doc_none' }, 'document.not-found'],
])('refuses %j with %s', async (wrong, code) => {
  const { viewer } = await open();
  await expect(
    viewer.call(searchRoute, { body: { ...ask, query: 'x', ...(wrong as object) } }),
  ).rejects.toMatchObject({ code });
});

it('makes the index again for operators', async () => {
  const { makeKey, client, pipeline, viewer } = await open();
  const operator = client((await makeKey({ workspace: 'default', role: 'operator' })).secret);
  expect(await operator.call(rebuildIndexRoute, {})).toMatchObject({ runId: expect.stringMatching(/^run_/) });
  await pipeline.settle();
  expect((await viewer.call(searchRoute, { body: { ...ask, query: 'consulting' } })).total).toBe(3);
  await expect(viewer.call(rebuildIndexRoute, {})).rejects.toMatchObject({ code: 'access.role-too-low' });
});

it.each(['search.access-denied', 'search.refused', 'embedder.invalid-weights'])(
  'blames itself and not the question for %s',
  (code) => {
    expect(searchRoute.errors).toContain(code);
    expect(findStatusOfCode(code)).toBe(503);
  },
);
