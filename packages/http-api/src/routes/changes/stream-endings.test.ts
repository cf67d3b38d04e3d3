import { expect, it } from 'vitest';
import { maxStreamMs } from './change-stream.ts';
import { maxStreams, maxStreamsOfWorkspace } from './open-streams.ts';
import { openStreamTest, readEvents, turns } from './read-events.test-data.ts';
import { streamChangesRoute } from './stream-changes.ts';

it('ends, and leaves nothing behind, when its reader goes away', async () => {
  const { stream, listenerCount } = await openStreamTest();
  const { reader } = readEvents(await stream());
  await turns();
  expect(listenerCount()).toBe(1);
  await reader.cancel();
  await turns();
  expect(listenerCount()).toBe(0);
});

it('ends, and leaves nothing behind, when the request is aborted', async () => {
  const { stream, listenerCount } = await openStreamTest();
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
  const { stream, pipeline, listenerCount } = await openStreamTest();
  const { hasEnded } = readEvents(await stream());
  for (let ms = 0; ms <= maxStreamMs; ms += 2_000) {
    await pipeline.clock.advance(2_000);
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(hasEnded()).toBe(true);
  expect(listenerCount()).toBe(0);
});

it('opens as many streams as may be, and another one as soon as one has ended', async () => {
  const { stream, client } = await openStreamTest();
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
  const { send, makeKey, listenerCount } = await openStreamTest();
  const { secret } = await makeKey({ workspace: 'default', role: 'viewer' });
  const response = await send('/v1/changes/stream', { method: 'HEAD', key: secret });
  expect(response.status).toBe(200);
  expect(listenerCount()).toBe(0);
});
