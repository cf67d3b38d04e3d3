import type { Clock } from '../../src/ports/index.ts';
import { clockCases, type OpenClock } from '../contracts/clock.contract.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';

const openWith =
  (spoil: (clock: Clock) => Partial<Clock>): OpenClock =>
  async () => {
    const clock = createManualClock();
    return {
      clock: { now: clock.now, sleep: clock.sleep, ...spoil(clock) },
      advance: clock.advance,
      [Symbol.asyncDispose]: async () => undefined,
    };
  };

const frozen = new Date('2030-01-01T00:00:00.000Z');

describeBrokenAdapters({
  port: 'Clock',
  cases: clockCases,
  sound: openWith(() => ({})),
  broken: [
    {
      flaw: 'ignores abort',
      open: openWith((clock) => ({ sleep: (ms) => clock.sleep(ms) })),
      caughtBy: [
        'rejects with the reason of a signal that was aborted before',
        'rejects with the reason as soon as the signal aborts',
      ],
    },
    {
      flaw: 'does not look whether the signal was aborted before',
      open: openWith((clock) => ({
        sleep: (ms, signal) => clock.sleep(ms, signal?.aborted ? undefined : signal),
      })),
      caughtBy: ['rejects with the reason of a signal that was aborted before'],
    },
    {
      flaw: 'rejects with an error of its own',
      open: openWith((clock) => ({
        sleep: (ms, signal) =>
          clock.sleep(ms, signal).catch((cause: unknown) => {
            throw new Error('aborted', { cause });
          }),
      })),
      caughtBy: ['rejects with the reason as soon as the signal aborts'],
    },
    {
      flaw: 'stands still',
      open: openWith(() => ({ now: () => new Date(frozen) })),
      caughtBy: ['tells a time that moves on as time passes and never back'],
    },
    {
      flaw: 'shares one date among its callers',
      open: openWith((clock) => {
        const shared = clock.now();
        return { now: () => shared };
      }),
      caughtBy: ['gives a date of its own to each caller'],
    },
    {
      flaw: 'does not sleep',
      open: openWith(() => ({ sleep: async () => undefined })),
      caughtBy: ['lets a sleeper sleep until the time has passed'],
    },
    {
      flaw: 'wakes nobody',
      open: openWith((clock) => ({ sleep: (_, signal) => clock.sleep(1e12, signal) })),
      caughtBy: ['wakes a sleeper once the time has passed', 'wakes sleepers in the order of their times'],
    },
    {
      flaw: 'wakes everybody at the same time',
      open: openWith((clock) => ({ sleep: (ms, signal) => clock.sleep(Math.min(ms, 10), signal) })),
      caughtBy: ['wakes sleepers in the order of their times'],
    },
    {
      flaw: 'lets an abort end the sleep of the others too',
      open: openWith((clock) => {
        let everybody = new AbortController();
        return {
          sleep: (ms, signal) => {
            if (everybody.signal.aborted) everybody = new AbortController();
            const { signal: shared } = everybody;
            signal?.addEventListener('abort', () => everybody.abort(signal.reason), { once: true });
            return clock.sleep(ms, shared);
          },
        };
      }),
      caughtBy: [
        'wakes the others when one sleeper is aborted',
        'leaves no listener on the signal after the sleep',
      ],
    },
  ],
});
