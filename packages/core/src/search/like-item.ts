import { documentPlace, documents } from '../documents/source-records.ts';
import { rejectError } from '../errors.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { IndexPlace, ItemRef, LexicalQuery, SearchIndex, SearchItem } from '../ports/search-index.ts';
import { documentCollection } from './build-item.ts';
import { isStopWord } from './text/stop-words.ts';

const mostTerms = 25;
const shortestTerm = 4;

/** What others have to be like: the words that an item says most often, and where it points to as a whole. */
export type Likeness = { item: ItemRef; query: LexicalQuery; vector: Float32Array | null };

const frequentTerms = (item: SearchItem): string[] => {
  const counts = new Map<string, number>();
  for (const term of item.chunks.flatMap(({ parts }) => parts.flatMap(({ terms }) => terms))) {
    if (term.length < shortestTerm || isStopWord(term, 'en')) continue;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .slice(0, mostTerms)
    .map(([term]) => term);
};

const meanOf = (item: SearchItem, dimension: number): Float32Array | null => {
  const vectors = item.chunks.flatMap(({ vector }) => (vector ? [vector] : []));
  const sum = new Float32Array(dimension);
  for (const vector of vectors)
    for (const [at, number] of vector.entries()) sum[at] = (sum[at] ?? 0) + number;
  const length = Math.hypot(...sum);
  return length === 0 ? null : sum.map((number) => number / length);
};

/** Errors (reject): `document.not-found`, `search.not-indexed` while the document is on its way into the index. */
export const findLikeness = async (options: {
  records: RecordStore;
  index: SearchIndex;
  place: IndexPlace;
  documentId: string;
}): Promise<Likeness> => {
  const { records, index, place, documentId } = options;
  const document = await documents.find(records, place.workspace, documentPlace(documentId));
  if (!document) throw rejectError('document.not-found', 'There is no such document in this workspace.');
  const ref = { collection: documentCollection, id: document.value.contentId };
  const [item] = await index.getItems({ place, items: [ref] });
  if (!item) {
    throw rejectError(
      'search.not-indexed',
      'The document is not in the index (yet): try again when it was read.',
    );
  }
  const should = frequentTerms(item).map((term) => ({
    kind: 'term' as const,
    term,
    part: null,
    edits: 0 as const,
    prefix: false,
  }));
  return { item: ref, query: { should, must: [], mustNot: [] }, vector: meanOf(item, place.index.dimension) };
};
