import { describeBlobStore } from '../contracts/blob-store.contract.ts';
import { createMemoryBlobStore } from './memory-blob-store.ts';

describeBlobStore({
  name: 'createMemoryBlobStore',
  open: async () => ({ store: createMemoryBlobStore(), [Symbol.asyncDispose]: async () => undefined }),
  capabilities: { durable: false },
  skipped: [],
});
