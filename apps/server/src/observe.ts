import type { LocalHome } from '@assay/adapters-local';
import type { Observer } from './compose.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';

/** Counts and logs what happens; a job's last failure is an error, those before it are warnings. */
export const observe = ({ home, log }: { home: LocalHome; log: Log }): Observer => {
  const metrics = createMetrics({ home });
  return {
    collectMetrics: metrics.collect,
    onEntry: (entry) => {
      if (entry.event === 'request') metrics.onRequest(entry);
      log({ level: entry.event === 'request' ? 'info' : 'error', ...entry });
    },
    onJobFailed: (failure) => {
      metrics.onJobFailed(failure);
      log({ level: failure.last ? 'error' : 'warn', event: 'job.failed', ...failure });
    },
  };
};
