import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  listAuditRoute,
  listDocumentsRoute,
  listFindingsRoute,
  listJobsRoute,
  rebuildIndexRoute,
} from '@assay/http-api/routes';
import { driveClients } from './drive-clients.ts';
import { type LoadFile, makeLoad } from './load-files.ts';
import { readIndex } from './read-index.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { listTree } from './tree-memory.ts';

export type Victim = 'server' | 'child' | 'both';

const victims: readonly Victim[] = ['server', 'child', 'both'];

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
};

const strike = async (server: ServerProcess, victim: Victim): Promise<void> => {
  const children = (await listTree(server.pid)).filter((pid) => pid !== server.pid);
  if (victim !== 'server') for (const pid of children) kill(pid);
  if (victim !== 'child') await server.end('SIGKILL');
};

const untilIdle = async (server: ServerProcess): Promise<void> => {
  while (!(await server.client.call(listJobsRoute, {})).idle) await sleep(100);
};

/** What two runs can be compared by. */
const inspect = async (server: ServerProcess) => {
  const documents = await Array.fromAsync(
    server.client.listAll(listDocumentsRoute, { query: { limit: 500 } }),
  );
  const findings = await Array.fromAsync(
    server.client.listAll(listFindingsRoute, { query: { status: 'open', limit: 500 } }),
  );
  const day = new Date().toISOString().slice(0, 10);
  const audit = await Array.fromAsync(server.client.listAll(listAuditRoute, { query: { day, limit: 500 } }));
  const { queues } = await server.client.call(listJobsRoute, {});
  const countOf = (action: string): number => audit.filter((entry) => entry.action === action).length;
  return {
    documents: documents
      .map(({ name, state, type, version }) => ({ name, state, type, version }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    // Which of two equal invoices is the duplicate depends on the order in which they came in.
    findings: findings
      .map(({ id, kind, amount }) => ({ id: kind === 'duplicate-invoice' ? kind : id, amount }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    unregistered: countOf('document.add') - countOf('document.register'),
    dead: queues.reduce((sum, queue) => sum + queue.dead, 0),
  };
};

/** Mulberry32: even and repeatable, from 0 up to 1. */
const seededRandom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * A load under kills at random moments: of the server, of its children, of both. Afterwards everything must be as in a
 * run that nobody disturbed. The moments come from a seed; where they fall differs from machine to machine.
 */
export const workUnderKills = async (options: { documents: number; kills: number; seed: number }) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-kills-'));
  const files = await makeLoad({ count: options.documents, folder: join(folder, 'samples') });
  const random = seededRandom(options.seed);
  const drive = (server: ServerProcess, own: readonly LoadFile[]) =>
    driveClients({ url: server.url, token: server.token, files: own, clientCount: 8, follows: 'never' });

  try {
    const calm = await startServerProcess({ data: join(folder, 'calm'), search: true });
    await drive(calm, files);
    await untilIdle(calm);
    const expected = await inspect(calm);
    await calm.end('SIGTERM');
    const expectedIndex = await readIndex(join(folder, 'calm'));

    const data = join(folder, 'killed');
    const struck: Record<Victim, number> = { server: 0, child: 0, both: 0 };
    let left: LoadFile[] = [...files];
    let server = await startServerProcess({ data, search: true });
    const restartMs: number[] = [];
    for (let turn = 0; turn < options.kills; turn += 1) {
      const victim = victims[Math.floor(random() * victims.length)] ?? 'server';
      // A share at a time, so that uploads go on until the last kill.
      const share = left.slice(0, Math.ceil(files.length / options.kills) + 2);
      const driving = drive(server, share);
      await sleep(20 + random() * 600);
      await strike(server, victim);
      struck[victim] += 1;
      const { acknowledged } = await driving;
      const safe = new Set(acknowledged.map(({ name }) => name));
      left = left.filter((file) => !safe.has(file.name));
      if (server.hasEnded()) {
        server = await startServerProcess({ data, search: true });
        restartMs.push(server.readyMs);
      }
    }
    await drive(server, left);
    await untilIdle(server);
    const result = await inspect(server);
    await server.end('SIGTERM');
    const index = await readIndex(data);
    server = await startServerProcess({ data, search: true });
    await server.client.call(rebuildIndexRoute, {});
    await untilIdle(server);
    await server.end('SIGTERM');
    const rebuilt = await readIndex(data);
    const wrong = expected.documents.filter(
      (one, at) => JSON.stringify(one) !== JSON.stringify(result.documents[at]),
    ).length;
    return {
      documents: files.length,
      struck,
      wrong,
      listed: result.documents.length,
      findingsEqual: JSON.stringify(expected.findings) === JSON.stringify(result.findings),
      indexed: Object.keys(index).length,
      indexEqual: isDeepStrictEqual(index, expectedIndex),
      indexEqualsRebuilt: isDeepStrictEqual(index, rebuilt),
      unregistered: result.unregistered,
      dead: result.dead,
      slowestRestartMs: Math.max(0, ...restartMs),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
