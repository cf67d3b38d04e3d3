import { retryError } from '@assay/core';
import type { Clock } from '@assay/core/ports';

/** Asks again until it is so. Error: `infra.still-waiting` (retry) after `limitMs`. */
export const waitUntil = async (options: {
  clock: Clock;
  what: string;
  isSo: () => Promise<boolean>;
  pauseMs: number;
  limitMs: number;
}): Promise<void> => {
  const { clock, what, isSo, pauseMs, limitMs } = options;
  for (const startedAt = clock.now().getTime(); !(await isSo()); await clock.sleep(pauseMs)) {
    if (clock.now().getTime() - startedAt < limitMs) continue;
    throw retryError(
      'infra.still-waiting',
      `AWS needs long until ${what}: run \`assay infra create\` again, it goes on where it was.`,
    );
  }
};
