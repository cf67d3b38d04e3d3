import type { OpenDocumentSourceSubject } from '../contracts/document-source-subject.ts';
import { createMemoryDocumentSource, type MemoryDocumentSource } from '../memory/memory-document-source.ts';

/** Opens a sound source of which some members were replaced. */
export const openSpoiledSource =
  (spoil: (source: MemoryDocumentSource) => Partial<MemoryDocumentSource>): OpenDocumentSourceSubject =>
  async () => {
    const sound = createMemoryDocumentSource();
    const source = { ...sound, ...spoil(sound) };
    return {
      source,
      put: async (key, content) => source.put(key, content),
      remove: async (key) => source.remove(key),
      openMissing: async () => {
        const missing = createMemoryDocumentSource();
        missing.setMissing(true);
        return { ...missing, ...spoil(missing) };
      },
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
