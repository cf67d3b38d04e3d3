import { describeSearchIndex } from '../../contracts/search/search-index.contract.ts';
import { createMemorySearchIndex } from './memory-search-index.ts';

describeSearchIndex({
  name: 'createMemorySearchIndex',
  open: async () => ({ index: createMemorySearchIndex(), [Symbol.asyncDispose]: async () => undefined }),
  capabilities: { durable: false },
  skipped: [],
});
