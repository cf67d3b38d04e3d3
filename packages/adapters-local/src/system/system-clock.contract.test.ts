import { setTimeout as wait } from 'node:timers/promises';
import { describeClock } from '@assay/core/testing/contracts';
import { createSystemClock } from './system-clock.ts';

describeClock({
  name: 'createSystemClock',
  open: async () => ({
    clock: createSystemClock(),
    advance: (ms) => wait(ms),
    [Symbol.asyncDispose]: async () => undefined,
  }),
  capabilities: {},
  skipped: [],
});
