import { rejectError } from '@assay/core';
import { type Step, stepPlace, steps } from '@assay/core/documents';
import type { EventOf } from '@assay/core/events';
import { expect, it } from 'vitest';
import { openPageImages } from './open-page-images.ts';

const image = new Uint8Array([1, 2, 3]);
const { signal } = new AbortController();

const toEvent = (contentId: string): EventOf<'page.requested'> => ({
  id: 'evt_1' as never,
  type: 'page.requested',
  version: 1,
  workspace: 'default',
  at: '',
  data: { contentId, page: 1, maxPixels: 1_400 },
});

/** A document that is erased while its page is drawn for the first time. */
const openErasing = async ({ isWorking = true } = {}) => {
  const meanwhile = { erase: async () => undefined as unknown };
  const test = await openPageImages({
    isWorking: () => isWorking,
    draw: async () => {
      await meanwhile.erase();
      return image;
    },
  });
  meanwhile.erase = test.erase;
  return test;
};

it('erases the pictures of pages with their content, and what is known of those without', async () => {
  const { get, workUntil, listImages, erase, pipeline } = await openPageImages({
    draw: async ({ page }) => {
      if (page === 2) throw rejectError('document.no-such-page', 'There is no page 2.');
      return image;
    },
  });
  await workUntil(get());
  await expect(workUntil(get({ page: 2 }))).rejects.toMatchObject({ code: 'document.no-such-page' });
  expect(await listImages()).toHaveLength(1);
  expect(pipeline.listRecords()).toContain('page-problems');
  await erase();
  expect(await pipeline.listBlobs()).toEqual([]);
  expect(pipeline.listRecords()).not.toContain('page-problems');
  await expect(get()).rejects.toMatchObject({ code: 'document.not-found' });
});

it.each([true, false])(
  'leaves no picture of a content that was erased meanwhile, drawn by a job: %s',
  async (isWorking) => {
    const { get, workUntil, pipeline, drawn } = await openErasing({ isWorking });
    await expect(workUntil(get())).rejects.toMatchObject({ code: 'document.not-found' });
    await pipeline.settle();
    expect(await pipeline.listBlobs()).toEqual([]);
    expect(drawn).toHaveLength(1);
  },
);

it('leaves no picture when it dies after it drew a content that was erased meanwhile', async () => {
  const { pipeline, contentId, listImages, drawn } = await openErasing();
  const { handle } = pipeline.handlers['draw-page'];
  const event = toEvent(contentId);
  await handle({ event, signal });
  expect(await listImages()).toHaveLength(1);
  await pipeline.bus.publish([event]);
  await pipeline.settle();
  expect(await pipeline.listBlobs()).toEqual([]);
  expect(drawn).toHaveLength(1);
});

it('stores no problem of a content that was erased meanwhile', async () => {
  const meanwhile = { erase: async () => undefined as unknown };
  const test = await openPageImages({
    draw: async () => {
      await meanwhile.erase();
      throw rejectError('document.not-found', 'There is no blob.');
    },
  });
  meanwhile.erase = test.erase;
  await expect(test.workUntil(test.get())).rejects.toMatchObject({ code: 'document.not-found' });
  await test.pipeline.settle();
  expect(test.pipeline.listRecords()).not.toContain('page-problems');
});

it('does not draw again after it died between keeping a picture and saying so', async () => {
  const { pipeline, contentId, drawn, get } = await openPageImages();
  const event = toEvent(contentId);
  await pipeline.handlers['draw-page'].handle({ event, signal });
  await pipeline.bus.publish([event]);
  await pipeline.settle();
  await get();
  expect(drawn).toHaveLength(1);
  expect((await pipeline.queue.stats('draw-page')).dead).toBe(0);
});

it('draws pages anew once a newer reader has read their document', async () => {
  const { pipeline, contentId, drawn, get, workUntil, listImages } = await openPageImages();
  await workUntil(get());
  const found = await steps.find(pipeline.records, 'default', stepPlace(contentId, 'read'));
  if (!found) throw new Error('It was not read.');
  const older: Step = { ...found.value, toolVersion: 1 };
  await pipeline.records.commit([steps.put('default', older, { version: found.version })]);
  await pipeline.add('again.txt', 'a page');
  await pipeline.settle();
  expect(await listImages()).toEqual([]);
  await workUntil(get());
  expect(drawn).toHaveLength(2);
});
