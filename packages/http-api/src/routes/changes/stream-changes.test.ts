import { invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { heartbeatMs } from './change-stream.ts';
import { openStreamTest, readEvents, turns } from './read-events.test-data.ts';
import { streamChangesRoute } from './stream-changes.ts';

it('streams what happens from now on, with number, type and the change', async () => {
  const { stream, add } = await openStreamTest();
  await add('R-1');
  const response = await stream();
  expect(response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
  const { events } = readEvents(response);
  await turns();
  expect(events).toEqual([]);
  await add('R-2');
  expect(events).toMatchObject([
    {
      id: 2,
      event: 'object.stored',
      data: { seq: 2, type: 'object.stored', data: { uploadId: expect.any(String) } },
    },
  ]);
});

it('goes on after the last id that a reader had, whatever its URL says', async () => {
  const { stream, add } = await openStreamTest();
  for (const number of ['R-1', 'R-2', 'R-3']) await add(number);
  const { events } = readEvents(await stream({ after: 0, headers: { 'Last-Event-ID': '1' } }));
  await turns();
  expect(events.map(({ id }) => id)).toEqual([2, 3]);
  await add('R-4');
  expect(events.map(({ id }) => id)).toEqual([2, 3, 4]);
});

it.each(['x', '-1', '1.5', '1e3'])('refuses the last id %j', async (id) => {
  const { stream } = await openStreamTest();
  await expect(stream({ headers: { 'Last-Event-ID': id } })).rejects.toMatchObject({
    code: 'changes.invalid-last-event-id',
  });
});

it('loses no change that is published while it begins', async () => {
  const { stream, pipeline, services } = await openStreamTest();
  const { list } = services.records;
  let published = false;
  services.records.list = async (options) => {
    const page = await list(options);
    if (!published && options.collection === 'change-batches') {
      published = true;
      await pipeline.add('a.txt', invoiceText('R-1'));
      await pipeline.relay.relayPage();
    }
    return page;
  };
  const { events } = readEvents(await stream());
  await turns();
  expect(events.map(({ id }) => id)).toEqual([1]);
});

it('says that it is still there every quarter of a minute', async () => {
  const { stream, pipeline } = await openStreamTest();
  const { comments } = readEvents(await stream());
  await turns();
  const before = comments.length;
  for (let ms = 0; ms < 2 * heartbeatMs; ms += 1_000) {
    await pipeline.clock.advance(1_000);
    await turns();
  }
  expect(comments.slice(before)).toEqual([': still here', ': still here']);
});

it('reads no further ahead than its reader does', async () => {
  const { stream, add, services } = await openStreamTest();
  for (let place = 0; place < 5; place += 1) await add(`R-${place}`);
  let looks = 0;
  const { list } = services.records;
  services.records.list = async (options) => {
    if (options.collection === 'change-batches') looks += 1;
    return list(options);
  };
  const response = await stream({ after: 0 });
  await turns();
  for (let place = 5; place < 10; place += 1) await add(`R-${place}`);
  expect(looks).toBe(0);
  const { events } = readEvents(response);
  await turns();
  expect(events.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('tells nothing of another workspace', async () => {
  const { makeKey, client, add } = await openStreamTest();
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  const { events } = readEvents(await stranger.call(streamChangesRoute, { query: { after: 0 } }));
  await add('R-1');
  expect(events).toEqual([]);
});
