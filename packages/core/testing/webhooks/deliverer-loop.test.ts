import { setImmediate as nextTurn } from 'node:timers/promises';
import { retryError } from '@assay/core';
import { describe, expect, it, vi } from 'vitest';
import { ok, openWebhooks, range, seqsOf } from './open-webhooks.ts';

/** What comes, comes at once; a busy machine may take its time. */
const patient = { timeout: 20_000 };

const openRunning = async (options: Parameters<ReturnType<typeof openWebhooks>['openDeliverer']>[0] = {}) => {
  const test = openWebhooks();
  await test.create();
  const listeners = new Set<(workspace: string) => void>();
  const stop = new AbortController();
  const running = test
    .openDeliverer({
      onChange: (listener) => {
        listeners.add(listener);
        return { [Symbol.dispose]: () => listeners.delete(listener) };
      },
      ...options,
    })
    .run(stop.signal);
  await test.clock.advance(1_000);
  return {
    ...test,
    listeners,
    tell: () => {
      for (const listener of listeners) listener('default');
    },
    stop: async () => {
      stop.abort();
      await running;
    },
  };
};

/** Moves time on by small steps, so that whoever wakes gets the turns that its work takes. */
const pass = async (clock: { advance: (ms: number) => Promise<void> }, ms: number): Promise<void> => {
  for (let passed = 0; passed < ms; passed += 20) {
    await clock.advance(20);
    await nextTurn();
  }
};

describe('a deliverer that runs', () => {
  it('need not wait for its next look when it is told of a change', async () => {
    const { happen, posts, tell, stop, clock } = await openRunning({ pollMs: 3_600_000 });
    await happen(1);
    await pass(clock, 5_000);
    expect(posts).toEqual([]);
    tell();
    await pass(clock, 300);
    expect(seqsOf(posts)).toEqual([1]);
    await stop();
  });

  it('sends what came while a receiver took its time as soon as that one has answered', async () => {
    const { happen, posts, receiver, tell, stop, clock } = await openRunning({ pollMs: 3_600_000 });
    const answering = Promise.withResolvers<typeof ok>();
    receiver.answer = () => answering.promise;
    for (const _ of [1, 2]) {
      await happen(1);
      tell();
      await pass(clock, 1_000);
    }
    expect(seqsOf(posts)).toEqual([1]);
    answering.resolve(ok);
    await pass(clock, 1_000);
    expect(seqsOf(posts)).toEqual([1, 2]);
    await stop();
  });

  it('sees what nobody told it of at its next look', async () => {
    const { happen, posts, stop, clock } = await openRunning();
    await happen(1);
    await pass(clock, 1_300);
    expect(seqsOf(posts)).toEqual([1]);
    await stop();
  });

  it('sends what comes in quick succession in a few messages', async () => {
    const { happen, posts, tell, stop, clock } = await openRunning();
    for (let count = 0; count < 50; count += 1) {
      await happen(1);
      tell();
      await clock.advance(20);
    }
    await pass(clock, 1_000);
    expect(seqsOf(posts)).toEqual(range(1, 50));
    expect(posts.length).toBeLessThan(10);
    await stop();
  });

  it('listens no more after it ended', async () => {
    const { listeners, stop } = await openRunning();
    expect(listeners.size).toBe(1);
    await stop();
    expect(listeners.size).toBe(0);
  });

  it('tells once that the webhooks cannot be listed, and goes on when they can be', async () => {
    const outer = openWebhooks();
    let isBroken = true;
    const list: typeof outer.records.list = (request) =>
      isBroken ? Promise.reject(retryError('record.unavailable', 'No disk.')) : outer.records.list(request);
    await outer.create();
    await outer.happen(1);
    const stop = new AbortController();
    const running = outer.openDeliverer({ records: { ...outer.records, list } }).run(stop.signal);
    await pass(outer.clock, 10_000);
    expect(outer.problems).toEqual(['record.unavailable']);
    isBroken = false;
    await vi.waitFor(async () => {
      await outer.clock.advance(1_000);
      expect(seqsOf(outer.posts)).toEqual([1]);
    }, patient);
    stop.abort();
    await running;
  });
});

it('leaves out what has expired before it could be sent, and goes on behind it', async () => {
  const { create, happen, receiver, openDeliverer, webhooks, clock, posts, current } = openWebhooks();
  const { webhook } = await create();
  await happen(3);
  receiver.answer = () => ({ status: 410, retryAfterMs: null });
  await openDeliverer().deliverDue();
  await clock.advance(31 * 24 * 3_600_000);
  receiver.answer = () => ({ status: 200, retryAfterMs: null });
  await webhooks.enable({ workspace: 'default', webhookId: webhook.id, actor: 'tester' });
  await openDeliverer().deliverDue();
  expect((await current()).lastSeq).toBe(3);
  expect(posts).toHaveLength(1);
  await happen(2);
  await openDeliverer().deliverDue();
  expect(seqsOf(posts.slice(1))).toEqual([4, 5]);
});

it('goes on behind what has expired also where no batch was begun', async () => {
  const { create, happen, openDeliverer, clock, posts, current } = openWebhooks();
  await create();
  await happen(3);
  await clock.advance(31 * 24 * 3_600_000);
  await openDeliverer().deliverDue();
  expect((await current()).lastSeq).toBe(3);
  expect(posts).toEqual([]);
});
