import { expect, it } from 'vitest';
import { describeClock } from '../contracts/clock.contract.ts';
import { createManualClock } from './manual-clock.ts';

describeClock({
  name: 'createManualClock',
  open: async () => {
    const clock = createManualClock();
    return { clock, advance: clock.advance, [Symbol.asyncDispose]: async () => undefined };
  },
  capabilities: {},
  skipped: [],
});

it('wakes each sleeper at its own hour, also one that went to sleep while time was moved on', async () => {
  const clock = createManualClock({ startAt: new Date(0) });
  const hours: number[] = [];
  const rounds = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await clock.sleep(100);
      hours.push(clock.now().getTime());
    }
  };
  const done = rounds();
  await clock.advance(1_000);
  await done;
  expect(hours).toEqual([100, 200, 300]);
  expect(clock.now().getTime()).toBe(1_000);
});
