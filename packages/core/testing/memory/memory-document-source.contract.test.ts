import { describeDocumentSource } from '../contracts/document-source.contract.ts';
import { createMemoryDocumentSource } from './memory-document-source.ts';

describeDocumentSource({
  name: 'createMemoryDocumentSource',
  open: async () => {
    const source = createMemoryDocumentSource();
    return {
      source,
      put: async (key, content) => source.put(key, content),
      remove: async (key) => source.remove(key),
      openMissing: async () => {
        const missing = createMemoryDocumentSource();
        missing.setMissing(true);
        return missing;
      },
      [Symbol.asyncDispose]: async () => undefined,
    };
  },
  capabilities: { 'any-key': true },
  skipped: [],
});
