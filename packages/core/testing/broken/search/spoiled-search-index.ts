import type { SearchIndex } from '../../../src/ports/index.ts';
import type { OpenSearchIndex } from '../../contracts/search/search-index-subject.ts';
import { createMemorySearchIndex } from '../../memory/search/memory-search-index.ts';

/** Opens a sound index of which some members were replaced; what it holds outlives it unless `forgets`. */
export const openSpoiledIndex =
  (
    spoil: (index: SearchIndex) => Partial<SearchIndex>,
    { forgets = false }: { forgets?: boolean } = {},
  ): OpenSearchIndex =>
  async () => {
    const sound = createMemorySearchIndex();
    return {
      index: { ...sound, ...spoil(sound) },
      reopen: async () => (forgets ? createMemorySearchIndex() : sound),
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
