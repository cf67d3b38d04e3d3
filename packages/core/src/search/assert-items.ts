import { rejectError } from '../errors.ts';
import type { IndexPlace, SearchItem } from '../ports/search-index.ts';

/** Error: `search.wrong-dimension` (reject). */
export const assertDimension = (place: IndexPlace, vector: Float32Array): void => {
  const { dimension, embedder } = place.index;
  if (vector.length === dimension) return;
  throw rejectError(
    'search.wrong-dimension',
    `The index of ${embedder} holds vectors of ${dimension} numbers, not of ${vector.length}: embed with the index's own embedder, or rebuild the index.`,
  );
};

/** What `SearchIndex.put` refuses, in every home. Errors (reject): `search.wrong-dimension`, `search.duplicate-chunk`. */
export const assertItems = (place: IndexPlace, items: readonly SearchItem[]): void => {
  const seen = new Set<string>();
  for (const { collection, chunks } of items) {
    for (const { id, vector } of chunks) {
      const key = JSON.stringify([collection, id]);
      if (seen.has(key)) {
        throw rejectError(
          'search.duplicate-chunk',
          `The chunk "${id}" was given twice: name each piece once.`,
        );
      }
      seen.add(key);
      if (vector) assertDimension(place, vector);
    }
  }
};
