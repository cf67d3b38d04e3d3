import { expect, it } from 'vitest';
import { createManualClock } from '../../testing/memory/manual-clock.ts';
import type { TelemetryEntry } from '../ports/telemetry.ts';
import { createTelemetryBuffer, type SendEntries } from './telemetry-buffer.ts';

const entry = (number: number): TelemetryEntry => ({
  agent: 'reader',
  event: 'job.completed',
  level: 'info',
  at: '2030-01-01T00:00:00.000Z',
  ids: { number },
  dimensions: {},
  metrics: [],
});

/** A buffer whose sender takes what `take` says, and the batches that were taken. */
const open = (options: { take?: (count: number) => number | Promise<number>; maxKept?: number } = {}) => {
  const clock = createManualClock();
  const batches: (readonly [number, number])[][] = [];
  const calls: number[] = [];
  const send: SendEntries = async (_, entries) => {
    calls.push(clock.now().getTime());
    const taken = await (options.take?.(entries.length) ?? entries.length);
    batches.push(
      entries.slice(0, taken).map((each) => [Number(each.ids.number), each.droppedBefore] as const),
    );
    return taken;
  };
  const telemetry = createTelemetryBuffer({
    send,
    clock,
    ...(options.maxKept && { maxKept: options.maxKept }),
  });
  const fill = (from: number, to: number): void => {
    for (let number = from; number < to; number += 1) telemetry.record(entry(number));
  };
  return { clock, telemetry, batches, calls, fill, sizes: () => batches.map((batch) => batch.length) };
};

const fail = (): never => {
  throw new Error('unreachable');
};

it('brings entries out together, a second after the first, without being asked', async () => {
  const { clock, sizes, fill } = open();
  fill(0, 3);
  await clock.advance(999);
  expect(sizes()).toEqual([]);
  await clock.advance(1);
  expect(sizes()).toEqual([3]);
  fill(3, 4);
  await clock.advance(1_000);
  expect(sizes()).toEqual([3, 1]);
});

it('asks less and less often while nothing can be brought out, and goes on once it can', async () => {
  let isOut = true;
  const { clock, calls, sizes, fill } = open({ take: (count) => (isOut ? fail() : count) });
  const startMs = clock.now().getTime();
  fill(0, 1);
  await clock.advance(200_000);
  expect(calls.map((at) => (at - startMs) / 1_000)).toEqual([1, 3, 7, 15, 31, 63, 123, 183]);
  isOut = false;
  await clock.advance(60_000);
  expect(sizes()).toEqual([1]);
  fill(1, 2);
  await clock.advance(1_000);
  expect(sizes()).toEqual([1, 1]);
});

it('brings a burst out before it pushes out its own beginning', async () => {
  const { telemetry, batches, fill } = open({ maxKept: 10 });
  for (let number = 0; number < 100; number += 1) {
    fill(number, number + 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await telemetry.flush();
  expect(batches.flat()).toEqual(Array.from({ length: 100 }, (_, number) => [number, 0]));
});

it('goes on after what a sender had no room for', async () => {
  const { telemetry, batches, fill } = open({ take: (count) => Math.min(count, 3) });
  fill(0, 8);
  await telemetry.flush();
  expect(batches.map((batch) => batch.map(([number]) => number))).toEqual([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7],
  ]);
});

it('hands over at most 500 at once', async () => {
  const { telemetry, sizes, fill } = open({ maxKept: 3_000 });
  fill(0, 1_200);
  await telemetry.flush();
  expect(sizes()).toEqual([500, 500, 200]);
});

it('counts what is lost while a batch is on its way, whether that comes out or not', async () => {
  for (const isOut of [false, true]) {
    const gate = Promise.withResolvers<void>();
    let calls = 0;
    const { telemetry, batches, fill } = open({
      maxKept: 10,
      take: async (count) => {
        calls += 1;
        if (calls > 1) return count;
        await gate.promise;
        return isOut ? fail() : count;
      },
    });
    fill(0, 4);
    const flushing = telemetry.flush();
    await Promise.resolve();
    fill(4, 20);
    gate.resolve();
    await flushing;
    await telemetry.flush();
    const came = batches.flat();
    const lost = came.reduce((sum, [, droppedBefore]) => sum + droppedBefore, 0);
    expect(came.map(([number]) => number)).toEqual(came.map(([number]) => number).toSorted((a, b) => a - b));
    expect(came.slice(-10).map(([number]) => number)).toEqual(
      Array.from({ length: 10 }, (_, place) => place + 10),
    );
    expect(came.length + lost).toBe(20);
    expect(came.length).toBe(isOut ? 10 : 14);
  }
});

it('waits for nothing but the last try when it is closed', async () => {
  const { telemetry, calls, fill } = open({ take: fail });
  fill(0, 5);
  await telemetry.close();
  expect(calls).toHaveLength(1);
});
