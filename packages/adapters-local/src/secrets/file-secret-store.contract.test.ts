import { describeSecretStore } from '@assay/core/testing/contracts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createFileSecretStore } from './file-secret-store.ts';

describeSecretStore({
  name: 'createFileSecretStore',
  open: async () => {
    const temporary = await makeTemporaryPath();
    return {
      store: createFileSecretStore({ folder: temporary.path }),
      reopen: async () => createFileSecretStore({ folder: temporary.path }),
      [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
