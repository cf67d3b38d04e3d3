import { openScanKernel, pageBytes } from './scan-kernel.ts';
import { largestOf, parseVectorCode } from './vector-code.ts';

/** The chunks of an index, by their keys in the file. */
export type ScannedChunk = { key: number; score: number };

/**
 * The vectors of an index in memory as numbers of 8 bits, a quarter of their size: every scan looks at all of them. The
 * best are compared again with the vectors themselves, which stay in the file.
 */
export type VectorMirror = {
  /** `code` is that of the chunk's vector, see `toVectorCode`. */
  set(key: number, code: Uint8Array): void;
  remove(key: number): void;
  /** The nearest by dot product among those `accepts` lets pass, nearest first; equal scores in the order of keys. */
  scan(request: {
    vector: Float32Array;
    limit: number;
    accepts: ((key: number) => boolean) | null;
    /** The vector of a key; a key without one is passed over. */
    read: (key: number) => Float32Array | null;
  }): ScannedChunk[];
};

/** Numbers that the kernel takes at once. */
const step = 16;
/** Rows whose products are computed before they are looked at. */
const blockRows = 4_096;
const largestByte = 127;
const largestSum = 2 ** 31 - 1;
/**
 * Compared again with the vectors in the file: whole numbers change the order of those that lie close together. Those
 * further down keep the score of whole numbers, which is off by less than 0.002.
 */
const mostCompared = 64;
/** Room is made for so many times the rows there are, so that growing does not copy all too often. */
const growth = 1.25;

const dot = (one: Float32Array, other: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

const keepBest = (all: readonly ScannedChunk[], limit: number): ScannedChunk[] =>
  all.toSorted((one, other) => other.score - one.score || one.key - other.key).slice(0, limit);

export const createVectorMirror = (dimension: number): VectorMirror => {
  const width = Math.ceil(dimension / step) * step;
  const { memory, scan } = openScanKernel();
  // The query, the products of a block, then the rows.
  const productsAt = width * 2;
  const rowsAt = productsAt + blockRows * 4;
  const keys: number[] = [];
  const slots = new Map<number, number>();
  /** What a row's numbers are multiples of. */
  let scales = new Float32Array(blockRows);

  const makeRoom = (rows: number): void => {
    const missing = rowsAt + rows * width - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil((missing + (growth - 1) * rows * width) / pageBytes));
    if (rows <= scales.length) return;
    const larger = new Float32Array(Math.ceil(rows * growth));
    larger.set(scales);
    scales = larger;
  };

  const writeRow = (slot: number, code: Uint8Array): void => {
    makeRoom(slot + 1);
    const { scale, numbers } = parseVectorCode(code);
    const row = new Int8Array(memory.buffer, rowsAt + slot * width, width);
    row.set(numbers);
    row.fill(0, dimension);
    scales[slot] = scale;
  };

  /** Gives what the query's numbers are multiples of: as fine as no sum of products can overflow. */
  const writeQuery = (vector: Float32Array): number => {
    const largest = Math.min(2 ** 15 - 1, Math.floor(largestSum / (largestByte * width)));
    const most = largestOf(vector);
    const scale = most === 0 ? 1 : most / largest;
    const query = new Int16Array(memory.buffer, 0, width);
    for (let at = 0; at < dimension; at += 1) query[at] = Math.round((vector[at] ?? 0) / scale);
    query.fill(0, dimension);
    return scale;
  };

  /** The best by whole numbers. */
  const preselect = (options: {
    vector: Float32Array;
    limit: number;
    accepts: ((key: number) => boolean) | null;
  }): ScannedChunk[] => {
    const { vector, limit, accepts } = options;
    const queryScale = writeQuery(vector);
    const products = new Int32Array(memory.buffer, productsAt, blockRows);
    const room = limit * 2 + 64;
    let best: ScannedChunk[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (let first = 0; first < keys.length; first += blockRows) {
      const count = Math.min(blockRows, keys.length - first);
      scan(0, rowsAt + first * width, count, width, productsAt);
      for (let at = 0; at < count; at += 1) {
        const score = (products[at] ?? 0) * (scales[first + at] ?? 0) * queryScale;
        if (score < least) continue;
        const key = keys[first + at];
        if (key === undefined || (accepts && !accepts(key))) continue;
        best.push({ key, score });
        if (best.length < room) continue;
        best = keepBest(best, limit);
        least = best.at(-1)?.score ?? least;
      }
    }
    return keepBest(best, limit);
  };

  return {
    set: (key, code) => {
      const slot = slots.get(key) ?? keys.length;
      writeRow(slot, code);
      keys[slot] = key;
      slots.set(key, slot);
    },
    remove: (key) => {
      const slot = slots.get(key);
      const last = keys.length - 1;
      const moved = keys[last];
      if (slot === undefined || moved === undefined) return;
      const from = rowsAt + last * width;
      new Uint8Array(memory.buffer).copyWithin(rowsAt + slot * width, from, from + width);
      scales[slot] = scales[last] ?? 1;
      keys[slot] = moved;
      slots.set(moved, slot);
      slots.delete(key);
      keys.pop();
    },
    scan: ({ vector, limit, accepts, read }) => {
      const near = preselect({ vector, limit: Math.max(limit, mostCompared), accepts });
      const compared = near.flatMap(({ key, score }, place): ScannedChunk[] => {
        if (place >= mostCompared) return [{ key, score }];
        const own = read(key);
        return own === null ? [] : [{ key, score: dot(vector, own) }];
      });
      return keepBest(compared, limit);
    },
  };
};
