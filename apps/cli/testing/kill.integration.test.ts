import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { inspectFolder } from './inspect-folder.ts';
import { type KillMode, runKillWorker } from './run-kill-worker.ts';
import { writeLoad } from './write-load.ts';

type Kill = { mode: KillMode; n: number };

const openScratch = async () => {
  const path = await mkdtemp(join(tmpdir(), 'assay-kill-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

const done = { outbox: 0, incoming: 0, jobs: { waiting: 0, delayed: 0, claimed: 0, dead: 0 } };

/**
 * Works a load off under the kills, starting again after each, then once without; compares with a run that nobody
 * disturbed. Reports in which states the kills fell.
 */
const workUnderKills = async (options: { fileCount: number; kills: (turn: number) => Kill | null }) => {
  const { fileCount, kills } = options;
  await using scratch = await openScratch();
  const files = join(scratch.path, 'files');
  await writeLoad({ folder: files, count: fileCount });
  const calmData = join(scratch.path, 'calm');
  const calm = await runKillWorker({ data: calmData, files, first: 0, mode: 'none', n: 0 });
  expect(calm).toMatchObject({ errors: '', drained: true });

  const data = join(scratch.path, 'killed');
  const acknowledged = new Set<string>();
  const fell: string[] = [];
  let killCount = 0;
  let drained = false;
  for (let turn = 0; !drained; turn += 1) {
    const { mode, n } = kills(turn) ?? { mode: 'none', n: 0 };
    const end = await runKillWorker({ data, files, first: acknowledged.size, mode, n });
    for (const name of end.acknowledged) acknowledged.add(name);
    drained = end.drained && acknowledged.size === fileCount;
    if (!end.killed) {
      expect(end).toMatchObject({ errors: '', drained: true });
      continue;
    }
    killCount += 1;
    const { documents, outbox, jobs, incoming } = await inspectFolder(data);
    const waiting = jobs.waiting + jobs.delayed;
    fell.push(
      `${mode} ${n}: ${acknowledged.size} acknowledged, ${documents.length} registered, outbox ${outbox}, jobs ${waiting}, incoming ${incoming}`,
    );
  }
  process.stdout.write(`\nWhere ${killCount} kills fell:\n  ${fell.join('\n  ')}\n`);
  return {
    killCount,
    acknowledged,
    expected: await inspectFolder(calmData),
    result: await inspectFolder(data),
  };
};

const expectSameAsCalm = ({
  acknowledged,
  expected,
  result,
}: Awaited<ReturnType<typeof workUnderKills>>): void => {
  expect(acknowledged.size).toBe(expected.documents.length);
  expect(result.documents).toEqual(expected.documents);
  expect(result.versionCounts).toEqual(expected.versionCounts);
  expect(result.findings).toEqual(expected.findings);
  expect(result.registrations.length).toBe(expected.registrations.length);
  expect({ outbox: result.outbox, incoming: result.incoming, jobs: result.jobs }).toEqual(done);
};

it('has each effect once when it is killed after every single commit, and around its publishing', {
  timeout: 300_000,
}, async () => {
  const cycle: Kill[] = [
    { mode: 'after-commit', n: 1 },
    { mode: 'before-publish', n: 1 },
    { mode: 'after-commit', n: 1 },
    { mode: 'after-publish', n: 1 },
    { mode: 'after-commit', n: 1 },
    { mode: 'after-commit', n: 1 },
  ];
  const run = await workUnderKills({ fileCount: 3, kills: (turn) => cycle[turn % cycle.length] ?? null });
  expect(run.killCount).toBeGreaterThanOrEqual(25);
  expectSameAsCalm(run);
});

it('loses nothing acknowledged when it is killed at random moments of a load of 100 files', {
  timeout: 300_000,
}, async () => {
  // From start-up to deep in the load; the moments differ from machine to machine, which is the point.
  const moments = [5, 40, 90, 150, 220, 300, 400, 500, 120, 260, 60, 700, 350, 180, 20, 450];
  const run = await workUnderKills({
    fileCount: 100,
    kills: (turn) => (turn < moments.length ? { mode: 'random', n: moments[turn] ?? 100 } : null),
  });
  expect(run.killCount).toBeGreaterThanOrEqual(10);
  expectSameAsCalm(run);
});
