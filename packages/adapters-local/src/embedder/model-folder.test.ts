import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { packagedModelFolder, readModelFolder } from './model-folder.ts';

it('says which file is missing and how to mend it', async () => {
  await using folder = await makeTemporaryPath();
  await expect(readModelFolder(folder.path)).rejects.toMatchObject({
    code: 'embedder.invalid-weights',
    recovery: 'reject',
    message: expect.stringMatching(/model\.fp16\.safetensors cannot be read: install the packages/),
  });
});

it('refuses a file that is not the one that vectors are made with', async () => {
  await using folder = await makeTemporaryPath();
  const source = packagedModelFolder();
  await copyFile(join(source, 'model.fp16.safetensors'), join(folder.path, 'model.fp16.safetensors'));
  await writeFile(join(folder.path, 'tokenizer.json'), '{"model":{"vocab":{}}}');
  await expect(readModelFolder(folder.path)).rejects.toMatchObject({
    code: 'embedder.invalid-weights',
    message: expect.stringMatching(/tokenizer\.json is not the file/),
  });
});
