import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { inspectFolder } from './inspect-folder.ts';
import { type KillMode, runKillWorker } from './run-kill-worker.ts';
import { writeLoad } from './write-load.ts';

const fileCount = 100;

const openScratch = async () => {
  const path = await mkdtemp(join(tmpdir(), 'assay-kill-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

/** Where each kill falls: early and late moments of every kind, and random ones from a fixed sequence. */
const plan: { mode: KillMode; n: number }[] = [
  ...[1, 2, 3, 5, 8, 13, 40].map((n) => ({ mode: 'after-commit' as const, n })),
  ...[1, 2, 4].map((n) => ({ mode: 'before-publish' as const, n })),
  ...[1, 2, 4].map((n) => ({ mode: 'after-publish' as const, n })),
  ...[350, 500, 620, 700, 810, 900, 1_000, 1_200, 1_500, 1_800].map((n) => ({ mode: 'random' as const, n })),
  ...[90, 120, 160].map((n) => ({ mode: 'after-commit' as const, n })),
  ...[10, 20].map((n) => ({ mode: 'before-publish' as const, n })),
];

it('loses nothing acknowledged and has each effect once, however often the process is killed', {
  timeout: 300_000,
}, async () => {
  await using scratch = await openScratch();
  const files = join(scratch.path, 'files');
  await writeLoad({ folder: files, count: fileCount });

  const undisturbed = join(scratch.path, 'undisturbed');
  const calm = await runKillWorker({ data: undisturbed, files, mode: 'none', n: 0 });
  expect(calm.errors).toBe('');
  expect(calm.drained).toBe(true);
  const expected = await inspectFolder(undisturbed);

  const data = join(scratch.path, 'killed');
  const acknowledged = new Set<string>();
  const fell: string[] = [];
  for (const { mode, n } of plan) {
    const end = await runKillWorker({ data, files, mode, n });
    for (const name of end.acknowledged) acknowledged.add(name);
    if (!end.killed) {
      fell.push(`${mode} ${n}: ended before the kill ${end.errors}`);
      continue;
    }
    const state = await inspectFolder(data);
    const { waiting, delayed, claimed } = state.jobs;
    fell.push(
      `${mode} ${n}: ${state.documents.length} documents, outbox ${state.outbox}, jobs waiting ${waiting + delayed}, in hand ${claimed}, incoming ${state.incoming}`,
    );
  }
  const last = await runKillWorker({ data, files, mode: 'none', n: 0 });
  for (const name of last.acknowledged) acknowledged.add(name);
  const result = await inspectFolder(data);
  process.stdout.write(`\nWhere the kills fell:\n  ${fell.join('\n  ')}\n`);

  expect(last.drained).toBe(true);
  expect(fell.filter((line) => !line.includes('ended before')).length).toBeGreaterThanOrEqual(15);
  expect(acknowledged.size).toBe(fileCount);
  expect(result.documents).toEqual(expected.documents);
  expect(result.versionCounts).toEqual(result.documents.map(() => 1));
  expect(result.findings).toEqual(expected.findings);
  expect({ outbox: result.outbox, incoming: result.incoming, jobs: result.jobs }).toEqual({
    outbox: 0,
    incoming: 0,
    jobs: { waiting: 0, delayed: 0, claimed: 0, dead: 0 },
  });
  expect(new Set(result.documents.map((document) => document.name)).size).toBe(fileCount);
});
