import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSamples } from '@assay/samples';
import { expect, it } from 'vitest';
import { startServerProcess } from '../../server/testing/server-process.ts';
import { openScratch } from './open-scratch.ts';
import { type CliResult, runCli } from './run-cli.ts';

/** Takes the folder's place out of what is printed, which is all that may differ. */
const printed = ({ code, stdout, stderr }: CliResult, data: string) => ({
  code,
  stdout: stdout.replaceAll(data, 'DATA'),
  stderr: stderr.replaceAll(data, 'DATA'),
});

const readings: readonly (readonly string[])[] = [
  ['documents', 'list'],
  ['documents', 'list', '--json'],
  ['findings', 'list'],
  ['findings', 'list', '--json'],
  ['findings', 'list', '--jsonl'],
  ['jobs', 'list'],
  ['jobs', 'dead', '--json'],
  ['changes', '--json'],
  ['keys', 'list', '--json'],
  ['workspaces', 'list', '--json'],
  ['schedules', 'list', '--json'],
  ['documents', 'show', 'doc_00000000000000000000000000'],
  ['findings', 'show', 'fnd_nowhere', '--json'],
  ['documents', 'list', '--workspace', 'Not A Name'],
  ['reconcile', '--json'],
];

it('prints the same whether it opens the folder itself or talks to the server that owns it', {
  timeout: 180_000,
}, async () => {
  await using scratch = await openScratch();
  const samples = join(scratch.path, 'samples');
  const { files } = await generateSamples({ seed: 1, folder: samples });
  const some = join(scratch.path, 'some');
  await mkdir(some);
  for (const file of files.filter((_, place) => place % 3 === 0)) {
    await copyFile(join(samples, file), join(some, file));
  }
  const data = join(scratch.path, 'data');
  const own = await runCli(['add', some, '--data', data, '--json']);
  const run = async (args: readonly string[]) => printed(await runCli([...args, '--data', data]), data);

  const alone = [];
  for (const args of readings) alone.push(await run(args));
  const [first]: { id: string }[] = JSON.parse(alone[1]?.stdout ?? '[]');
  const shown = await run(['documents', 'show', first?.id ?? '']);
  const report = join(scratch.path, 'report.html');
  await run(['report', '--out', report]);
  const ownReport = await readFile(report, 'utf8');

  const server = await startServerProcess({ data });
  try {
    // Each reading appends nothing that a later one shows, but `reconcile`, which comes last in both.
    for (const [place, args] of readings.entries()) {
      const { stdout, ...rest } = await run(args);
      if (args[0] === 'changes') expect(stdout.startsWith(alone[place]?.stdout ?? '')).toBe(true);
      else if (args[0] !== 'keys') expect({ args, stdout, ...rest }).toEqual({ args, ...alone[place] });
    }
    expect(await run(['documents', 'show', first?.id ?? ''])).toEqual(shown);
    await run(['report', '--out', report]);
    const withoutTime = (html: string): string => html.replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, 'TIME');
    expect(withoutTime(await readFile(report, 'utf8'))).toBe(withoutTime(ownReport));

    // Adding and deleting too: the same files again change nothing, a new one is there at once.
    const again = await runCli(['add', some, '--data', data, '--json']);
    expect(printed(again, data)).toEqual(printed(own, data));
    const letter = join(scratch.path, 'letter.txt');
    await writeFile(letter, 'Dear customer, this is the letter of an integration test.');
    const added = JSON.parse((await runCli(['add', letter, '--data', data, '--json'])).stdout);
    expect(added).toMatchObject({ added: 1, documents: [{ name: letter }] });
    const deleted = await run(['documents', 'delete', added.documents[0].id]);
    expect(deleted).toMatchObject({ code: 0, stderr: '' });
  } finally {
    await server.end('SIGTERM');
  }
});

it('says so when the server that it is to talk to is not there, and that it may be tried again', {
  timeout: 30_000,
}, async () => {
  const nowhere = await runCli(['documents', 'list', '--server', 'http://127.0.0.1:9'], {
    env: { ASSAY_KEY: 'assay_x' },
  });
  expect(nowhere.code).toBe(75);
  expect(nowhere.stderr).toContain('assay start');
  const keyless = await runCli(['documents', 'list', '--server', 'http://127.0.0.1:9']);
  expect(keyless).toMatchObject({ code: 1 });
  expect(keyless.stderr).toContain('ASSAY_KEY');
});
