import { describeEmbedder } from '../../contracts/search/embedder.contract.ts';
import { createMemoryEmbedder } from './memory-embedder.ts';

describeEmbedder({
  name: 'createMemoryEmbedder',
  open: async () => ({ embedder: createMemoryEmbedder(), [Symbol.asyncDispose]: async () => undefined }),
  capabilities: {},
  skipped: [],
});
