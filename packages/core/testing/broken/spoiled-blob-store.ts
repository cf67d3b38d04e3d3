import type { BlobStore } from '../../src/ports/index.ts';
import type { OpenBlobStore } from '../contracts/blob-store-subject.ts';
import { createMemoryBlobStore } from '../memory/memory-blob-store.ts';

/** Opens a sound store of which some members were replaced; what it keeps outlives it unless `forgets`. */
export const openSpoiledBlobs =
  (
    spoil: (store: BlobStore) => Partial<BlobStore>,
    { forgets = false }: { forgets?: boolean } = {},
  ): OpenBlobStore =>
  async () => {
    const sound = createMemoryBlobStore();
    return {
      store: { ...sound, ...spoil(sound) },
      reopen: async () => (forgets ? createMemoryBlobStore() : sound),
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
