import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './diagnosis.ts';

/** Older than this program. */
const earliest = Date.UTC(2026, 0, 1);
const latest = Date.UTC(2100, 0, 1);
/** File servers and time services differ by seconds. */
const toleranceMs = 5 * 60_000;

const mend = 'set the clock of this machine, or switch its time service on (timedatectl set-ntp true)';

export const judgeClock = ({ now, lastWriteMs }: { now: Date; lastWriteMs: number | null }) => {
  const time = now.getTime();
  const shown = now.toISOString();
  if (time < earliest || time >= latest) {
    return { status: 'fail', message: `The clock says ${shown}, which cannot be: ${mend}.` } as const;
  }
  if (lastWriteMs !== null && lastWriteMs - time > toleranceMs) {
    const written = new Date(lastWriteMs).toISOString();
    return {
      status: 'warn',
      message: `The clock says ${shown}, but the data folder was written at ${written}: ${mend}. Keys and schedules go by it.`,
    } as const;
  }
  return { status: 'ok', message: shown } as const;
};

export const checkClock: Check = {
  name: 'clock',
  run: async ({ config, now }) => {
    const written = await stat(join(config.dataFolder, 'assay.sqlite')).catch(() => null);
    return judgeClock({ now, lastWriteMs: written?.mtimeMs ?? null });
  },
};
