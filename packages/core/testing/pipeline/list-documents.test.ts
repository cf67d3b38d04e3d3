import { listDocumentsPage } from '@assay/core/documents';
import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openPipeline } from './open-pipeline.ts';

it('lists the documents of one workspace in pages, oldest first, each with where it stands', async () => {
  const pipeline = openPipeline();
  const { records } = pipeline;
  const names = Array.from({ length: 7 }, (_, place) => `file-${place}.txt`);
  for (const name of names) {
    await pipeline.add(name, name === 'file-3.txt' ? 'broken' : invoiceText(name));
    await pipeline.settle();
  }
  await pipeline.add('elsewhere.txt', invoiceText('R-9'), { workspace: 'other' });
  await pipeline.settle();
  await pipeline.add('late.txt', invoiceText('R-10'));
  await pipeline.round(1);
  const listed = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listDocumentsPage>> = await listDocumentsPage({
      records,
      workspace: 'default',
      limit: 3,
      cursor,
    });
    expect(page.items.length).toBeLessThanOrEqual(3);
    listed.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  expect(listed.map(({ name }) => name)).toEqual([...names, 'late.txt']);
  expect(listed.map(({ state }) => state)).toEqual([
    ...names.map((name) => (name === 'file-3.txt' ? 'failed' : 'complete')),
    expect.stringMatching(/waiting|read|complete/),
  ]);
  expect(listed[3]?.problems).toEqual([{ code: 'document.damaged', message: 'The file is damaged.' }]);
  expect(listed[0]).toMatchObject({ type: 'invoice', version: 1 });
});

it('refuses a cursor that was given for another listing', async () => {
  const pipeline = openPipeline();
  for (const name of ['a', 'b']) await pipeline.add(name, invoiceText(name));
  await pipeline.settle();
  const { records } = pipeline;
  const { cursor } = await listDocumentsPage({ records, workspace: 'default', limit: 1, cursor: null });
  expect(cursor).not.toBeNull();
  const elsewhere = listDocumentsPage({ records, workspace: 'other', limit: 1, cursor });
  await expect(elsewhere).rejects.toMatchObject({ code: 'record.invalid-cursor', recovery: 'reject' });
});
