import { describeSecretStore } from '../contracts/secret-store.contract.ts';
import { createMemorySecretStore } from './memory-secret-store.ts';

describeSecretStore({
  name: 'createMemorySecretStore',
  open: async () => ({
    store: createMemorySecretStore(),
    [Symbol.asyncDispose]: async () => undefined,
  }),
  capabilities: { durable: false },
  skipped: [],
});
