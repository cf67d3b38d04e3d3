import { expect, it, onTestFinished } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { invoiceLines } from '../line-texts.test-data.ts';
import { heartbeatMs, maxStreamMs } from './change-stream.ts';
import { maxStreams, maxStreamsOfWorkspace } from './open-streams.ts';
import { streamChangesRoute } from './stream-changes.ts';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

type Streamed = { id: number; event: string; data: { seq: number; type: string } };

/** Reads a stream as a browser does: events, with comments and the like left out. */
const readEvents = (response: Response) => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('There is no body.');
  onTestFinished(() => reader.cancel());
  const events: Streamed[] = [];
  const comments: string[] = [];
  let text = '';
  let ended = false;
  const reading = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      text += next.value;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const fields = new Map(
          part.split('\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]),
        );
        const data = fields.get('data');
        if (data === undefined) comments.push(part);
        else
          events.push({
            id: Number(fields.get('id')),
            event: fields.get('event') ?? '',
            data: JSON.parse(data),
          });
      }
    }
    ended = true;
  })();
  reading.catch(() => undefined);
  return { events, comments, reader, hasEnded: () => ended };
};

const open = async () => {
  const test = openTestApi();
  const viewer = test.client((await test.makeKey({ workspace: 'default', role: 'viewer' })).secret);
  const stream = (
    options: { after?: number | 'latest'; headers?: Record<string, string>; signal?: AbortSignal } = {},
  ) => {
    const { after, ...rest } = options;
    return viewer.call(streamChangesRoute, { ...rest, ...(after !== undefined && { query: { after } }) });
  };
  const add = async (number: string): Promise<void> => {
    await test.pipeline.add(`${number}.txt`, invoiceLines(number));
    await test.pipeline.relay.relayPage();
    await turns();
  };
  return { ...test, stream, add };
};

it('streams what happens from now on, with number, type and the change', async () => {
  const { stream, add } = await open();
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
  const { stream, add } = await open();
  for (const number of ['R-1', 'R-2', 'R-3']) await add(number);
  const { events } = readEvents(await stream({ after: 0, headers: { 'Last-Event-ID': '1' } }));
  await turns();
  expect(events.map(({ id }) => id)).toEqual([2, 3]);
  await add('R-4');
  expect(events.map(({ id }) => id)).toEqual([2, 3, 4]);
});

it.each(['x', '-1', '1.5', '1e3'])('refuses the last id %j', async (id) => {
  const { stream } = await open();
  await expect(stream({ headers: { 'Last-Event-ID': id } })).rejects.toMatchObject({
    code: 'changes.invalid-last-event-id',
  });
});

it('loses no change that is published while it begins', async () => {
  const { stream, pipeline, services } = await open();
  const { list } = services.records;
  let published = false;
  services.records.list = async (options) => {
    const page = await list(options);
    if (!published && options.collection === 'change-batches') {
      published = true;
      await pipeline.add('a.txt', invoiceLines('R-1'));
      await pipeline.relay.relayPage();
    }
    return page;
  };
  const { events } = readEvents(await stream());
  await turns();
  expect(events.map(({ id }) => id)).toEqual([1]);
});

it('says that it is still there every quarter of a minute', async () => {
  const { stream, pipeline } = await open();
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
  const { stream, add, services } = await open();
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

it('ends, and leaves nothing behind, when its reader goes away', async () => {
  const { stream, listenerCount } = await open();
  const { reader } = readEvents(await stream());
  await turns();
  expect(listenerCount()).toBe(1);
  await reader.cancel();
  await turns();
  expect(listenerCount()).toBe(0);
});

it('ends, and leaves nothing behind, when the request is aborted', async () => {
  const { stream, listenerCount } = await open();
  const stop = new AbortController();
  const reading = readEvents(await stream({ signal: stop.signal }));
  // Another that is never read.
  await stream({ signal: stop.signal });
  await turns();
  expect(listenerCount()).toBe(2);
  stop.abort();
  await turns();
  expect(listenerCount()).toBe(0);
  expect(reading.hasEnded()).toBe(true);
});

it('ends after ten minutes, so that a key which was revoked sees no more', async () => {
  const { stream, pipeline, listenerCount } = await open();
  const { hasEnded } = readEvents(await stream());
  for (let ms = 0; ms <= maxStreamMs; ms += 2_000) {
    await pipeline.clock.advance(2_000);
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(hasEnded()).toBe(true);
  expect(listenerCount()).toBe(0);
});

it('opens as many streams as may be, and another one as soon as one has ended', async () => {
  const { stream, client } = await open();
  const streams = await Promise.all(Array.from({ length: maxStreamsOfWorkspace }, () => stream()));
  await expect(stream()).rejects.toMatchObject({ code: 'changes.busy', recovery: 'retry' });
  for (let all = streams.length; all < maxStreams; all += 1) {
    await client(undefined, `w${all % 10}`).call(streamChangesRoute);
  }
  const another = () => client(undefined, 'another').call(streamChangesRoute);
  await expect(another()).rejects.toMatchObject({ code: 'changes.busy' });
  await streams[0]?.body?.cancel();
  expect((await another()).status).toBe(200);
});

it('takes no place for a look at the headers alone', async () => {
  const { send, makeKey, listenerCount } = await open();
  const { secret } = await makeKey({ workspace: 'default', role: 'viewer' });
  const response = await send('/v1/changes/stream', { method: 'HEAD', key: secret });
  expect(response.status).toBe(200);
  expect(listenerCount()).toBe(0);
});

it('tells nothing of another workspace', async () => {
  const { makeKey, client, add } = await open();
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  const { events } = readEvents(await stranger.call(streamChangesRoute, { query: { after: 0 } }));
  await add('R-1');
  expect(events).toEqual([]);
});
