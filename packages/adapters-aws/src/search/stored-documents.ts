import type { FilterEntry, Json, SearchChunk, SearchItem, TextPart } from '@assay/core/ports';
import { filterToken, fromKey, labelToken, toIndexTerm, toKey } from './index-tokens.ts';

/** A document of the index, as it is sent: one for an item itself, and one for each of its chunks. */
export type IndexDocument = { kind: 'item' | 'chunk'; [field: string]: unknown };

type StoredItem = { filters: readonly FilterEntry[] };
type StoredChunk = StoredItem & { parts: readonly TextPart[]; locator: Json };

export type ItemSource = { kind: 'item'; item: string; written: string; stored: StoredItem };
export type ChunkSource = {
  kind: 'chunk';
  item: string;
  chunk: string;
  written: string;
  place: number;
  vector?: readonly number[];
  stored: StoredChunk;
};

const toText = (parts: readonly TextPart[]): string[] =>
  parts.map(({ terms }) =>
    terms
      .map(toIndexTerm)
      .filter((term) => term !== '')
      .join(' '),
  );

const toWords = ({ parts }: SearchChunk) => {
  const named = (name: TextPart['name']) => toText(parts.filter((part) => part.name === name));
  const words = toText(parts);
  const terms = new Set(words.flatMap((text) => text.split(' ')).filter((term) => term !== ''));
  return { title: named('title'), body: named('body'), words, terms: [...terms] };
};

/** An item as the documents of one writing, the item's own last: what is listed has all of its chunks. */
export const toDocuments = (options: {
  workspace: string;
  written: string;
  item: SearchItem;
}): IndexDocument[] => {
  const { workspace, written, item } = options;
  const { collection, filters } = item;
  const common = {
    workspace,
    written,
    item: toKey(collection, item.id),
    filters: [...new Set(filters.map(({ name, value }) => filterToken(name, value)))],
  };
  const chunks = item.chunks.map((chunk, place) => ({
    ...common,
    kind: 'chunk' as const,
    chunk: toKey(collection, chunk.id),
    chunkId: chunk.id,
    place,
    ...toWords(chunk),
    ...(chunk.vector && { vector: [...chunk.vector] }),
    stored: { filters, parts: chunk.parts, locator: chunk.locator },
  }));
  const labels = [...new Set(filters.map(labelToken))];
  return [...chunks, { ...common, kind: 'item', chunk: '', labels, stored: { filters } }];
};

export const toChunk = ({ chunk, vector, stored }: ChunkSource): SearchChunk => ({
  id: fromKey(chunk).id,
  parts: stored.parts,
  vector: vector ? new Float32Array(vector) : null,
  locator: stored.locator,
});
