import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openScratch } from '../../../testing/open-scratch.ts';
import { readInputFile, writeWhole } from './files.ts';

it('says that a folder is one, be it read or written', async () => {
  await using scratch = await openScratch();
  await expect(readInputFile(scratch.path)).rejects.toMatchObject({
    code: 'path.not-readable',
    message: `"${scratch.path}" is a folder: name a file in it.`,
  });
  await expect(writeWhole(scratch.path, 'x')).rejects.toMatchObject({
    code: 'path.not-writable',
    message: `"${scratch.path}" is a folder: name the file that is to be written.`,
  });
  await expect(readInputFile(join(scratch.path, 'none'))).rejects.toThrow(/check its name and rights/);
});
