import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseJsonBytes, ReadDocument } from '@assay/core/documents';
import type { Eyes } from '@assay/redactor';
import { openTasks } from '../../compose.ts';
import type { Config } from '../../config.ts';

/**
 * Reading and drawing in a child process. Bytes go to it as files of a folder that only this user may open, and which
 * goes at the end.
 */
export const openEyes = async (
  config: Config,
  passwords: readonly string[],
): Promise<Eyes & AsyncDisposable> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-redact-'));
  const { pool, tasks } = openTasks({ ...config, workers: 1 });
  let count = 0;
  const withFile = async <Result>(
    bytes: Uint8Array,
    use: (path: string) => Promise<Result>,
  ): Promise<Result> => {
    count += 1;
    const path = join(folder, String(count));
    await writeFile(path, bytes, { mode: 0o600 });
    try {
      return await use(path);
    } finally {
      await rm(path, { force: true });
    }
  };
  return {
    read: (bytes) =>
      withFile(bytes, async (path) => parseJsonBytes(ReadDocument, await tasks.read({ path, passwords }))),
    draw: ({ bytes, page, maxPixels }) =>
      withFile(bytes, (path) => tasks.render({ path, passwords, page, maxPixels })),
    [Symbol.asyncDispose]: async () => {
      await pool[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
