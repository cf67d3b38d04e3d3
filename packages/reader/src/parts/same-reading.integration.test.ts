import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { everyFormat } from './every-format.test-data.ts';

const run = promisify(execFile);
const reader = new URL('../index.ts', import.meta.url);

/** Reads the files in their order and prints a hash of what was read of each. */
const program = `
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readBytes } from ${JSON.stringify(reader.href)};
const hashes = {};
for (const path of process.argv.slice(1)) {
  const read = await readBytes({ bytes: readFileSync(path), passwords: ['p'] });
  hashes[path] = createHash('sha256').update(JSON.stringify(read)).digest('hex');
}
console.log(JSON.stringify(hashes));
`;

const readInProcess = async (paths: readonly string[]): Promise<Record<string, string>> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program, '--', ...paths]);
  return JSON.parse(stdout);
};

describe('reading in processes of their own', () => {
  it('gives the same of the same bytes, whatever was read before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-same-'));
    try {
      const paths: string[] = [];
      for (const { build } of Object.values(everyFormat)) {
        const path = join(folder, String(paths.length));
        await writeFile(path, await build());
        paths.push(path);
      }
      const forwards = await readInProcess(paths);
      expect(Object.keys(forwards)).toHaveLength(paths.length);
      expect(await readInProcess(paths.toReversed())).toEqual(forwards);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
