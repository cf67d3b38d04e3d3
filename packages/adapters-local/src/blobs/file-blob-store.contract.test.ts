import { describeBlobStore } from '@assay/core/testing/contracts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFileBlobStore } from './file-blob-store.ts';

describeBlobStore({
  name: 'createFileBlobStore',
  open: async () => {
    const temporary = await makeTemporaryPath();
    const { path } = temporary;
    return {
      store: await createFileBlobStore({ path }),
      reopen: () => createFileBlobStore({ path }),
      [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
