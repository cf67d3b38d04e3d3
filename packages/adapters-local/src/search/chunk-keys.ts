/** A chunk's number tells its item's: no table is asked for it, in millions of rows. */
const placeBits = 20;
const placesPerItem = 2 ** placeBits;

/** Chunks that an item may have at most. */
export const mostChunks = placesPerItem;

export const toChunkKey = (item: number, place: number): number => item * placesPerItem + place;

export const itemOfChunk = (key: number): number => Math.floor(key / placesPerItem);

/** The numbers that an item's chunks lie between, both included. */
export const chunkKeysOf = (item: number): [first: number, last: number] => [
  toChunkKey(item, 0),
  toChunkKey(item, placesPerItem - 1),
];

/** SQL: the item of the chunk whose number a column has. */
export const itemColumn = (column: string): string => `(${column} >> ${placeBits})`;
