import { retryError } from '@assay/core';
import { describe, expect, it, vi } from 'vitest';
import { messageIdOf, ok, openWebhooks, range, readMessage, seqsOf } from './open-webhooks.ts';

/** What comes, comes at once; a busy machine may take its time. */
const patient = { timeout: 20_000 };

const second = 1_000;
const hour = 3_600 * second;
const down = { status: 503, retryAfterMs: null };

/** A webhook with changes to tell, whose receiver is down. */
const openFailing = async (options: { random?: number } = {}) => {
  const test = openWebhooks();
  await test.create();
  await test.happen(3);
  test.receiver.answer = () => down;
  const startMs = test.clock.now().getTime();
  const deliverer = test.openDeliverer(options);
  /** When each attempt was made, in seconds from the start. */
  const attempts: number[] = [];
  const untilNext = async (): Promise<void> => {
    const { nextAttemptAt } = await test.current();
    if (nextAttemptAt === null) return;
    const leftMs = Date.parse(nextAttemptAt) - test.clock.now().getTime();
    await test.clock.advance(leftMs - 1);
    const before = test.posts.length;
    await deliverer.deliverDue();
    expect(test.posts).toHaveLength(before);
    await test.clock.advance(1);
  };
  const attempt = async (): Promise<void> => {
    await untilNext();
    attempts.push((test.clock.now().getTime() - startMs) / second);
    await deliverer.deliverDue();
  };
  return { ...test, deliverer, attempt, attempts };
};

describe('a receiver that fails', () => {
  it.each([
    [1, [0, 5, 15, 35, 75, 155, 315, 635, 1_275, 2_555, 5_115, 8_715, 12_315]],
    [0, [0, 2.5, 7.5, 17.5, 37.5, 77.5, 157.5, 317.5, 637.5, 1_277.5, 2_557.5, 4_357.5]],
  ])(
    'is tried again later and later, up to an hour apart, less up to half (random %d)',
    async (random, due) => {
      const { attempt, attempts, posts, current } = await openFailing({ random });
      for (const _ of due) await attempt();
      expect(attempts).toEqual(due);
      expect(posts).toHaveLength(due.length);
      expect(new Set(posts.map(messageIdOf)).size).toBe(1);
      expect((await current()).failure).toEqual({
        since: '2030-01-01T00:00:00.000Z',
        count: due.length,
        code: 'webhook.answered-503',
      });
    },
  );

  it('gets what it missed, in order, once it works again', async () => {
    const { attempt, receiver, happen, posts, current } = await openFailing();
    await attempt();
    await happen(200);
    await attempt();
    receiver.answer = () => ok;
    await attempt();
    expect(seqsOf(posts.slice(2))).toEqual(range(1, 203));
    expect(messageIdOf(posts[2])).toBe(messageIdOf(posts[0]));
    expect(await current()).toMatchObject({
      failure: null,
      nextAttemptAt: null,
      lastSeq: 203,
      enabled: true,
    });
  });

  it('signs each attempt with its own time', async () => {
    const { attempt, posts } = await openFailing();
    await attempt();
    await attempt();
    const times = posts.map((post) => Number(post.headers['webhook-timestamp']));
    expect(times[1]).toBe((times[0] ?? 0) + 5);
  });

  it('is not tried before the time that it asks for', async () => {
    const { attempt, attempts, receiver } = await openFailing();
    receiver.answer = () => ({ status: 429, retryAfterMs: 2 * hour });
    await attempt();
    receiver.answer = () => ({ status: 429, retryAfterMs: 1 });
    await attempt();
    await attempt();
    expect(attempts).toEqual([0, 7_200, 7_210]);
  });

  it('is given up after a day, with a last attempt at its end, and the log and the record say so', async () => {
    const { attempt, attempts, failures, posts, current, deliverer, clock } = await openFailing();
    while ((await current()).enabled) await attempt();
    expect(attempts.at(-1)).toBe((24 * hour) / second);
    expect(await current()).toMatchObject({
      enabled: false,
      disabledReason: 'failing',
      failure: { since: '2030-01-01T00:00:00.000Z', count: posts.length, code: 'webhook.answered-503' },
    });
    expect(failures.at(-1)).toMatchObject({ disabledReason: 'failing', count: posts.length });
    expect(failures.filter(({ disabledReason }) => disabledReason !== null)).toHaveLength(1);
    await clock.advance(100 * hour);
    const before = posts.length;
    await deliverer.deliverDue();
    expect(posts).toHaveLength(before);
  });

  it('is given up no later when it asks for more than a day', async () => {
    const { attempt, attempts, receiver, current } = await openFailing();
    receiver.answer = () => ({ status: 503, retryAfterMs: 240 * hour });
    await attempt();
    await attempt();
    expect(attempts).toEqual([0, 86_400]);
    expect((await current()).enabled).toBe(false);
  });

  it('goes on where it stopped when somebody enables it', async () => {
    const { attempt, webhooks, receiver, happen, posts, current, deliverer } = await openFailing();
    while ((await current()).enabled) await attempt();
    await happen(2);
    receiver.answer = () => ok;
    const before = posts.length;
    const { id } = await current();
    const enabled = await webhooks.enable({ workspace: 'default', webhookId: id, actor: 'tester' });
    expect(enabled).toMatchObject({ enabled: true, disabledReason: null, failure: null, lastSeq: 0 });
    await deliverer.deliverDue();
    expect(seqsOf(posts.slice(before))).toEqual([1, 2, 3, 4, 5]);
  });

  it('is told no more after it answered that it is gone', async () => {
    const { attempt, receiver, posts, failures, current, clock, deliverer } = await openFailing();
    receiver.answer = () => ({ status: 410, retryAfterMs: null });
    await attempt();
    await clock.advance(30 * hour);
    await deliverer.deliverDue();
    expect(posts).toHaveLength(1);
    expect(await current()).toMatchObject({ enabled: false, disabledReason: 'gone', lastSeq: 0 });
    expect(failures).toMatchObject([{ disabledReason: 'gone', code: 'webhook.answered-410' }]);
  });

  it.each([301, 302, 307, 308, 400, 401, 404, 500, 101])('has taken nothing with %i', async (status) => {
    const { attempt, receiver, current, posts } = await openFailing();
    receiver.answer = () => ({ status, retryAfterMs: null });
    await attempt();
    expect(await current()).toMatchObject({ enabled: true, lastSeq: 0, failure: { count: 1 } });
    await attempt();
    expect(posts).toHaveLength(2);
  });

  it('keeps the code of what kept the message from it', async () => {
    const { attempt, receiver, current } = await openFailing();
    receiver.answer = () => Promise.reject(retryError('webhook.timeout', 'No answer.'));
    await attempt();
    expect((await current()).failure).toMatchObject({ code: 'webhook.timeout', count: 1 });
  });

  it('is tried at once after a clock that had run ahead was set right', async () => {
    const { attempt, clock, current, receiver, posts, openDeliverer } = await openFailing();
    await attempt();
    expect((await current()).nextAttemptAt).not.toBeNull();
    receiver.answer = () => ok;
    const back = { ...clock, now: () => new Date('2028-01-01T00:00:00.000Z') };
    await openDeliverer({ clock: back }).deliverDue();
    expect(posts).toHaveLength(2);
  });
});

describe('a receiver that does not answer', () => {
  it('holds up no other, nor itself once it answers', async () => {
    const { create, happen, receiver, openDeliverer, posts, clock } = openWebhooks();
    await create({ url: 'https://dead.example' });
    await create({ url: 'https://well.example' });
    const { promise, resolve } = Promise.withResolvers<typeof ok>();
    receiver.answer = ({ url }) => (url.includes('dead') ? promise : ok);
    const stop = new AbortController();
    const running = openDeliverer().run(stop.signal);
    const toldOf = (name: string) => seqsOf(posts.filter(({ url }) => url.includes(name)));
    for (const count of [1, 2, 3]) {
      await happen(1);
      await vi.waitFor(async () => {
        await clock.advance(1_000);
        expect(toldOf('well')).toEqual(range(1, count));
      }, patient);
    }
    expect(toldOf('dead')).toEqual([1]);
    resolve(ok);
    await vi.waitFor(async () => {
      await clock.advance(1_000);
      expect(toldOf('dead')).toEqual([1, 2, 3]);
    }, patient);
    stop.abort();
    await running;
  });

  it('is let go when the deliverer is told to end, which counts as no failure', async () => {
    const { create, happen, receiver, openDeliverer, posts, current, failures } = openWebhooks();
    await create();
    await happen(1);
    receiver.answer = ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const stop = new AbortController();
    const running = openDeliverer().run(stop.signal);
    await vi.waitFor(() => expect(posts).toHaveLength(1), patient);
    stop.abort();
    await running;
    expect(await current()).toMatchObject({ lastSeq: 0, failure: null });
    expect(failures).toEqual([]);
    expect(readMessage(posts[0] as never).items).toHaveLength(1);
  });
});

it('lets a webhook whose records cannot be written rest, so that its receiver gets no repeat every second', async () => {
  const { create, happen, openDeliverer, posts, problems, records, clock } = openWebhooks();
  await create();
  await happen(1);
  let isFull = false;
  const commit: typeof records.commit = (writes) =>
    isFull ? Promise.reject(retryError('record.unavailable', 'No room.')) : records.commit(writes);
  const deliverer = openDeliverer({ records: { ...records, commit } });
  isFull = true;
  await deliverer.deliverDue();
  await clock.advance(59 * second);
  await deliverer.deliverDue();
  expect(problems).toEqual(['record.unavailable']);
  isFull = false;
  await clock.advance(second);
  await deliverer.deliverDue();
  expect(seqsOf(posts)).toEqual([1]);
});
