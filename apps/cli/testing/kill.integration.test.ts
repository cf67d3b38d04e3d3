import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { inspectFolder } from './inspect-folder.ts';
import { openScratch } from './open-scratch.ts';
import { type KillMode, runKillWorker } from './run-kill-worker.ts';
import { writeLoad } from './write-load.ts';

type Kill = { mode: KillMode; n: number };

/** The state in which a killed process left its folder. */
type Fallen = { mode: KillMode; registered: number; outbox: number; jobs: number; incoming: number };

const span = (values: readonly number[]): string => `${Math.min(...values)}–${Math.max(...values)}`;

const describeKills = (fell: readonly Fallen[]): string =>
  [...Map.groupBy(fell, (one) => one.mode)]
    .map(([mode, ones]) => {
      const of = (name: 'registered' | 'outbox' | 'jobs' | 'incoming') => span(ones.map((one) => one[name]));
      const unpublished = ones.filter((one) => one.outbox > 0).length;
      return `  ${mode}: ${ones.length}; registered ${of('registered')}, jobs waiting ${of('jobs')}, incoming ${of('incoming')}, events not yet published in ${unpublished}`;
    })
    .join('\n');

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
  const fell: Fallen[] = [];
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
    const { documents, outbox, jobs, incoming } = await inspectFolder(data);
    fell.push({ mode, registered: documents.length, outbox, jobs: jobs.waiting + jobs.delayed, incoming });
  }
  process.stdout.write(`
Where ${fell.length} kills fell:
${describeKills(fell)}
`);
  return {
    killCount: fell.length,
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
  // A death between the commit and its acknowledgement makes the client upload again: each upload has its effect once.
  expect(result.registrations).toBe(result.uploads);
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
  const run = await workUnderKills({ fileCount: 2, kills: (turn) => cycle[turn % cycle.length] ?? null });
  expect(run.killCount).toBeGreaterThanOrEqual(20);
  expectSameAsCalm(run);
});

it('loses nothing acknowledged when it is killed during a load of 100 files', {
  timeout: 300_000,
}, async () => {
  // Random moments differ from machine to machine, which is the point; the forced ones fall on every kind of step.
  const random = [5, 40, 120, 220, 300, 400, 90, 500].map((n) => ({
    mode: 'random' as const,
    n,
  }));
  const forced = [1, 4, 15, 60].flatMap((n) =>
    (['after-commit', 'before-publish', 'after-publish'] as const).map((mode) => ({ mode, n })),
  );
  const kills: Kill[] = forced.flatMap((kill, place) => [...random.slice(place, place + 1), kill]);
  const run = await workUnderKills({ fileCount: 100, kills: (turn) => kills[turn] ?? null });
  expect(run.killCount).toBeGreaterThanOrEqual(15);
  expectSameAsCalm(run);
});
