import { describe, expect, it } from 'vitest';
import { openScanKernel } from './scan-kernel.ts';
import { toVectorCode } from './vector-code.ts';
import { createVectorMirror } from './vector-mirror.ts';

/** The same numbers for the same seed, between -1 and 1. */
const createNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
};

const unit = (dimension: number, next: () => number): Float32Array => {
  const raw = Float32Array.from({ length: dimension }, next);
  const length = Math.hypot(...raw);
  return raw.map((value) => value / length);
};

const dot = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

const open = (dimension: number) => {
  const vectors = new Map<number, Float32Array>();
  const mirror = createVectorMirror(dimension);
  return {
    set: (key: number, vector: Float32Array) => {
      vectors.set(key, vector);
      mirror.set(key, toVectorCode(vector));
    },
    remove: (key: number) => {
      vectors.delete(key);
      mirror.remove(key);
    },
    near: (vector: Float32Array, limit: number, accepts: ((key: number) => boolean) | null = null) =>
      mirror.scan({ vector, limit, accepts, read: (key) => vectors.get(key) ?? null }),
    /** What a comparison with each of them gives. */
    truth: (vector: Float32Array, limit: number, accepts: (key: number) => boolean = () => true) =>
      [...vectors]
        .filter(([key]) => accepts(key))
        .map(([key, own]) => ({ key, score: dot(vector, own) }))
        .toSorted((one, other) => other.score - one.score || one.key - other.key)
        .slice(0, limit)
        .map(({ key }) => key),
  };
};

describe('openScanKernel', () => {
  it('multiplies rows with a query, the largest numbers included', () => {
    const { memory, scan } = openScanKernel();
    const query = new Int16Array(memory.buffer, 0, 32);
    const rows = new Int8Array(memory.buffer, 1_024, 96);
    const next = createNumbers(7);
    query.forEach((_, at) => {
      query[at] = at === 5 ? 32_767 : Math.round(next() * 32_767);
    });
    rows.forEach((_, at) => {
      rows[at] = at % 40 === 0 ? -128 : Math.round(next() * 127);
    });
    scan(0, 1_024, 3, 32, 4_096);
    const expected = [0, 1, 2].map((row) =>
      query.reduce((sum, value, at) => sum + value * (rows[row * 32 + at] ?? 0), 0),
    );
    expect([...new Int32Array(memory.buffer, 4_096, 4)]).toEqual([...expected, 0]);
  });

  it('writes nothing for no rows', () => {
    const { memory, scan } = openScanKernel();
    scan(0, 1_024, 0, 16, 4_096);
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true);
  });
});

describe('createVectorMirror', () => {
  it.each([16, 384, 50])('finds what a comparison with each vector finds (%i numbers)', (dimension) => {
    const next = createNumbers(dimension);
    const { set, near, truth } = open(dimension);
    for (let key = 1; key <= 5_000; key += 1) set(key, unit(dimension, next));
    for (let question = 0; question < 5; question += 1) {
      const vector = unit(dimension, next);
      expect(near(vector, 10).map(({ key }) => key)).toEqual(truth(vector, 10));
      const odd = (key: number) => key % 2 === 1;
      expect(near(vector, 10, odd).map(({ key }) => key)).toEqual(truth(vector, 10, odd));
    }
  });

  it('gives scores near the truth far down a long ranking, too', () => {
    const next = createNumbers(3);
    const { set, near } = open(384);
    const vectors = Array.from({ length: 300 }, () => unit(384, next));
    for (const [key, vector] of vectors.entries()) set(key, vector);
    const vector = unit(384, next);
    const ranked = near(vector, 300);
    expect(ranked).toHaveLength(300);
    for (const { key, score } of ranked) {
      const own = vectors[key] ?? new Float32Array(384);
      expect(Math.abs(score - dot(vector, own))).toBeLessThan(0.002);
    }
  });

  it('follows what is replaced and removed, and gives equal scores in the order of their keys', () => {
    const { set, remove, near } = open(16);
    const axis = (at: number) => Float32Array.from({ length: 16 }, (_, place) => Number(place === at));
    for (let key = 1; key <= 16; key += 1) set(key, axis(key - 1));
    set(3, axis(8));
    remove(1);
    remove(1);
    remove(16);
    expect(near(axis(8), 3)).toEqual([
      { key: 3, score: 1 },
      { key: 9, score: 1 },
      { key: 2, score: 0 },
    ]);
    expect(near(axis(0), 20)).toHaveLength(14);
    for (let key = 2; key <= 15; key += 1) remove(key);
    expect(near(axis(0), 20)).toEqual([]);
    set(7, axis(0));
    expect(near(axis(0), 20)).toEqual([{ key: 7, score: 1 }]);
  });

  it('bears a vector of nothing but zeros, as a row and as a question', () => {
    const { set, near } = open(16);
    set(1, new Float32Array(16));
    expect(near(new Float32Array(16).fill(0.25), 5)).toEqual([{ key: 1, score: 0 }]);
    expect(near(new Float32Array(16), 5)).toEqual([{ key: 1, score: 0 }]);
  });
});
