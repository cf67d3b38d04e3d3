import type { IndexPlace, LexicalQuery, SearchFilter, SearchIndex } from '../ports/search-index.ts';

/** A word that more documents have is no word to exclude by. */
const mostItems = 10_000;

/**
 * What must not be in a document is not to be on any page of it, while a ranking looks at its passages one by one: so
 * the documents that have it are taken out beforehand, from what words and from what meaning would find.
 */
export const forbid = async (options: {
  index: SearchIndex;
  place: IndexPlace;
  filter: SearchFilter;
  query: LexicalQuery;
}): Promise<{ filter: SearchFilter; query: LexicalQuery }> => {
  const { index, place, filter, query } = options;
  if (query.mustNot.length === 0) return { filter, query };
  const having = await index.rankByTerms({
    place,
    filter,
    query: { should: query.mustNot, must: [], mustNot: [] },
    limit: mostItems,
    perItem: 1,
  });
  const except = having.map(({ collection, itemId }) => ({ collection, id: itemId }));
  return {
    filter: { ...filter, except: [...(filter.except ?? []), ...except] },
    query: { ...query, mustNot: [] },
  };
};
