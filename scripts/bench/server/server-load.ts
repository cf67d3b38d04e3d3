import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDocumentsRoute, listJobsRoute } from '@assay/http-api/routes';
import { driveClients, percentile } from '../../../apps/server/testing/drive-clients.ts';
import { makeLoad } from '../../../apps/server/testing/load-files.ts';
import { startServerProcess } from '../../../apps/server/testing/server-process.ts';
import { watchTreeMemory } from '../../../apps/server/testing/tree-memory.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export type ServerLoad = Awaited<ReturnType<typeof benchServerLoad>>;

/** Mixed documents through a running server with many clients at once: what it costs, and whether any is lost. */
export const benchServerLoad = async (options: {
  documents: number;
  clients: number;
  follows: 'one-by-one' | 'burst';
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-load-'));
  const files = await makeLoad({ count: options.documents, folder: join(folder, 'samples') });
  const server = await startServerProcess({ data: join(folder, 'data'), search: true });
  try {
    const memory = watchTreeMemory(server.pid);
    const startedAt = performance.now();
    const { acknowledged, states, latencies } = await driveClients({
      url: server.url,
      token: server.token,
      files,
      clientCount: options.clients,
      follows: options.follows,
    });
    const seconds = (performance.now() - startedAt) / 1_000;
    const pss = memory.stop();
    const listed = await Array.fromAsync(
      server.client.listAll(listDocumentsRoute, { query: { limit: 500 } }),
    );
    const { queues } = await server.client.call(listJobsRoute, {});
    const all = [...latencies.values()].flat();
    const third = Math.floor(pss.length / 3);
    return {
      documents: files.length,
      clients: options.clients,
      seconds,
      acknowledged: acknowledged.length,
      listed: listed.length,
      lost: files.length - [...states.values()].filter((state) => state !== 'lost').length,
      states: Object.fromEntries(
        [...Map.groupBy(states.values(), (state) => state)].map(([state, ones]) => [state, ones.length]),
      ),
      dead: queues.reduce((sum, queue) => sum + queue.dead, 0),
      requests: all.length,
      p50Ms: percentile(all, 0.5),
      p95Ms: percentile(all, 0.95),
      p99Ms: percentile(all, 0.99),
      byRequest: Object.fromEntries(
        [...latencies].map(([what, values]) => [
          what,
          { count: values.length, p95Ms: percentile(values, 0.95) },
        ]),
      ),
      pssMb: {
        peak: Math.max(...pss) / 1e6,
        /** Flat is: the last third like the middle one. */
        middle: mean(pss.slice(third, 2 * third)) / 1e6,
        last: mean(pss.slice(2 * third)) / 1e6,
      },
    };
  } finally {
    await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
};

/** The figures as lines of a table. */
export const formatServerLoad = (title: string, load: ServerLoad): string[] => [
  `  ${title}`,
  `    ${load.listed} of ${load.documents} there, ${load.lost} lost, ${load.dead} dead jobs, ${load.seconds.toFixed(1)} s`,
  `    ${load.requests} requests: p50 ${load.p50Ms.toFixed(0)} ms, p95 ${load.p95Ms.toFixed(0)} ms, p99 ${load.p99Ms.toFixed(0)} ms`,
  ...Object.entries(load.byRequest).map(
    ([what, { count, p95Ms }]) =>
      `      ${what.padEnd(26)} ${String(count).padStart(6)}   p95 ${p95Ms.toFixed(0).padStart(4)} ms`,
  ),
  `    memory of the process tree (PSS): peak ${load.pssMb.peak.toFixed(0)} MB, middle third ${load.pssMb.middle.toFixed(0)} MB, last third ${load.pssMb.last.toFixed(0)} MB`,
];
