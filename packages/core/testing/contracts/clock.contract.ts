import { getEventListeners } from 'node:events';
import { expect } from 'vitest';
import type { Clock } from '../../src/ports/index.ts';
import { type ContractCase, type ContractOptions, describeContract } from './contract.ts';
import { thrownBy } from './failure.ts';

/** A clock under test. */
export type ClockSubject = AsyncDisposable & {
  clock: Clock;
  /** Lets this time pass: by hand, or by waiting. */
  advance: (ms: number) => Promise<void>;
};

export type OpenClock = () => Promise<ClockSubject>;

const stop = new Error('stop');
/** Longer than any test takes, so that only an abort or a hand can end it. */
const longMs = 3_600_000;

/** Every promise of Clock. */
export const clockCases: ReadonlyArray<ContractCase<OpenClock>> = [
  {
    name: 'tells a time that moves on as time passes and never back',
    run: async (open) => {
      await using subject = await open();
      const before = subject.clock.now().getTime();
      expect(Number.isInteger(before)).toBe(true);
      await subject.advance(20);
      const after = subject.clock.now().getTime();
      expect(after - before).toBeGreaterThanOrEqual(19);
      expect(subject.clock.now().getTime()).toBeGreaterThanOrEqual(after);
    },
  },
  {
    name: 'gives a date of its own to each caller',
    run: async (open) => {
      await using subject = await open();
      const date = subject.clock.now();
      const before = date.getTime();
      date.setTime(0);
      expect(subject.clock.now().getTime()).toBeGreaterThanOrEqual(before);
    },
  },
  {
    name: 'wakes a sleeper once the time has passed',
    run: async (open) => {
      await using subject = await open();
      const before = subject.clock.now().getTime();
      const woke = subject.clock.sleep(10).then(() => subject.clock.now().getTime());
      await subject.advance(30);
      expect((await woke) - before).toBeGreaterThanOrEqual(9);
      await subject.clock.sleep(0);
    },
  },
  {
    name: 'lets a sleeper sleep until the time has passed',
    run: async (open) => {
      await using subject = await open();
      const controller = new AbortController();
      let isAwake = false;
      const ended = subject.clock
        .sleep(longMs, controller.signal)
        .then(() => {
          isAwake = true;
        })
        .catch((reason: unknown) => reason);
      await subject.advance(20);
      expect(isAwake).toBe(false);
      controller.abort(stop);
      expect(await ended).toBe(stop);
    },
  },
  {
    name: 'wakes sleepers in the order of their times',
    run: async (open) => {
      await using subject = await open();
      const order: number[] = [];
      const sleeps = [90, 10, 50].map((ms) => subject.clock.sleep(ms).then(() => order.push(ms)));
      await subject.advance(120);
      await Promise.all(sleeps);
      expect(order).toEqual([10, 50, 90]);
    },
  },
  {
    name: 'rejects with the reason of a signal that was aborted before',
    run: async (open) => {
      await using subject = await open();
      expect(await thrownBy(subject.clock.sleep(longMs, AbortSignal.abort(stop)))).toBe(stop);
    },
  },
  {
    name: 'rejects with the reason as soon as the signal aborts',
    run: async (open) => {
      await using subject = await open();
      const controller = new AbortController();
      const ended = thrownBy(subject.clock.sleep(longMs, controller.signal));
      controller.abort(stop);
      expect(await ended).toBe(stop);
    },
  },
  {
    name: 'wakes the others when one sleeper is aborted',
    run: async (open) => {
      await using subject = await open();
      const controller = new AbortController();
      const ended = thrownBy(subject.clock.sleep(10, controller.signal));
      const other = subject.clock.sleep(10);
      controller.abort(stop);
      expect(await ended).toBe(stop);
      await subject.advance(30);
      await other;
    },
  },
  {
    name: 'leaves no listener on the signal after the sleep',
    run: async (open) => {
      await using subject = await open();
      const { signal } = new AbortController();
      const sleep = subject.clock.sleep(10, signal);
      await subject.advance(30);
      await sleep;
      expect(getEventListeners(signal, 'abort')).toEqual([]);
    },
  },
];

/** Runs the promises of Clock against an adapter. */
export const describeClock = (options: ContractOptions<OpenClock>): void =>
  describeContract({ port: 'Clock', cases: clockCases, options });
