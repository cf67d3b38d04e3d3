import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateLoad } from '@assay/samples';

/** Writes `count` distinct one-page invoices into a new folder. */
export const writeLoad = async (options: { folder: string; count: number }): Promise<void> => {
  await mkdir(options.folder, { recursive: true });
  for await (const { file, bytes } of generateLoad({ count: options.count, seed: 11 })) {
    await writeFile(join(options.folder, file), bytes);
  }
};
