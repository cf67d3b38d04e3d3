import type { Embedder, SearchItem } from '@assay/core/ports';
import { buildItem, cutPassages, toEmbeddedText } from '@assay/core/search';
import type { SearchSet } from './search-set.ts';

/** The documents of a set as items of an index, cut and analysed as documents of a workspace are. */
export const toItems = async (options: { set: SearchSet; embedder: Embedder }): Promise<SearchItem[]> => {
  const { set, embedder } = options;
  const cut = set.documents.map(({ id, pages }) => ({ id, passages: cutPassages(pages) }));
  const texts = cut.flatMap(({ passages }) => passages.map(toEmbeddedText));
  const made = await embedder.embed({ texts, kind: 'passage' });
  let next = 0;
  return cut.map(({ id, passages }) => {
    const vectors = made.slice(next, next + passages.length);
    next += passages.length;
    return buildItem({ contentId: id, names: [], kind: 'text', passages, vectors, extraction: null });
  });
};
