import { invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { listChangesRoute } from './list-changes.ts';
import { turns } from './read-events.test-data.ts';

const open = async () => {
  const test = openTestApi();
  const viewer = test.client((await test.makeKey({ workspace: 'default', role: 'viewer' })).secret);
  return { ...test, viewer };
};

it('gives every change once and in order, page after page', async () => {
  const { viewer, pipeline } = await open();
  await pipeline.add('a.txt', invoiceText('R-1'));
  await pipeline.settle();
  const whole = await viewer.call(listChangesRoute);
  expect(whole.items.map(({ seq }) => seq)).toEqual(whole.items.map((_, place) => place + 1));
  expect(whole.items.map(({ type }) => type)).toContain('document.extracted');
  const paged = [];
  for (let after = 0; ; ) {
    const page = await viewer.call(listChangesRoute, { query: { after, limit: 2 } });
    if (page.items.length === 0) break;
    paged.push(...page.items);
    after = page.next;
  }
  expect(paged).toEqual(whole.items);
});

it('begins with what is still to come', async () => {
  const { viewer, pipeline } = await open();
  await pipeline.add('a.txt', invoiceText('R-1'));
  await pipeline.settle();
  const { items, next } = await viewer.call(listChangesRoute, { query: { after: 'latest' } });
  expect(items).toEqual([]);
  await pipeline.add('b.txt', invoiceText('R-2'));
  await pipeline.settle();
  const later = await viewer.call(listChangesRoute, { query: { after: next } });
  expect(later.items[0]).toMatchObject({ seq: next + 1, type: 'object.stored' });
});

it('waits for a change, and answers as soon as it is published', async () => {
  const { viewer, pipeline, listenerCount } = await open();
  const waiting = viewer.call(listChangesRoute, { query: { waitMs: 30_000 } });
  await turns();
  expect(listenerCount()).toBe(1);
  await pipeline.add('a.txt', invoiceText('R-1'));
  await pipeline.relay.relayPage();
  expect((await waiting).items).toMatchObject([{ seq: 1, type: 'object.stored' }]);
  expect(listenerCount()).toBe(0);
});

it('gives a change that is published while it takes its first look', async () => {
  const { viewer, pipeline, services } = await open();
  const { list } = services.records;
  let published = false;
  services.records.list = async (options) => {
    const page = await list(options);
    if (!published && options.collection === 'change-batches') {
      published = true;
      // After the look has seen nothing, and before the wait begins.
      await pipeline.add('a.txt', invoiceText('R-1'));
      await pipeline.relay.relayPage();
    }
    return page;
  };
  const { items } = await viewer.call(listChangesRoute, { query: { waitMs: 30_000 } });
  expect(items).toMatchObject([{ seq: 1 }]);
});

it('finds a change that nobody told it of', async () => {
  const { viewer, pipeline, services } = await open();
  services.onChange = () => ({ [Symbol.dispose]: () => undefined });
  const waiting = viewer.call(listChangesRoute, { query: { waitMs: 30_000 } });
  await turns();
  await pipeline.add('a.txt', invoiceText('R-1'));
  await pipeline.relay.relayPage();
  await pipeline.clock.advance(2_000);
  expect((await waiting).items).toHaveLength(1);
});

it('answers with nothing when its time is over', async () => {
  const { viewer, pipeline, listenerCount } = await open();
  const waiting = viewer.call(listChangesRoute, { query: { waitMs: 5_000 } });
  for (let second = 0; second < 6; second += 1) {
    await turns();
    await pipeline.clock.advance(1_000);
  }
  expect(await waiting).toEqual({ items: [], next: 0 });
  expect(listenerCount()).toBe(0);
});

it('stops to wait when its caller goes away', async () => {
  const { viewer, listenerCount } = await open();
  const gone = new AbortController();
  const waiting = viewer.call(listChangesRoute, { query: { waitMs: 30_000 }, signal: gone.signal });
  waiting.catch(() => undefined);
  await turns();
  expect(listenerCount()).toBe(1);
  gone.abort();
  await turns();
  expect(listenerCount()).toBe(0);
});

it('tells nothing of another workspace, nor wakes for it', async () => {
  const { makeKey, client, pipeline } = await open();
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  await pipeline.add('a.txt', invoiceText('R-1'));
  await pipeline.settle();
  expect(await stranger.call(listChangesRoute)).toEqual({ items: [], next: 0 });
});

it.each([{ limit: 501 }, { waitMs: 30_001 }, { after: -1 }])('refuses %j', async (query) => {
  const { viewer } = await open();
  await expect(viewer.call(listChangesRoute, { query })).rejects.toMatchObject({
    code: 'request.invalid-query',
  });
});
