import { contractText, invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { listAuditRoute } from '../audit/list-audit.ts';
import { listChangesRoute } from '../changes/list-changes.ts';
import { requestReconciliationRoute } from './request-reconciliation.ts';

const open = async () => {
  const test = openTestApi();
  await test.pipeline.add('contract.txt', contractText('90.00'));
  for (const number of ['R-1', 'R-2']) await test.pipeline.add(`${number}.txt`, invoiceText(number));
  await test.pipeline.settle();
  const operator = test.client((await test.makeKey({ workspace: 'default', role: 'operator' })).secret);
  return { ...test, operator };
};

it('has every invoice compared again, and nothing changes where nothing is new', async () => {
  const { operator, pipeline } = await open();
  const before = await pipeline.listFindings();
  const { next } = await operator.call(listChangesRoute, { query: { after: 'latest' } });
  expect(await operator.call(requestReconciliationRoute)).toEqual({ requested: 2 });
  await pipeline.settle();
  const { items } = await operator.call(listChangesRoute, { query: { after: next } });
  expect(items.filter(({ type }) => type === 'reconciliation.completed')).toHaveLength(2);
  expect(await pipeline.listFindings()).toEqual(before);
});

it('asks for nothing in another workspace, and nothing for a viewer', async () => {
  const { makeKey, client } = await open();
  const stranger = client((await makeKey({ workspace: 'other', role: 'operator' })).secret);
  expect(await stranger.call(requestReconciliationRoute)).toEqual({ requested: 0 });
  const viewer = client((await makeKey({ workspace: 'default', role: 'viewer' })).secret);
  await expect(viewer.call(requestReconciliationRoute)).rejects.toMatchObject({
    code: 'access.role-too-low',
  });
});

it('is in the audit log', async () => {
  const { operator, client } = await open();
  await operator.call(requestReconciliationRoute);
  const { items } = await client().call(listAuditRoute);
  expect(items).toContainEqual(
    expect.objectContaining({ action: 'reconciliation.request', target: 'default' }),
  );
});
