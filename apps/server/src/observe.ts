import type { Observer } from './compose.ts';
import type { ServiceHome } from './home/service-home.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';

/** Counts and logs what happens; a job's last failure is an error, those before it are warnings. */
export const observe = ({ home, log }: { home: ServiceHome; log: Log }): Observer => {
  const metrics = createMetrics({ home });
  return {
    collectMetrics: metrics.collect,
    onEntry: (entry) => {
      if (entry.event === 'request') metrics.onRequest(entry);
      log({ level: entry.event === 'request' ? 'info' : 'error', ...entry });
    },
    onNoticeLost: ({ code }) => log({ level: 'error', event: 'notice.lost', code }),
    onJobFailed: (failure) => {
      metrics.onJobFailed(failure);
      log({ level: failure.last ? 'error' : 'warn', event: 'job.failed', ...failure });
    },
  };
};
