/** The chunks of an index, by their keys in the file. */
export type ScannedChunk = { key: number; score: number };

/**
 * The vectors of an index in memory, in the order of their keys: SQLite would take longer to hand them over than they
 * take to compare. The file stays the truth.
 */
export type VectorMirror = {
  set(key: number, vector: Float32Array): void;
  remove(key: number): void;
  /** The nearest by dot product among those `accepts` lets pass, nearest first. */
  scan(request: {
    vector: Float32Array;
    limit: number;
    accepts: ((key: number) => boolean) | null;
  }): ScannedChunk[];
};

const firstRoom = 64;

/** Keeps the best `limit` of many; equal scores in the order of their keys. */
const keepBest = (all: ScannedChunk[], limit: number): ScannedChunk[] =>
  all.toSorted((one, other) => other.score - one.score || one.key - other.key).slice(0, limit);

export const createVectorMirror = (dimension: number): VectorMirror => {
  let numbers = new Float32Array(firstRoom * dimension);
  const keys: number[] = [];
  const slots = new Map<number, number>();

  const write = (slot: number, vector: Float32Array): void => {
    if ((slot + 1) * dimension > numbers.length) {
      const larger = new Float32Array(numbers.length * 2);
      larger.set(numbers);
      numbers = larger;
    }
    numbers.set(vector, slot * dimension);
  };

  const dotAt = (slot: number, vector: Float32Array): number => {
    const start = slot * dimension;
    let sum = 0;
    for (let at = 0; at < dimension; at += 1) sum += (numbers[start + at] ?? 0) * (vector[at] ?? 0);
    return sum;
  };

  return {
    set: (key, vector) => {
      const slot = slots.get(key) ?? keys.length;
      write(slot, vector);
      keys[slot] = key;
      slots.set(key, slot);
    },
    remove: (key) => {
      const slot = slots.get(key);
      const last = keys.length - 1;
      const moved = keys[last];
      if (slot === undefined || moved === undefined) return;
      numbers.copyWithin(slot * dimension, last * dimension, (last + 1) * dimension);
      keys[slot] = moved;
      slots.set(moved, slot);
      slots.delete(key);
      keys.pop();
    },
    scan: ({ vector, limit, accepts }) => {
      const room = limit * 2 + 64;
      let best: ScannedChunk[] = [];
      let least = Number.NEGATIVE_INFINITY;
      for (const [slot, key] of keys.entries()) {
        const score = dotAt(slot, vector);
        if (score < least || (accepts && !accepts(key))) continue;
        best.push({ key, score });
        if (best.length < room) continue;
        best = keepBest(best, limit);
        least = best.at(-1)?.score ?? least;
      }
      return keepBest(best, limit);
    },
  };
};
