import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { compileCache } from '../../../server/testing/compile-cache.ts';

const main = join(import.meta.dirname, '../main.ts');

const runAssay = (args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { env: compileCache }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

describe('assay restore', () => {
  it('makes a folder of a backup, once, and says what it did', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'assay-restore-'));
    await using _scratch = { [Symbol.asyncDispose]: () => rm(scratch, { recursive: true, force: true }) };
    const [data, backup, restored] = ['data', 'backup', 'restored'].map((name) => join(scratch, name));
    if (!data || !backup || !restored) throw new Error('There are three places.');
    const file = join(scratch, 'note.txt');
    await writeFile(file, 'Invoice 1');
    expect((await runAssay(['add', file, '--data', data])).stderr).not.toContain('error');
    expect(await runAssay(['backup', '--out', backup, '--data', data])).toMatchObject({ code: 0 });
    const first = await runAssay(['restore', backup, '--data', restored, '--json']);
    expect(first).toMatchObject({ code: 0 });
    expect(JSON.parse(first.stdout)).toMatchObject({ path: restored, blobCount: expect.any(Number) });
    const list = ['documents', 'list', '--json', '--data'];
    expect((await runAssay([...list, restored])).stdout).toBe((await runAssay([...list, data])).stdout);
    const again = await runAssay(['restore', backup, '--data', restored]);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('restore.target-exists') });
    const nothing = await runAssay(['restore', data, '--data', join(scratch, 'other')]);
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('restore.not-a-backup') });
    const elsewhere = await runAssay(['restore', backup, '--home', 'aws', '--data', join(scratch, 'other')]);
    expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringContaining('restore.local-only') });
    expect((await readdir(scratch)).filter((name) => name.includes('partial'))).toEqual([]);
  });
});
