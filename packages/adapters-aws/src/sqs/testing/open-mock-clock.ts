import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@assay/core/ports';

/**
 * A time that stands still until it is moved, for the adapter and the queues of the mock alike: no lease ends because
 * a machine is slow. `env` is what the mock has to be started with.
 */
export const openMockClock = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-mock-clock-'));
  const file = join(folder, 'now');
  let nowMs = Date.now();
  const show = async (): Promise<void> => {
    // Renamed into place, so that the mock never reads half of it.
    await writeFile(`${file}.next`, String(nowMs));
    await rename(`${file}.next`, file);
  };
  await show();
  const clock: Clock = { now: () => new Date(nowMs), sleep: async () => undefined };
  return {
    clock,
    env: { ASSAY_MOCK_CLOCK: file },
    advance: async (ms: number): Promise<void> => {
      nowMs += ms;
      await show();
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
};
