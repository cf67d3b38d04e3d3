import { listChanges } from '@assay/core/changes';
import { expect, it } from 'vitest';
import { contractText, invoiceText } from '../builders/line-document.ts';
import { openPipeline } from './open-pipeline.ts';

const countRequested = async (pipeline: ReturnType<typeof openPipeline>): Promise<number> => {
  const { records, workspace } = pipeline;
  const { items } = await listChanges({ records, workspace, after: 0, limit: 1_000 });
  return items.filter(({ type }) => type === 'reconciliation.requested').length;
};

it('compares each invoice of a supplier once when it comes, however many there are already', async () => {
  const pipeline = openPipeline();
  for (let place = 0; place < 30; place += 1)
    await pipeline.add(`invoice-${place}.txt`, invoiceText(`R-${place}`));
  await pipeline.settle();
  expect(await countRequested(pipeline)).toBe(30);
  expect(await pipeline.listFindings()).toEqual([]);
  // A contract concerns them all; one more invoice with a number that is taken concerns that one too.
  await pipeline.add('contract.txt', contractText('90.00'));
  await pipeline.settle();
  expect(await countRequested(pipeline)).toBe(60);
  expect(await pipeline.listFindings()).toHaveLength(30);
  await pipeline.add('again.txt', `${invoiceText('R-3')}\n`);
  await pipeline.settle();
  expect(await countRequested(pipeline)).toBe(62);
  const duplicates = (await pipeline.listFindings()).filter(({ kind }) => kind === 'duplicate-invoice');
  expect(duplicates).toHaveLength(1);
});
