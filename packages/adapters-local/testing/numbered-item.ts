import type { IndexPlace, SearchItem } from '@assay/core/ports';

export const writerPlace: IndexPlace = { workspace: 'alpha', index: { embedder: 'words', dimension: 4 } };

/** An item of three pieces, all of it told by its number. */
export const numberedItem = (number: number): SearchItem => ({
  collection: 'documents',
  id: `item-${String(number).padStart(6, '0')}`,
  filters: [{ name: 'number', value: String(number) }],
  chunks: [0, 1, 2].map((piece) => ({
    id: `item-${number}/${piece}`,
    parts: [
      { name: 'body', text: `Piece ${piece} of ${number}`, terms: ['piece', `n${number}`, `p${piece}`] },
    ],
    vector: new Float32Array([1, 0, 0, 0]),
    locator: { piece },
  })),
});
