import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAwsMock } from '@assay/adapters-aws/testing/aws-mock';
import type { SyncReport, SyncRequest } from './sync-child.ts';

const bucket = 'foreign';
const putsAtOnce = 8;
/** Of another format than a source takes: left out by name, without a download. */
const unwantedEvery = 20;

const keyOf = (number: number): string => `in/${String(number).padStart(6, '0')}.txt`;

/** By bare requests: the mock looks at no signature, and the client's own work is not what is measured. */
const fillBucket = async (endpoint: string, objects: number): Promise<void> => {
  const put = async (path: string, body: string): Promise<void> => {
    const answer = await fetch(`${endpoint}/${bucket}${path}`, { method: 'PUT', body });
    if (!answer.ok) throw new Error(`The mock answers ${answer.status} to a PUT.`);
    await answer.arrayBuffer();
  };
  await put('', '');
  let next = 0;
  const work = async (): Promise<void> => {
    for (let number = next++; number < objects; number = next++) {
      await put(`/${keyOf(number)}`, `Invoice number ${number}\nTotal: ${number}.00 EUR\n`);
      if (number % unwantedEvery === 0) await put(`/in/${number}.exe`, 'x');
    }
  };
  await Promise.all(Array.from({ length: putsAtOnce }, work));
};

const runChild = async (request: SyncRequest): Promise<SyncReport> => {
  const child = fork(new URL('sync-child.ts', import.meta.url), { execArgv: ['--expose-gc'] });
  child.send(request);
  const exit = once(child, 'exit').then(() => [{ problem: 'The process of the sync died.' }]);
  const [told] = (await Promise.race([once(child, 'message'), exit])) as [
    { result?: SyncReport; problem?: string },
  ];
  if (!told.result) throw new Error(told.problem);
  return told.result;
};

/** Lists, filters and registers the objects of a mocked bucket through the core's jobs, and then once more. */
export const benchSync = async ({ objects }: { objects: number }) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-sync-'));
  const mock = await openAwsMock();
  try {
    const { endpoint } = mock.client;
    const startedAt = performance.now();
    await fillBucket(endpoint, objects);
    const fillSeconds = (performance.now() - startedAt) / 1_000;
    return { objects, fillSeconds, ...(await runChild({ endpoint, bucket, folder })) };
  } finally {
    await mock[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The lines of a table. */
export const formatSync = (synced: Awaited<ReturnType<typeof benchSync>>): string[] => {
  const lineOf = (name: string, sync: SyncReport['first']): string => {
    const { seen, taken, unchanged, skipped, failed } = sync.counts;
    const requests = Object.entries(sync.requests).map(([command, count]) => `${count} ${command}`);
    return `  ${name} sync ${sync.seconds.toFixed(1).padStart(6)} s: ${seen} seen, ${taken} taken, ${unchanged} unchanged, ${skipped} left out, ${failed} failed; ${requests.join(', ')}; ${sync.blobPuts} blobs put, ${sync.commits} commits`;
  };
  const { memory } = synced;
  const shown = [0, 0.25, 0.5, 0.75, 1].map((part) => memory[Math.round(part * (memory.length - 1))]);
  return [
    lineOf('first ', synced.first),
    lineOf('second', synced.second),
    `  documents registered: ${synced.registered}`,
    ...shown.flatMap((each) =>
      each === undefined
        ? []
        : [
            `  memory after ${String(each.taken).padStart(6)}: ${each.residentMb.toFixed(0)} MB resident, heap ${each.heapMb.toFixed(1)} MB`,
          ],
    ),
  ];
};
