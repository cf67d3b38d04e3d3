import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { ExtractOutput } from '@assay/core/extraction';
import { generateSamples } from '@assay/samples';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { openScratch } from './open-scratch.ts';
import { type CliResult, runCli } from './run-cli.ts';
import { writeLoad } from './write-load.ts';

const contract = `SUPPLY AGREEMENT
Contract number: SV-2026-014
This agreement is made between Quillfeather Instruments Ltd ("Supplier") and Marrowbone Foods Ltd ("Customer").
Effective date: 1 January 2026
End date: 31 December 2026
Currency: EUR
Payment terms: 30 days net
`;

const entry = join(import.meta.dirname, '../src/main.ts');

const bytesOf = async (folder: string): Promise<{ name: string; text: string }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (name) => ({ name, text: await readFile(name, 'latin1') })));
};

it('leaves nothing of a deleted text, nor its file name, anywhere in the data folder', {
  timeout: 60_000,
}, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const file = join(scratch.path, 'quillfeather-agreement.txt');
  await writeFile(file, contract);
  const added = await runCli(['add', file, '--data', data, '--json']);
  expect(added.code).toBe(0);
  expect((await bytesOf(data)).some(({ text }) => text.includes('Quillfeather'))).toBe(true);
  const [document]: { id: string }[] = JSON.parse(added.stdout).documents;
  expect((await runCli(['documents', 'delete', document?.id ?? '', '--data', data])).code).toBe(0);
  const left = (await bytesOf(data)).filter(({ text }) => /quillfeather|marrowbone|SV-2026-014/i.test(text));
  expect(left.map(({ name }) => name)).toEqual([]);
  const listed = await runCli(['documents', 'list', '--data', data, '--json']);
  expect(JSON.parse(listed.stdout)).toEqual([]);
});

it('says what is wrong and how to mend it, with an exit code that scripts can use', {
  timeout: 60_000,
}, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const missing = await runCli(['add', join(scratch.path, 'nowhere.pdf'), '--data', data]);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toContain('check the spelling');
  const unknown = await runCli(['documents', 'show', 'doc_X', '--data', data, '--json']);
  expect(unknown.code).toBe(1);
  expect(JSON.parse(unknown.stdout).error.code).toBe('document.not-found');
  const wrong = await runCli(['findings', 'list', '--workers', 'many', '--data', data]);
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('ASSAY_WORKERS');
});

it('prints one JSON object a file, also for files that cannot be read', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  const folder = join(scratch.path, 'files');
  await mkdir(folder);
  await writeFile(join(folder, 'agreement.txt'), contract);
  await writeFile(join(folder, 'empty.pdf'), '');
  await writeFile(join(folder, 'noise.pdf'), new Uint8Array([1, 2, 3, 0, 255, 254]));
  const names = ['agreement.txt', 'empty.pdf', 'noise.pdf', 'gone.pdf'].map((name) => join(folder, name));
  const result = await runCli(['extract', ...names, '--jsonl']);
  const outputs = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(result.code).toBe(1);
  expect(outputs.map((output) => output.file)).toEqual(names);
  expect(outputs.map((output) => output.problems[0]?.code ?? null).slice(1)).toEqual([
    'document.empty',
    'document.unsupported',
    'path.not-found',
  ]);
  const keys = ['file', 'status', 'type', 'confidence', 'fields', 'tables', 'problems', 'ms'];
  for (const output of outputs) {
    expect(Object.keys(output)).toEqual(keys);
    expect(ExtractOutput.parse(output)).toEqual(output);
  }
  expect(outputs[0].fields.contractNumber).toMatchObject({ value: 'SV-2026-014', method: 'rules' });
  expect(outputs[0].fields.contractNumber.evidence[0]).toMatchObject({ page: 1, quote: 'SV-2026-014' });
});

it('finishes or hands back what is in hand on SIGTERM, and goes on at the next start', {
  timeout: 120_000,
}, async () => {
  await using scratch = await openScratch();
  const data = join(scratch.path, 'data');
  const files = join(scratch.path, 'files');
  await writeLoad({ folder: files, count: 60 });
  const someAreRead = async (): Promise<boolean> =>
    (await readdir(data, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('read.json'))
      .length >= 5;
  const stopped = await runCli(['add', files, '--data', data], {
    terminate: { signal: 'SIGTERM', when: someAreRead },
  });
  expect(stopped.code).toBe(143);
  expect(stopped.stderr).toContain('goes on at the next start');
  const jobs: { claimed: number; dead: number }[] = JSON.parse(
    (await runCli(['jobs', 'list', '--data', data, '--json'])).stdout,
  );
  expect(jobs.every((job) => job.claimed === 0 && job.dead === 0)).toBe(true);
  const again = await runCli(['add', files, '--data', data, '--json']);
  const { documents }: { documents: { name: string; state: string }[] } = JSON.parse(again.stdout);
  expect(documents).toHaveLength(60);
  expect(
    documents.every((document) => document.state === 'complete' || document.state === 'incomplete'),
  ).toBe(true);
});

it('opens an encrypted PDF with its password only, and says which it needs', {
  timeout: 60_000,
}, async () => {
  await using scratch = await openScratch();
  const { truth } = await generateSamples({ seed: 3, folder: scratch.path });
  const codeOf = (result: CliResult): string | undefined => JSON.parse(result.stdout).problems[0]?.code;
  const locked = truth.documents
    .map((document) => join(scratch.path, document.file))
    .filter((file) => file.includes('alpina-DL'));
  const [file = ''] = locked;
  expect(codeOf(await runCli(['extract', file, '--jsonl']))).toBe('document.password-needed');
  expect(codeOf(await runCli(['extract', file, '--jsonl', '-p', 'wrong']))).toBe('document.password-wrong');
  const passwords = truth.passwords.flatMap((password) => ['--password', password]);
  const opened = await runCli(['extract', '--password', 'wrong', ...passwords, file, '--jsonl']);
  expect(JSON.parse(opened.stdout)).toMatchObject({ type: 'contract' });
});

it('ends quietly when the reader of its output has seen enough', { timeout: 60_000 }, async () => {
  const { stderr } = await promisify(execFile)('bash', [
    '-c',
    `"${process.execPath}" "${entry}" --help | head -n 1`,
  ]);
  const files = Array.from({ length: 400 }, (_, place) => `no-such-file-${place}.pdf`).join(' ');
  const many = await promisify(execFile)('bash', [
    '-c',
    `"${process.execPath}" "${entry}" extract ${files} --jsonl | head -n 1`,
  ]);
  expect(stderr + many.stderr).toBe('');
  expect(JSON.parse(many.stdout).status).toBe('failed');
});

it('reads no recogniser before one is needed, as each of its starts would wait for hundreds', {
  timeout: 60_000,
}, async () => {
  const listModules = `
    import { registerHooks } from 'node:module';
    import { writeSync } from 'node:fs';
    registerHooks({ load: (url, context, next) => (writeSync(2, url + '\\n'), next(url, context)) });`;
  const { stderr } = await promisify(execFile)(process.execPath, [
    ...['--import', `data:text/javascript,${encodeURIComponent(listModules)}`, entry, '--version'],
  ]);
  const read = stderr.split('\n').filter((url) => url.startsWith('file:'));
  expect(read.length).toBeGreaterThan(100);
  expect(
    read.filter((url) =>
      /libphonenumber|\/sharp\/|\/pii\/(?:countries|patterns|names)\/|\/(?:lexicon|redactor)\//.test(url),
    ),
  ).toEqual([]);
});

it('helps with examples and finds its own installation sound', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  const help = await runCli(['--help']);
  expect(help.stdout).toContain('Examples:');
  const doctor = await runCli(['doctor', '--data', join(scratch.path, 'data'), '--json']);
  const diagnoses: { check: string; status: string }[] = JSON.parse(doctor.stdout);
  expect(diagnoses.map(({ check }) => check)).toEqual(
    expect.arrayContaining(['node', 'folder', 'disk', 'workers', 'models', 'port']),
  );
  expect(diagnoses.filter(({ status }) => status === 'fail')).toEqual([]);
  expect(doctor.code).toBe(0);
});
