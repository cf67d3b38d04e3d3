import type { RecordStore } from '../ports/record-store.ts';
import type {
  FilterEntry,
  IndexPlace,
  ItemRef,
  LexicalQuery,
  SearchChunk,
  SearchIndex,
} from '../ports/search-index.ts';
import { documentCollection } from './build-item.ts';
import { findCurrentSources } from './current-sources.ts';
import { toPassage } from './highlight-passage.ts';
import type { SearchResult } from './search-request.ts';

/** A result that is to be shown: the chunks to cite, best first. */
export type ChosenItem = ItemRef & {
  chunkIds: readonly string[];
  score: number;
  reasons: Pick<NonNullable<SearchResult['reasons']>, 'words' | 'meaning'> | null;
};

type FoundChunk = { filters: readonly FilterEntry[]; chunk: SearchChunk };

const filterValue = (filters: readonly FilterEntry[], name: string): string | null =>
  filters.find((entry) => entry.name === name)?.value ?? null;

/**
 * Results as people see them, with the documents that they are of. What was deleted a moment ago and is still in the
 * index is left out.
 */
export const showResults = async (options: {
  records: RecordStore;
  index: SearchIndex;
  place: IndexPlace;
  query: LexicalQuery;
  chosen: readonly ChosenItem[];
}): Promise<SearchResult[]> => {
  const { records, index, place, query, chosen } = options;
  const { workspace } = place;

  const show = async (item: ChosenItem, found: readonly FoundChunk[]): Promise<SearchResult[]> => {
    const [first] = found;
    if (!first) return [];
    const isDocument = item.collection === documentCollection;
    const sources = isDocument ? await findCurrentSources({ records, workspace, contentId: item.id }) : [];
    if (isDocument && sources.length === 0) return [];
    const passages = found.map(({ chunk }) => toPassage(chunk, query));
    const words = passages.flatMap(({ text, highlights }) =>
      highlights.map(({ start, end }) => text.slice(start, end).toLowerCase()),
    );
    return [
      {
        collection: item.collection,
        contentId: item.id,
        score: item.score,
        type: filterValue(first.filters, 'type'),
        date: filterValue(first.filters, 'date'),
        documents: sources.map(({ id, name, version }) => ({ id, name, version })),
        passages,
        ...(item.reasons && { reasons: { ...item.reasons, found: [...new Set(words)] } }),
      },
    ];
  };

  const asked = chosen.flatMap(({ collection, chunkIds }) =>
    chunkIds.map((chunkId) => ({ collection, chunkId })),
  );
  const chunks = await index.getChunks({ place, chunks: asked });
  const results = await Promise.all(
    chosen.map((item) =>
      show(
        item,
        chunks.filter(({ item: ref }) => ref.collection === item.collection && ref.id === item.id),
      ),
    ),
  );
  return results.flat();
};
