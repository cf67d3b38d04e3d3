import { join } from 'node:path';
import process from 'node:process';
import { createS3Client, createS3DocumentSource } from '@assay/adapters-aws';
import {
  createFileBlobStore,
  createFileSecretStore,
  createLocalEventBus,
  createSqliteJobQueue,
  createSqliteRecordStore,
  createSystemClock,
  openDataFolder,
  randomBytes,
} from '@assay/adapters-local';
import { createIdSource, rejectError } from '@assay/core';
import { documents } from '@assay/core/documents';
import { createCommit, createRelay } from '@assay/core/events';
import {
  createHandlers,
  createRunner,
  eventRoutes,
  queueDeclarations,
  type Runner,
  toRunnerJobs,
} from '@assay/core/jobs';
import type { BlobStore, DocumentSource, RecordStore } from '@assay/core/ports';
import { createSources } from '@assay/core/sources';

/**
 * Syncs a bucket into a home on this machine through the core's own jobs, twice, in a process of its own, so that its
 * memory is that of the sync alone. What follows from a registered document waits in its queue.
 */
const workspace = 'default';
const name = 'bench';
const memoryEvery = 500;
/** What is not registered by then is lost, and shows in the figures. */
const patienceMs = 30_000;

export type SyncRequest = { endpoint: string; bucket: string; folder: string };
type Memory = { taken: number; residentMb: number; heapMb: number };
type Counts = { requests: Record<string, number>; commits: number; blobPuts: number };

const measureMemory = (taken: number): Memory => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { taken, residentMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 };
};

const run = async ({ endpoint, bucket, folder }: SyncRequest) => {
  const clock = createSystemClock();
  await using data = await openDataFolder({ path: join(folder, 'data'), clock });
  const counts: Counts = { requests: {}, commits: 0, blobPuts: 0 };
  const memory: Memory[] = [];

  const ownRecords = createSqliteRecordStore({ database: data.database, clock });
  const records: RecordStore = {
    ...ownRecords,
    commit: (writes) => {
      counts.commits += 1;
      return ownRecords.commit(writes);
    },
  };
  const ownBlobs = await createFileBlobStore({ path: data.blobsPath });
  let taken = 0;
  const blobs: BlobStore = {
    ...ownBlobs,
    put: async (...request) => {
      const stored = await ownBlobs.put(...request);
      counts.blobPuts += 1;
      taken += 1;
      if (taken % memoryEvery === 0) memory.push(measureMemory(taken));
      return stored;
    },
  };
  const openSource = async (): Promise<DocumentSource> => {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const client = createS3Client({ endpoint, region: 'eu-central-1', credentials });
    client.middlewareStack.add(
      (next, { commandName = 'unknown' }) =>
        (args) => {
          counts.requests[commandName] = (counts.requests[commandName] ?? 0) + 1;
          return next(args);
        },
      { step: 'initialize', name: 'count' },
    );
    return createS3DocumentSource({ client, bucket });
  };

  const queue = createSqliteJobQueue({ database: data.database, queues: queueDeclarations(), clock });
  const ids = createIdSource({ now: clock.now, randomBytes });
  const commit = createCommit({ records, clock, ids });
  const secrets = createFileSecretStore({ folder: data.path });
  const notReached = async (): Promise<never> => {
    throw rejectError('bench.not-reached', 'Only sources are synced here.');
  };
  const handlers = createHandlers({
    ...{ records, blobs, clock, ids, secrets, openSource },
    reader: { read: notReached, renderPage: notReached, listParts: notReached, readPart: notReached },
    extractor: { extract: notReached },
    passwords: async () => [],
  });
  const ours = new Set<string>(['sync-source', 'register-object']);
  const jobs = toRunnerJobs(handlers).filter(({ definition }) => ours.has(definition.name));
  const runner: Runner = createRunner({ jobs, queue, commit, clock, random: Math.random });
  const bus = createLocalEventBus({
    queue,
    routes: eventRoutes(),
    onEnqueued: (woken) => runner.wake(woken),
  });
  const relay = createRelay({ records, bus, clock });
  const sources = createSources({ records, commit, clock, ids, secrets });
  await sources.add({
    ...{ workspace, name, url: `s3://${bucket}/`, region: 'eu-central-1', endpoint, prefix: 'in/' },
    credentials: {
      kind: 'access-key',
      accessKeyId: 'AKIAQUILLFEATHER0001',
      secretAccessKey: 'thistledown-is-the-secret-of-it',
      sessionToken: null,
    },
    ...{ formats: null, minBytes: 0, maxBytes: null, processedPrefix: null, afterwards: 'nothing' as const },
    ...{ enabled: true, byPlatform: true, actor: 'bench' },
  });

  const isIdle = async (): Promise<boolean> => {
    const stats = await Promise.all([...ours].map((job) => queue.stats(job)));
    return stats.every(({ waiting, claimed, delayed }) => waiting + claimed + delayed === 0);
  };
  const countDocuments = async (): Promise<number> => {
    let count = 0;
    let cursor: string | null = null;
    do {
      const request = { workspace, index: 'all', partition: 'all', limit: 1_000, cursor };
      const page: Awaited<ReturnType<typeof documents.listByIndex>> = await documents.listByIndex(
        records,
        request,
      );
      count += page.items.length;
      cursor = page.cursor;
    } while (cursor !== null);
    return count;
  };

  /** A whole sync with all registrations that follow from it, and what it cost. */
  const sync = async () => {
    Object.assign(counts, { requests: {}, commits: 0, blobPuts: 0 });
    const startedAt = performance.now();
    let endedAt: number | null = null;
    await sources.requestSync({ workspace, name, actor: 'bench' });
    for (;;) {
      await clock.sleep(50);
      const found = (await sources.find({ workspace, name }))?.lastRun;
      if (found?.state === 'failed') throw new Error(`The sync failed: ${found.problem?.code}`);
      if (found?.state !== 'completed' || !(await isIdle())) continue;
      endedAt ??= performance.now();
      // Events of the last part may be on their way to the queue yet.
      const known = found.counts.taken + found.counts.unchanged;
      if ((await countDocuments()) === known || performance.now() - endedAt > patienceMs) {
        const seconds = (performance.now() - startedAt) / 1_000;
        return { seconds, counts: found.counts, ...structuredClone(counts) };
      }
    }
  };

  const stop = new AbortController();
  const relaying = relay.run(stop.signal);
  runner.start();
  memory.push(measureMemory(0));
  const first = await sync();
  memory.push(measureMemory(taken));
  const registered = await countDocuments();
  const second = await sync();
  await runner.stop({ graceMs: 1_000 });
  stop.abort();
  await relaying;
  return { first, second, memory, registered };
};

export type SyncReport = Awaited<ReturnType<typeof run>>;

process.once('message', (request: SyncRequest) => {
  void run(request).then(
    (result) => process.send?.({ result }, () => process.disconnect()),
    (thrown) => process.send?.({ problem: String(thrown?.stack ?? thrown) }, () => process.disconnect()),
  );
});
