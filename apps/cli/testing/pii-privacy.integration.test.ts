import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { runInProcess } from './run-in-process.ts';

vi.stubEnv('ASSAY_SEARCH', '0');
vi.stubEnv('ASSAY_WORKERS', '1');

const marks = ['xanthippe.quill@example.com', '4111 1111 1111 1111', '+49 30 901820'];
const text = `Dear colleague,\n\nwrite to ${marks[0]} or call ${marks[2]}.\nThe card ${marks[1]} is blocked.\n`;

const hasMark = (content: string): boolean => marks.some((mark) => content.includes(mark));

/** Every file of a folder, whose own name is no content. */
const listFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('personal data that was found', () => {
  it('stands in what was taken in, read and found alone, and is gone with the document', async () => {
    await using scratch = await openScratch();
    const [data, file] = [join(scratch.path, 'data'), join(scratch.path, 'letter.txt')];
    await writeFile(file, text);
    const run = (...args: string[]) => runInProcess([...args, '--data', data]);
    expect((await run('add', file)).code).toBe(0);
    const listed: { id: string }[] = JSON.parse((await run('documents', 'list', '--json')).stdout);
    const id = listed[0]?.id ?? '';
    const shown = await run('pii', 'document', id, '--json', '--explain');
    const found: { state: string; entities: { quote: string; reason: unknown }[] } = JSON.parse(shown.stdout);
    expect(found.state).toBe('current');
    expect(found.entities.map(({ quote }) => quote)).toEqual(expect.arrayContaining(marks));
    expect(hasMark(JSON.stringify(found.entities.map(({ reason }) => reason)))).toBe(false);

    const keepers: string[] = [];
    for (const path of await listFiles(data)) {
      if (hasMark(await readFile(path, 'latin1'))) keepers.push(path.slice(data.length));
    }
    expect(keepers.length).toBeGreaterThan(1);
    for (const path of keepers) expect(path).toMatch(/^.blobs\b/);

    for (const command of [
      ['changes', '--json'],
      ['audit', '--json'],
      ['jobs', 'list', '--json'],
      ['jobs', 'dead', '--json'],
      ['documents', 'show', id],
    ]) {
      const { code, stdout, stderr } = await run(...command);
      expect([command, code, hasMark(stdout + stderr)]).toEqual([command, 0, false]);
    }

    await run('documents', 'delete', id);
    for (const path of await listFiles(data)) expect(hasMark(await readFile(path, 'latin1'))).toBe(false);
    expect((await run('pii', 'document', id)).code).toBe(1);
  }, 240_000);

  it('stands in no error', async () => {
    await using scratch = await openScratch();
    const file = join(scratch.path, 'letter.txt');
    await writeFile(file, text);
    const lines = join(scratch.path, 'lines.jsonl');
    await writeFile(lines, `${text}\n{"id": 1, "text": ["${marks[0]}"]}\n`);
    const binary = join(scratch.path, 'binary');
    await writeFile(binary, `\u0000${text}`);
    for (const args of [
      ['pii', 'detect', file, '--types', 'SHOE_SIZE'],
      ['pii', 'detect', file, '--settings', file],
      ['pii', 'detect', lines, '--jsonl', '--no-names'],
      ['pii', 'detect', binary],
    ]) {
      const { code, stdout, stderr } = await runInProcess(args);
      expect([args.at(-1), code]).toEqual([args.at(-1), 1]);
      expect([args.at(-1), hasMark(stdout + stderr)]).toEqual([args.at(-1), false]);
    }
  }, 240_000);
});
