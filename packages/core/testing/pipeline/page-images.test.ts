import { rejectError } from '@assay/core';
import { expect, it } from 'vitest';
import { openPageImages } from './open-page-images.ts';

it('draws a page once, and gives the kept picture from then on', async () => {
  const { get, workUntil, drawn, requested, listImages, contentId } = await openPageImages();
  const first = await workUntil(get());
  expect(await get()).toEqual(first);
  expect(drawn).toEqual([{ page: 1, maxPixels: 1_400 }]);
  expect(requested()).toBe(1);
  expect(await listImages()).toEqual([`workspaces/default/processed/${contentId}/pages/1-1400.png`]);
});

it('draws a page once for ten who ask for it at once', async () => {
  const { get, workUntil, drawn, requested } = await openPageImages();
  const pictures = await workUntil(Promise.all(Array.from({ length: 10 }, () => get())));
  expect(new Set(pictures.map((png) => png.length)).size).toBe(1);
  expect(drawn).toHaveLength(1);
  expect(requested()).toBe(1);
});

it('keeps pages and sizes apart, and gives the next smaller size that is kept', async () => {
  const { get, workUntil, drawn, listImages } = await openPageImages();
  await workUntil(Promise.all([get(), get({ page: 2 }), get({ maxPixels: 1_999 }), get({ maxPixels: 450 })]));
  expect(drawn.toSorted((a, b) => a.page - b.page || a.maxPixels - b.maxPixels)).toEqual([
    { page: 1, maxPixels: 400 },
    { page: 1, maxPixels: 1_400 },
    { page: 2, maxPixels: 1_400 },
  ]);
  expect(await listImages()).toHaveLength(3);
});

it('draws where nobody works on jobs, and keeps the picture too', async () => {
  const { get, drawn, requested, listImages } = await openPageImages({ isWorking: () => false });
  const [first, second] = await Promise.all([get(), get()]);
  expect(second).toEqual(first);
  expect(await get()).toEqual(first);
  expect(drawn).toHaveLength(1);
  expect(requested()).toBe(0);
  expect(await listImages()).toHaveLength(1);
});

it('leaves what it does not keep to the reader', async () => {
  const draw = async () => {
    throw rejectError('document.no-such-page', 'There is no such page.');
  };
  const { get, requested, listImages } = await openPageImages({ draw });
  for (const request of [{ page: 0 }, { page: 1.5 }, { maxPixels: 99 }]) {
    await expect(get(request)).rejects.toMatchObject({ code: 'document.no-such-page' });
  }
  expect(requested()).toBe(0);
  expect(await listImages()).toEqual([]);
});

it('tells those who wait for more than twenty seconds to come again, and draws it for them meanwhile', async () => {
  const { get, workUntil, drawn, pass } = await openPageImages();
  const waiting = get().catch((thrown: unknown) => thrown);
  await pass(19_000);
  const inTime = await Promise.race([waiting, Promise.resolve('waits')]);
  await pass(1_500);
  expect(inTime).toBe('waits');
  expect(await waiting).toMatchObject({ code: 'page.not-ready', recovery: 'retry', retryAfterMs: 2_000 });
  await workUntil(get());
  expect(drawn).toHaveLength(1);
});

it('tells those who wait at once when nobody works here any more', async () => {
  let isWorking = true;
  const { get, pass } = await openPageImages({ isWorking: () => isWorking });
  const waiting = get().catch((thrown: unknown) => thrown);
  await pass(100);
  isWorking = false;
  await pass(500);
  expect(await waiting).toMatchObject({ code: 'page.not-ready' });
});

it('lets one go without the picture, and the others have it', async () => {
  const { get, workUntil, drawn } = await openPageImages();
  const gone = new AbortController();
  const leaving = get({ signal: gone.signal });
  const staying = get();
  gone.abort(new Error('the caller went away'));
  await expect(leaving).rejects.toThrow('went away');
  expect((await workUntil(staying)).length).toBeGreaterThan(0);
  expect(drawn).toHaveLength(1);
});

it('stops to draw here when nobody waits for it any more', async () => {
  const gone = new AbortController();
  const stopped = Promise.withResolvers<void>();
  const { get, listImages } = await openPageImages({
    isWorking: () => false,
    draw: ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          stopped.resolve();
          reject(signal.reason);
        });
        gone.abort(new Error('the caller went away'));
      }),
  });
  await expect(get({ signal: gone.signal })).rejects.toThrow('went away');
  await stopped.promise;
  expect(await listImages()).toEqual([]);
});
