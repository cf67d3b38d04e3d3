import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeDocumentSource } from '@assay/core/testing/contracts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFolderDocumentSource } from './folder-document-source.ts';

describeDocumentSource({
  name: 'createFolderDocumentSource',
  open: async () => {
    const temporary = await makeTemporaryPath();
    const { path } = temporary;
    let puts = 0;
    return {
      source: createFolderDocumentSource({ path }),
      // In place, which is the worst that can happen to a reader; with times that do not depend on the disk's clock.
      put: async (key, content) => {
        const file = join(path, key);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
        puts += 1;
        await utimes(file, puts, puts);
      },
      remove: (key) => rm(join(path, key)),
      openMissing: async () => createFolderDocumentSource({ path: join(path, 'missing') }),
      [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
    };
  },
  capabilities: { 'any-key': false },
  skipped: [],
});
