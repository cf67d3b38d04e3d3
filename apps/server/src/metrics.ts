import { queueDeclarations } from '@assay/core/jobs';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ServiceHome } from './home/service-home.ts';

/** `route` is the pattern; null for a path that no route has. */
export type AnsweredRequest = { method: string; route: string | null; status: number; ms: number };

const latencyBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a Prometheus server scrapes. Labels hold names from our own code only, so their number is bounded. */
export const createMetrics = (options: { home: Pick<ServiceHome, 'queue' | 'pool'> }) => {
  const { home } = options;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'assay_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: latencyBuckets,
    registers: [registry],
  });
  const jobFailures = new Counter({
    name: 'assay_job_failures_total',
    help: 'Deliveries that failed, by job and error code',
    labelNames: ['job', 'code'],
    registers: [registry],
  });
  new Gauge({
    name: 'assay_queue_jobs',
    help: 'Jobs by queue and state',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      for (const { name } of queueDeclarations()) {
        for (const [state, count] of Object.entries(await home.queue.stats(name))) {
          this.set({ queue: name, state }, count);
        }
      }
    },
  });
  new Gauge({
    name: 'assay_pool_children',
    help: 'Child processes that read documents, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { size, alive, busy } = home.pool.stats();
      this.set({ state: 'allowed' }, size);
      this.set({ state: 'alive' }, alive);
      this.set({ state: 'busy' }, busy);
    },
  });
  new Gauge({
    name: 'assay_pool_kills',
    help: 'Child processes that were ended since the start, by reason',
    labelNames: ['reason'],
    registers: [registry],
    collect() {
      for (const [reason, count] of Object.entries(home.pool.stats().kills)) this.set({ reason }, count);
    },
  });
  return {
    collect: (): Promise<string> => registry.metrics(),
    onRequest: ({ method, route, status, ms }: AnsweredRequest): void =>
      requests.observe({ method, route: route ?? 'none', status }, ms / 1_000),
    onJobFailed: ({ job, code }: { job: string; code: string }): void => jobFailures.inc({ job, code }),
  };
};
